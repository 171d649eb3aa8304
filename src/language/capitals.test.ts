import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson', 'Robien'] };
const read = (text: string): string => JSON.stringify(readMessage(text, context)).toLowerCase();

/** Every line would take half a minute. */
const EVERY = 100;

test('whoever shouts is read as whoever writes small', () => {
  const lines = readFileSync(new URL('../../test/language/open.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const texts = lines
    .filter((_, place) => place % EVERY === 0)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(texts.filter((text) => read(text.toUpperCase()) !== read(text.toLowerCase()))).toEqual([]);
});

test('the place is no part of the title, in capitals or without any', () => {
  const said = 'Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi';
  for (const text of [said, said.toUpperCase(), said.toLowerCase()])
    expect(readMessage(text, context)).toMatchObject({
      items: ['fauteuil en velours vert'],
      quartier: 'Cesson',
      until: '2026-11-27T22:59:59.000Z',
    });
});
