import { expect, it } from 'vitest';
import { readRefusesPost } from './refuses-post.ts';

it.each([
  'non merci pour le fauteuil 42',
  'FAUTEUIL 42 : pas intéressée',
  "j'ai plus besoin du fauteuil 42",
  "I don't want the fauteuil 42",
])('is not wanted: %s', (said) => expect(readRefusesPost(said)).toEqual({ word: 'FAUTEUIL', number: 42 }));

it.each([
  'je prends le fauteuil 42',
  'non je prends fauteuil 42',
  'non mais je prends le fauteuil 42',
  'je voudrais pas rater le fauteuil 42',
  'fauteuil 42, pas de souci pour demain',
  'pas intéressé par le fauteuil 42, je prends le lit 43',
  'pourquoi pas le fauteuil 42',
  'le fauteuil 42 n’est pas pris ?',
])('wants, or asks: %s', (said) => expect(readRefusesPost(said)).toBeNull());
