import { expect, test } from 'vitest';
import { isGlad, saysTaken } from './is-glad.ts';

test.each([
  'super',
  'top',
  'genial !!',
  'Géniaaaal',
  'trop bien !',
  'trop contente',
  'oh chouette merci',
  'super ! c’est parti',
  'c’est parti',
  'pris !',
  'nickel',
  'great!',
  'yay awesome',
])('« %s » is glad', (text) => expect(isGlad(text)).toBe(true));

test.each([
  'merci',
  'ok',
  'super mais pas demain',
  'super je passe demain',
  'cool ?',
  'bof',
  'pas top',
  'c’est parti hier',
  'le vélo est pris',
  'j’ai pris le vélo',
])('« %s » says something else, or less', (text) => expect(isGlad(text)).toBe(false));

test.each([
  ['c’est parti', true],
  ['pris !', true],
  ['ok pris merci', true],
  ['super', false],
  ['le canapé est parti', false],
  ['c’est parti ?', false],
])('« %s »: taken is %s', (text, is) => expect(saysTaken(text)).toBe(is));
