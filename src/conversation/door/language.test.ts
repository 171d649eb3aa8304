import { expect, test } from 'vitest';
import type { Locale } from '../book.ts';
import { type ConversationState, newConversation } from '../state.ts';
import { bookOf, collect, flowOf, play } from '../testing.fixture.ts';
import type { TurnContext } from '../turn.ts';

const town = flowOf({ id: 'join', defers: true, slots: { town: { type: 'town' } }, steps: [collect('town')] });
const flows = bookOf([town]);
const book = {
  ...flows,
  sentences: { has: (key: string) => flows.sentences.has(key) || key === 'common.town-not-found' },
};

/** The language after each of these messages. */
function languages(locale: Locale, status: TurnContext['status'], ...said: string[]): Locale[] {
  let state: ConversationState = newConversation();
  let now = locale;
  return said.map((text) => {
    const turn = play(book, text, { state, context: { locale: now, status }, answer: () => [] });
    state = turn.state;
    now = turn.locale;
    return now;
  });
}

test('the first words decide at once, what goes on in the other language after two messages', () => {
  expect(languages('fr', 'joining', 'hi, how does this work?')).toEqual(['en']);
  expect(languages('fr', 'approved', 'how does this work?', 'can you help me with it')).toEqual(['fr', 'en']);
});

test('« ok » and « hello » change nothing', () => {
  expect(languages('fr', 'approved', 'hello', 'ok', 'hello', 'ok')).toEqual(['fr', 'fr', 'fr', 'fr']);
});

test('what is asked for holds, whatever is written afterwards', () => {
  const said = ['speak English please', 'je cherche une perceuse', 'tu peux me dire quand ?', 'en français stp'];
  expect(languages('fr', 'approved', ...said)).toEqual(['en', 'en', 'en', 'fr']);
});

test('the name of a town is of no language', () => {
  const said = ['hi', 'Villeneuve de la Raho', 'Les Sables d’Olonne', 'Le Mesnil sur l’Estrée'];
  expect(languages('en', 'joining', ...said)).toEqual(['en', 'en', 'en', 'en']);
});

test('behind « Démarrer » the first sentence says it, whatever is asked', () => {
  const said = ['London', "hello I'm new in St Brieuc"];
  expect(languages('fr', 'joining', ...said)).toEqual(['fr', 'en']);
});
