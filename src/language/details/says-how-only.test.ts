import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { saysHowOnly, withoutHow } from './says-how-only.ts';

test.each(['gratuit et solide', 'solide', 'rouge', 'propre, en bon état', 'c’est gratuit', 'free'])(
  '« %s »: how it is',
  (text) => {
    expect(saysHowOnly(text)).toBe(true);
  },
);

test.each([
  ...['orange', 'rose', 'coussin rouge', 'du velours vert', 'perceuse', 'ps4', 'kallax', 'grand lit'],
  ...['pots de confiture', 'une rouge', 'samsung neuf', ''],
])('« %s »: what it is', (text) => {
  expect(saysHowOnly(text)).toBe(false);
});

test('what is told of it is no thing that is offered', () => {
  const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: [] };
  const reading = withoutHow(readMessage('gratuit et solide', context), 'gratuit et solide');
  expect(reading).toMatchObject({ intent: 'post', direction: 'offer', kind: 'give', items: [], ask: 'item' });
  expect(reading.title).toBeUndefined();
});
