import { expect, test } from 'vitest';
import { type CardFacts, newsOf } from './card.ts';

const post = (item: string, alert: string | null): CardFacts => ({
  id: item,
  number: 1,
  word: 'MOT',
  item,
  direction: 'offer',
  kind: 'give',
  quartier: null,
  until: null,
  photoKey: null,
  deposit: null,
  loan: null,
  inReturn: null,
  helpWhen: null,
  way: 'choose' as const,
  backOn: null,
  left: null,
  alert,
});
const titles = (bubble: ReturnType<typeof newsOf>[number] | undefined) =>
  bubble?.type === 'cards' ? bubble.cards.map(({ title }) => title.args?.thing) : [];

test('news are cards; what was asked for comes first, and is called by its name', () => {
  expect(newsOf([post('Lampe', null)], false)).toHaveLength(1);
  const [lead, cards] = newsOf(
    [post('Lampe', null), post('Vélo', 'vélo'), post('VTT', 'vélo'), post('Drill', 'perceuse')],
    false,
  );
  expect(lead).toEqual({
    type: 'text',
    text: [{ key: 'browse.alerted', args: { words: 'vélo, perceuse', count: 3 } }],
  });
  expect(titles(cards)).toEqual(['Vélo', 'VTT', 'Drill', 'Lampe']);
});

test('who comes back reads that it was published meanwhile', () => {
  const [since, cards] = newsOf([post('Lampe', null), post('Table', null)], true);
  expect(since).toEqual({ type: 'text', text: [{ key: 'browse.since', args: { count: 2 } }] });
  expect(titles(cards)).toEqual(['Lampe', 'Table']);
});
