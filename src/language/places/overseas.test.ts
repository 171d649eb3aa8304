import { expect, test } from 'vitest';
import { readOverseas } from './overseas.ts';

test.each([
  ['la Réunion', '974'],
  ['LA REUNION', '974'],
  ['île de la Réunion', '974'],
  ['en Guadeloupe', '971'],
  ['Martinique', '972'],
  ['guyane', '973'],
  ['à Mayotte', '976'],
  ['Tahiti', '987'],
  ['Polynésie française', '987'],
  ['la nouvelle-calédonie', '988'],
  ['Saint-Denis', null],
  ['Guyancourt', null],
  ['réunion de quartier', null],
])('%s', (text, number) => expect(readOverseas(text)).toBe(number));
