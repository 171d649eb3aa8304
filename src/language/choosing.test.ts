import { expect, test } from 'vitest';
import { readChosen } from './choosing.ts';

test.each([
  ['je choisis Yann', 'yann'],
  ['C’est pour Anne-Lise !', 'anne-lise'],
  ['ok pour Zoé', 'zoe'],
  ['je le donne à Yann', 'yann'],
  ['va pour Marie', 'marie'],
  ['je choisis Yann pour l’échelle', 'yann'],
  ['donne-le à Paul', 'paul'],
  ['I’ll go with Kate', 'kate'],
  ['give it to Kate please', 'kate'],
  ['le premier', ''],
  ['the first one', ''],
])('%s', (text, name) => expect(readChosen(text)).toBe(name));

test.each([
  'c’est pour demain',
  'ok pour samedi',
  'je donne à manger aux chats du quartier',
  'c’est pour un déménagement',
  'je donne un vélo à Robien',
  'c’est pour moi',
  'ok',
  'le fauteuil',
])('not %s', (text) => expect(readChosen(text)).toBeNull());
