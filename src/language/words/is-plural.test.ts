import { expect, test } from 'vitest';
import { isPlural } from './is-plural.ts';

test.each(['pots de confiture', 'Chaises', 'cartons de déménagement', 'livres pour enfants', 'jars of jam', 'bocaux'])(
  '« %s » are counted',
  (title) => expect(isPlural(title)).toBe(true),
);

test.each([
  'tapis',
  'chaussures 38',
  'matelas',
  'bois de chauffage',
  'fauteuil',
  'jus de pomme',
  'légumes',
  'vieux vélo',
  '',
  '🪑',
  'vis',
])('« %s » is not counted', (title) => expect(isPlural(title)).toBe(false));
