import { expect, test } from 'vitest';
import { readBackOn } from './back-on.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson'] };
const day = (text: string) => readBackOn(text, context)?.until?.slice(0, 10);

test.each([
  ['je la rends mardi', '2026-11-24'],
  ['je le rendrai avant vendredi', '2026-11-26'],
  ['non, samedi, je la rends mardi', '2026-12-01'],
  ["non, jusqu'à dimanche, je la rends mardi", '2026-12-01'],
  ['samedi et je vous la rends lundi soir', '2026-11-30'],
  ['à rendre pour le 30', '2026-11-30'],
  ['retour mardi', '2026-11-24'],
  ['rendu vendredi', '2026-11-27'],
  ['je la ramène mardi', '2026-11-24'],
  ["I'll bring it back on Tuesday", '2026-11-24'],
  ['Saturday, back by Tuesday', '2026-12-01'],
])('« %s »: until %s', (text, until) => {
  expect(day(text)).toBe(until);
  expect(readBackOn(text, context)?.kind).toBe('lend');
});

test.each([
  'je la rends propre',
  'je rends service mardi',
  'je passe mardi',
  'tu la rends mardi ?',
  'je la rends mardi ou jamais je crois bien que oui',
  'le retour de mardi gras',
  'je suis pressée, je la rends mardi',
])('« %s » says no such thing', (text) => {
  expect(readBackOn(text, context)).toBeNull();
});

test('freezes at nothing', () => {
  const start = Date.now();
  for (const part of ['je la rends ', 'a le ', ' ,;.', 'back ']) readBackOn(part.repeat(100).slice(0, 100), context);
  expect(Date.now() - start).toBeLessThan(200);
});
