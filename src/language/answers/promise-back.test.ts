import { expect, test } from 'vitest';
import { readPromiseBack } from './promise-back.ts';

test.each([
  ['je reprends ma promesse', ''],
  ['Finalement, je reprends ma promesse pour le fauteuil', 'fauteuil'],
  ['je retire ma promesse désolée', ''],
  ['j’annule ma promesse', ''],
  ['reprendre ma promesse', ''],
  ['je reviens sur ma promesse', ''],
  ['je voudrais annuler ma promesse svp', ''],
  ['je ne promets plus le fauteuil', 'fauteuil'],
  ['I take back my promise', ''],
  ['sorry, I’m taking my promise back', ''],
  ['I’d like to take back my promise about the armchair', 'armchair'],
  ['cancel my promise', ''],
])('« %s » takes back « %s »', (text, what) => expect(readPromiseBack(text)).toBe(what));

test.each([
  'je reprends le fauteuil',
  'je reprends ma promesse ?',
  'je tiens ma promesse',
  'promesse tenue !',
  'tu as promis le fauteuil',
  'je te promets de venir',
  'je reprends mon annonce',
  'I promise to come',
  'I’ll keep my promise',
])('« %s » is something else', (text) => expect(readPromiseBack(text)).toBeNull());
