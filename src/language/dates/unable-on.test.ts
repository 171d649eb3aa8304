import { expect, test } from 'vitest';
import { readUnableOn } from './unable-on.ts';

test.each([
  ['je ne suis plus dispo mardi, plutot jeudi', 'jeudi'],
  ['finalement mardi je peux pas, jeudi ?', 'jeudi'],
  ['mardi ça va plus, mercredi matin ça marche', 'mercredi matin'],
  ['je peux plus mardi mais je suis dispo jeudi après-midi', 'jeudi après-midi'],
  ['I can’t do tuesday any more, thursday?', 'thursday'],
  ['not free on monday, how about friday instead', 'friday'],
])('« %s »: %s', (text, instead) => expect(readUnableOn(text)?.instead).toBe(instead));

test.each([
  ['mardi je peux plus'],
  ['je ne suis pas dispo le mercredi'],
  ['je ne peux pas mardi, jeudi ou vendredi ça irait, samedi aussi'],
])('« %s » names no one day instead', (text) => expect(readUnableOn(text)).toMatchObject({ instead: null }));

test.each([
  ['je ne suis plus dispo'],
  ['il est plus disponible'],
  ['plutôt jeudi'],
  ['c’est pas lourd'],
  ['j’ai plus la notice'],
])('« %s » is of no day', (text) => expect(readUnableOn(text)).toBeNull());
