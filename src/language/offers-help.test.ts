import { expect, test } from 'vitest';
import { offersHelp } from './offers-help.ts';

test.each([
  'je peux aider',
  'Je peux t’aider !',
  'moi je peux aider avec plaisir',
  'je veux bien le faire',
  'j’en ai une',
  'j’en ai un à prêter',
  'je peux te prêter la mienne',
  'j’ai ça chez moi',
  'Bonjour, je peux vous dépanner',
  'je m’en occupe',
  'I can help',
  'I have one to lend',
])('%s', (text) => expect(offersHelp(text)).toBe(true));

test.each([
  'je peux aider pour un déménagement',
  'je peux aider samedi pour monter des meubles',
  'j’ai une perceuse à prêter',
  'je le prends',
  'aide',
  'j’en ai marre',
  'i can help with gardening',
])('not %s', (text) => expect(offersHelp(text)).toBe(false));
