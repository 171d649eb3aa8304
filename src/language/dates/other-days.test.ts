import { expect, test } from 'vitest';
import { readOtherDays } from './other-days.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['plutôt samedi prochain', '2026-11-28', '2026-11-28', true],
  ['non, plutôt dimanche', '2026-11-29', '2026-11-29', true],
  ['je préfère le week-end du 12', '2026-12-12', '2026-12-13', true],
  ['je voudrais changer mes jours, du 5 au 7 décembre', '2026-12-05', '2026-12-07', true],
  ['je décale au 6 décembre', '2026-12-06', '2026-12-06', true],
  ['finalement je voudrais plutot du 19 au 20 décembre', '2026-12-19', '2026-12-20', true],
  ['rather next Saturday', '2026-11-28', '2026-11-28', true],
  ['finalement la raclette du 5 au 7', '2026-12-05', '2026-12-07', false],
  ['plutôt samedi 18h devant la gare', '2026-11-28', '2026-11-28', false],
])('« %s »: other days', (text, from, to, isAlone) => {
  expect(readOtherDays(text, context)).toEqual({ days: { from, to }, isAlone });
});

test.each(['samedi', 'finalement je garde', 'plutôt samedi ?', 'plutôt bleu', ''])('« %s »: none', (text) => {
  expect(readOtherDays(text, context)).toBeNull();
});
