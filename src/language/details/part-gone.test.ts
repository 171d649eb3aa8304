import { expect, test } from 'vitest';
import { readPartGone } from './part-gone.ts';

test.each([
  ['La moitié est réservée', { said: 'La moitié est réservée', count: null }],
  ['une partie est deja donnée', { said: 'une partie est deja donnée', count: null }],
  ['en fait une partie des bd est partie', { said: 'une partie des bd est partie', count: null }],
  ['certains sont déjà pris', { said: 'certains sont déjà pris', count: null }],
  ['quelques-unes sont réservées pour ma soeur', { said: 'quelques-unes sont réservées pour ma soeur', count: null }],
  ['2 sont deja parties', { said: '2 sont deja parties', count: 2 }],
  ['une est déjà réservée', { said: 'une est déjà réservée', count: 1 }],
  ['deux chaises sont données', { said: 'deux chaises sont données', count: 2 }],
  ['half of them are already taken', { said: 'half of them are already taken', count: null }],
])('« %s » is of a part', (text, part) => expect(readPartGone(text)).toEqual(part));

test.each([
  'tout est parti',
  "c'est donné",
  'les chaises sont données',
  'elle est réservée',
  'la moitié est rouge',
  'la moitié est partie ?',
])('« %s » is not', (text) => expect(readPartGone(text)).toBeNull());
