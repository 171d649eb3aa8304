import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { withProposed } from './proposed.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Robien'] };

test.each([
  ['je propose une perceuse rouge', 'perceuse rouge'],
  ['je propose une perceuse', 'perceuse'],
  ['Bonjour, je propose une perceuse rouge à Robien', 'perceuse rouge'],
  ['je propose un gâteau', 'gâteau'],
])('« %s » offers it, and asks whether it is given or lent', (text, title) => {
  const { inReturn, ...reading } = readMessage(text, context);
  expect(inReturn).toBeUndefined();
  expect(reading).toMatchObject({ intent: 'post', direction: 'offer', title, ask: 'kind' });
  expect(reading.kind).toBeUndefined();
});

test.each([
  ['je propose mon vélo contre une trottinette', { intent: 'post', kind: 'swap', inReturn: 'trottinette' }],
  ['je propose des cours de guitare', { intent: 'post', kind: 'service' }],
  ['cherche un vélo, je propose ma guitare à la place', { direction: 'request', inReturn: 'guitare' }],
])('« %s » says more', (text, reading) => {
  expect(readMessage(text, context)).toMatchObject(reading);
});

test('of an hour, and of what is no thing, nothing is offered', () => {
  const other = { intent: 'other', items: [], confidence: 'weak', ask: null } as const;
  const read = (text: string) => readMessage(text, context);
  for (const text of ['je propose une table à 18h', 'je propose un rendez-vous', 'je propose qu’on se voie demain'])
    expect(withProposed({ ...other, items: [] }, text, read)).toEqual(other);
});
