import { describe, expect, test } from 'vitest';
import type { Bubble } from './bubble.ts';
import { newConversation } from './state.ts';
import { bookOf, collect, flowOf, play } from './testing.fixture.ts';
import { answerToken, doToken } from './token.ts';
import type { Ask, EffectAnswer } from './turn.ts';

const done: EffectAnswer = { outcome: 'done' };
const tap = (payload: string) => ({ type: 'tap', payload, title: 'x' }) as const;

const post = flowOf({
  id: 'post',
  starts: [
    { by: 'button', button: 'give', set: { kind: 'give' } },
    { by: 'button', button: 'message', fills: 'claim', at: 'message' },
  ],
  slots: {
    kind: { type: 'choice', options: ['give', 'lend'] },
    item: { type: 'text', min: 2, max: 10 },
    message: { type: 'text' },
    claim: { type: 'id' },
  },
  steps: [
    collect('kind'),
    collect('item'),
    { type: 'review', id: 'check', slots: ['item', 'kind'] },
    { type: 'do', id: 'publish', effect: 'publish', on: { done: 'end:published' } },
    collect('message'),
    { type: 'do', id: 'send', effect: 'send', on: { done: 'end' } },
  ],
});
const book = bookOf([post]);
const atReview = () => play(book, 'vélo', { state: play(book, tap(doToken('give'))).state }).state;
const confirmOf = (bubbles: readonly Bubble[]) => {
  const review = bubbles.find((bubble) => bubble.type === 'buttons');
  const button = review?.buttons.find(({ id }) => id === 'confirm');
  return button && 'token' in button ? button.token : '';
};

describe('a dialogue', () => {
  test('asks what is open, and shows what was understood', () => {
    const begun = play(book, tap(doToken('give')));
    expect(begun.said).toEqual([['post.ask-item']]);
    expect(play(book, 'vélo', { state: begun.state }).said).toEqual([
      ['post.review-check', 'post.line-item', 'post.line-kind'],
    ]);
  });

  test('does not touch the state it was given', () => {
    const state = atReview();
    const before = structuredClone(state);
    play(book, tap(answerToken('1', 'check', '~edit-item')), { state });
    expect(state).toEqual(before);
  });

  test('« Publier » publishes what was shown, once', () => {
    const state = atReview();
    const shown = play(book, 'aide', { state });
    const token = confirmOf(shown.bubbles);
    const first = play(book, tap(token), { state, answer: () => done });
    expect(first.asked).toMatchObject([{ ask: 'effect', effect: 'publish', slots: { item: 'vélo', kind: 'give' } }]);
    expect(first.runs).toMatchObject([{ run: '1', closed: { outcome: 'published' } }]);
    const second = play(book, tap(token), {
      state: first.state,
      answer: () => ({ flow: 'post', outcome: 'published', subject: {} }),
    });
    expect(second.asked).toEqual([{ ask: 'run', run: '1' }]);
    expect(second.said).toEqual([['post.ended-published']]);
  });

  test('« Publier » of an older summary shows the new one instead', () => {
    const state = atReview();
    const token = confirmOf(play(book, 'aide', { state }).bubbles);
    const edited = play(book, 'lampe', {
      state: play(book, tap(answerToken('1', 'check', '~edit-item')), { state }).state,
    });
    const tapped = play(book, tap(token), { state: edited.state, answer: () => done });
    expect(tapped.asked).toEqual([]);
    expect(tapped.said[0]?.[0]).toBe('common.changed-since');
  });

  test('the button of an earlier question corrects its answer', () => {
    const { said, state } = play(book, tap(answerToken('1', 'kind', 'lend')), { state: atReview() });
    expect(said).toEqual([['common.changed'], ['post.review-check', 'post.line-item', 'post.line-kind']]);
    expect(state.frames[0]?.slots.kind).toBe('lend');
  });

  test('begun in the middle, it asks nothing of what comes before', () => {
    const begun = play(book, tap(doToken('message', 7)));
    const { asked } = play(book, 'à demain', { state: begun.state, answer: () => done });
    const effects = asked.filter(({ ask }) => ask === 'effect');
    expect(effects).toMatchObject([{ effect: 'send', slots: { claim: '7', message: 'à demain' } }]);
  });

  test('an answer that has been acted upon is no longer changed by its button', () => {
    const state = { ...newConversation(), frames: atReview().frames.map((frame) => ({ ...frame, step: 'message' })) };
    const { said } = play(book, tap(answerToken('1', 'kind', 'lend')), { state });
    expect(said).toEqual([['common.not-now', 'post.ask-message']]);
  });

  test('« retour » takes the last answer back, and says so when there is none', () => {
    const begun = play(book, tap(doToken('give')));
    expect(play(book, 'retour', { state: atReview() }).said).toEqual([['post.ask-item']]);
    expect(play(book, 'retour', { state: begun.state }).said).toEqual([['common.back-nowhere', 'post.ask-item']]);
  });
});

describe('what is not understood', () => {
  test('is never answered twice running by the same words', () => {
    const wordy = bookOf([post]);
    const has = (key: string) => !key.startsWith('common.text') && (wordy.sentences.has(key) || /-too-/.test(key));
    const strict = { ...wordy, sentences: { has } };
    let { state } = play(strict, tap(doToken('give')));
    const first: string[] = [];
    for (const text of ['x', 'x', 'x', 'beaucoup trop long', 'encore bien trop long']) {
      const turn = play(strict, text, { state });
      first.push(turn.said[0]?.[0] ?? '');
      state = turn.state;
    }
    expect(first).toEqual(['post.item-too-short', 'post.help', 'post.stuck-item', 'common.offer-human', 'post.help']);
  });

  test('with nothing under way, the sentence changes for ever', () => {
    let state = newConversation();
    let last = '';
    for (let count = 0; count < 8; count++) {
      const turn = play(book, 'xyzzy', { state });
      expect(turn.said[0]?.[0]).not.toBe(last);
      last = turn.said[0]?.[0] ?? '';
      state = turn.state;
    }
  });

  test('a button of nowhere leads to the menu', () => {
    expect(play(book, tap('v0:whatever')).said).toEqual([['common.expired-button', 'common.menu-again']]);
  });
});

describe('whoever is not let in', () => {
  test.each(['refused', 'banned'] as const)('%s: nothing begins, and whatever is written is answered', (status) => {
    const context = { status };
    let { state, said } = play(book, 'bonjour ?', { context });
    expect(said).toEqual([[`common.${status}`]]);
    for (let count = 0; count < 4; count++) {
      const before = said;
      ({ state, said } = play(book, tap(doToken('give')), { state, context }));
      expect(said).toEqual([[count % 2 === 0 ? 'common.out-can' : 'common.out-may-change']]);
      expect(said).not.toEqual(before);
      expect(state.frames).toEqual([]);
    }
    const burst = { ...context, waiting: ['allô ?'] };
    expect(play(book, 'bonjour ?', { state, context: burst }).said).toEqual([]);
    expect(play(book, 'bonjour ?', { state, context: { ...context, isMuted: true } }).said).toEqual([]);
    // once they are in, it is as if nothing had been
    const again = play(book, 'menu', { state, context: { status: 'approved' } });
    expect(play(book, 'bonjour ?', { state: again.state, context }).said).toEqual([[`common.${status}`]]);
  });
});

test('more than three dialogues at once: the oldest is given up at the end of the turn', () => {
  let state = newConversation();
  for (let count = 1; count <= 4; count++) {
    const turn = play(book, tap(doToken('message', count)), { state, context: { turnId: String(count) } });
    state = turn.state;
    if (count === 4) expect(turn.runs.at(-1)).toMatchObject({ run: '1', closed: { outcome: 'interrupted' } });
  }
  expect(state.frames.map(({ run }) => run)).toEqual(['2', '3', '4']);
});

test('a draft that says nothing yet is replaced by the next one', () => {
  const first = play(book, tap(doToken('give')), { context: { turnId: '1' } });
  const second = play(book, tap(doToken('give')), { state: first.state, context: { turnId: '2' } });
  expect(second.state.frames.map(({ run }) => run)).toEqual(['2']);
  expect(second.runs).toContainEqual(
    expect.objectContaining({ run: '1', closed: { outcome: 'interrupted', subject: {} } }),
  );
});

describe('the language', () => {
  const door = bookOf([flowOf({ id: 'join', slots: { item: { type: 'text' } }, steps: [collect('item')] })]);

  test.each([
    ['hi', 'fr', 'en'],
    ['bonjour', 'en', 'fr'],
    ['Plérin', 'en', 'en'],
  ] as const)('follows somebody’s first words: %s', (text, before, after) => {
    const answer = (ask: Ask) => (ask.ask === 'communes' ? [] : null);
    expect(play(door, text, { context: { status: 'joining', locale: before }, answer }).locale).toBe(after);
  });

  test('stays with whoever is in', () => {
    expect(play(book, 'hi', { context: { status: 'approved' } }).locale).toBe('fr');
  });
});
