import { expect, test } from 'vitest';
import { readSpan } from './span.ts';

test.each([
  ['pour une semaine', 'fr', 'week', 1],
  ['15 jours', 'fr', 'day', 15],
  ['pour le week-end', 'fr', 'weekend', 'the'],
  ['quelques jours', 'fr', 'day', 'few'],
  ["pour l'après-midi", 'fr', 'afternoon', 'the'],
  ['pendant les vacances', 'fr', 'holidays', 'the'],
  ['trois mois', 'fr', 'month', 3],
  ['for a week', 'en', 'week', 1],
  ['a few days', 'en', 'day', 'few'],
  ['for the weekend', 'en', 'weekend', 'the'],
  ['two hours', 'en', 'hour', 2],
] as const)('« %s »', (text, locale, unit, count) => {
  expect(readSpan(text)).toEqual({ locale, unit, count });
});

test.each(['10 min', '2 weekends', 'le temps de mes travaux', 'du 20 au 28 décembre', 'une semaine ou deux', ''])(
  '« %s » stays as typed',
  (text) => expect(readSpan(text)).toBeNull(),
);
