import { expect, test } from 'vitest';
import { describedAs, refinedTitle } from './refined-title.ts';

test.each([
  ["canapé vert d'angle", "canapé vert d'angle"],
  ['un grand canapé vert', 'grand canapé vert'],
])('« %s »', (text, title) => expect(refinedTitle('canapé vert', text)).toBe(title));

test.each([
  ['il est un peu abîmé', 'un peu abîmé'],
  ['ajouter : il est un peu abîmé', 'un peu abîmé'],
  ['il fait 2 m de large', '2 m de large'],
  ['il manque un pied', 'il manque un pied'],
  ['ajoute très confortable', 'très confortable'],
])('« %s » describes the thing', (text, said) => expect(describedAs(text)).toBe(said));

test.each([
  'canapé vert',
  'canapé',
  'je donne un canapé vert et une table',
  'il est où ?',
  'mon canapé vert je le garde',
  'une table',
  'plus tard',
])('« %s » is something else', (text) => expect(refinedTitle('canapé vert', text)).toBeNull());
