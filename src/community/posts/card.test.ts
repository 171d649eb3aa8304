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
  duration: null,
  way: 'choose' as const,
  backOn: null,
  left: null,
  isPromised: false,
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

test('what a card has no room for ends at a word, and is told whole above it', () => {
  const long =
    'perceuse – avec sa mallette, dix mèches à bois et huit à béton, à venir chercher le soir après dix-huit heures';
  const [whole, cards, more] = newsOf([post(long, null)], false);
  expect(whole).toEqual({ type: 'text', text: [{ key: 'post.card-whole', args: { keyword: 'MOT 1', thing: long } }] });
  const shown = String(titles(cards)[0]);
  const kept = shown.length - 1;
  expect([shown.at(-1), shown.slice(1, -1)]).toEqual(['…', long.slice(1, kept)]);
  expect([' ', ',']).toContain(long.charAt(kept));
  expect(more).toBeUndefined();
  expect(newsOf([post(long, null), post('Lampe', null)], false)).toHaveLength(1);
});

test('a card of help says how long it takes', () => {
  const help = (told: Partial<CardFacts>) => {
    const [cards] = newsOf(
      [{ ...post('tailler la haie', null), kind: 'service', direction: 'request', ...told }],
      false,
    );
    return cards?.type === 'cards' ? cards.cards[0]?.subtitle : undefined;
  };
  const until = new Date('2026-12-12T22:59:59Z');
  const duration = '3 heures';
  expect(help({ until, duration })).toMatchObject({ key: 'post.card-help-until', args: { time: { span: duration } } });
  const both = { key: 'post.card-help-long', args: { time: { span: 'samedi matin' }, long: { span: duration } } };
  expect(help({ until, duration, helpWhen: 'samedi matin' })).toMatchObject(both);
  expect(help({ duration, helpWhen: 'le soir' })).toMatchObject({ key: 'post.card-help-long' });
  expect(help({ until, duration, helpWhen: 'demain matin' })).toMatchObject({ key: 'post.card-help-until' });
  expect(help({ duration })).toMatchObject({ key: 'post.card-help', args: { time: { span: duration } } });
});

test('a card of a loan with a deposit says where it is, while there is room', () => {
  const loan = (told: Partial<CardFacts>) => {
    const [cards] = newsOf([{ ...post('remorque', null), kind: 'lend', deposit: '50e', ...told }], false);
    return cards?.type === 'cards' ? cards.cards[0]?.subtitle : undefined;
  };
  const quartier = 'Robien';
  const at = { key: 'post.card-deposit-at', args: { quartier, deposit: '50e' } };
  expect(loan({ quartier })).toMatchObject(at);
  expect(loan({ quartier, way: 'draw' })).toMatchObject(at);
  expect(loan({})).toMatchObject({ key: 'post.card-deposit' });
  expect(loan({ quartier, loan: '3 jours' })).toMatchObject({ key: 'post.card-deposit' });
  expect(loan({ quartier, until: new Date('2026-12-12T22:59:59Z') })).toMatchObject({
    key: 'post.card-deposit-until',
  });
  const long = { quartier: 'Saint-Quay-Portrieux Nord', deposit: 'une pièce d’identité et la carte grise' };
  expect(loan(long)).toMatchObject({ key: 'post.card-deposit' });
  expect(loan({ quartier, deposit: null })).toMatchObject({ key: 'post.card-details' });
});
