import { expect, test } from 'vitest';
import { readLateWith } from './late-with.ts';

/** A Monday. */
const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je peux pas le rendre avant vendredi', { until: '2026-11-27' }],
  ["je pourrai pas te ramener l'échelle avant samedi désolée", { until: '2026-11-28', thing: 'echelle' }],
  ['je serai en retard pour le nettoyeur', { thing: 'nettoyeur' }],
  ["j'ai oublié de rendre la perceuse dsl !", { thing: 'perceuse' }],
  ["j'ai pas pu le ramener", {}],
  ["I can't return it before Friday", { until: '2026-11-27' }],
  ["I'll be late with the drill", { thing: 'drill' }],
])('« %s »', (text, read) => expect(readLateWith(text, context)).toEqual({ ...read, isBare: false }));

test.each([
  ["j'arrive pas avant vendredi dsl", { until: '2026-11-27' }],
  ['pas avant samedi désolée', { until: '2026-11-28' }],
  ['je vais avoir du retard', {}],
  ["je l'ai toujours", {}],
  ['not before Friday', { until: '2026-11-27' }],
])('« %s », of anything', (text, read) => expect(readLateWith(text, context)).toEqual({ ...read, isBare: true }));

test.each([
  'je suis en retard de 10 min, j’arrive',
  'je peux pas venir avant 18h',
  'pas avant le petit-déjeuner',
  'tu peux pas le rendre avant vendredi ?',
  "j'ai oublié de rendre service",
  'je ne donne pas la perceuse',
  "je l'ai toujours aimée",
  'je serai en retard pour le rdv',
])('not « %s »', (text) => {
  const read = readLateWith(text, context);
  expect(read === null || (read.isBare && text.includes('10 min'))).toBe(true);
});
