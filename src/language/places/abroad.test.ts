import { expect, test } from 'vitest';
import { isAbroad, isNamed } from './abroad.ts';

test.each([
  'Bruxelles',
  'à Genève',
  'Lausanne',
  'Barcelona',
  'j’habite à Berlin',
  'Montréal',
  'je vis en Belgique',
  'La Belgique',
  'Liège, Belgique',
  'Londres',
  'I live in London',
  'au Canada',
  'I live in Germany',
])('abroad: %s', (text) => {
  expect(isAbroad(text)).toBe(true);
});

test.each([
  'Valence',
  'Saint-Brieuc',
  'Vienne',
  'Nice',
  'Neufchâtel',
  'Berling',
  '1000 Bruxelles 22000',
  '22000',
  '',
  '👍',
  'Grenade',
  'Villers-la-Suisse',
])('at home: %s', (text) => {
  expect(isAbroad(text)).toBe(false);
});

test('a French commune of the same name', () => {
  expect(isNamed('j’habite à Montréal', 'Montréal')).toBe(true);
  expect(isNamed('Berlin', 'Berling')).toBe(false);
});
