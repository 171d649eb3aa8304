import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { likeSame } from './unnamed.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je cherche à manger', 'quelque chose à manger'],
  ['on cherche a manger pour ce soir', 'quelque chose à manger'],
  ['cherche de quoi manger', 'quelque chose à manger'],
  ['j’ai besoin de manger', 'quelque chose à manger'],
  ['je cherche à lire', 'quelque chose à lire'],
])('« %s » looks for a thing, and for no help', (text, title) =>
  expect(readMessage(text, context)).toMatchObject({ direction: 'request', kind: 'give', title, ask: null }),
);

test.each([
  ['je cherche table à manger', 'table à manger'],
  ['je cherche la même table en bleu', 'même table en bleu'],
])('« %s » has a name', (text, title) => expect(readMessage(text, context).title).toBe(title));

test.each([
  ['cherche la mm chose en bleu', 'en bleu'],
  ['je cherche la même chose en plus grand', 'en plus grand'],
  ['je cherche la meme en bleu', 'en bleu'],
])('« %s »: what it is, is asked', (text, how) => {
  expect(readMessage(text, context)).toMatchObject({ direction: 'request', items: [], ask: 'item' });
  expect(likeSame(text)).toBe(how);
});
