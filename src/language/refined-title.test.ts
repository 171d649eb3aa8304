import { expect, test } from 'vitest';
import { refinedTitle } from './refined-title.ts';

test.each([
  ["canapé vert d'angle", "canapé vert d'angle"],
  ['un grand canapé vert', 'grand canapé vert'],
  ['il est un peu abîmé', 'canapé vert, un peu abîmé'],
  ['ajouter : il est un peu abîmé', 'canapé vert, un peu abîmé'],
  ['il fait 2 m de large', 'canapé vert, 2 m de large'],
  ['il manque un pied', 'canapé vert, il manque un pied'],
  ['ajoute très confortable', 'canapé vert, très confortable'],
])('« %s »', (text, title) => expect(refinedTitle('canapé vert', text)).toBe(title));

test.each([
  'canapé vert',
  'canapé',
  'je donne un canapé vert et une table',
  'il est où ?',
  'mon canapé vert je le garde',
  'une table',
  'plus tard',
])('« %s » is something else', (text) => expect(refinedTitle('canapé vert', text)).toBeNull());
