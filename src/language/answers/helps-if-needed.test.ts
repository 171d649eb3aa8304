import { expect, test } from 'vitest';
import { helpsIfNeeded } from './helps-if-needed.ts';

test.each([
  'jpeux remplacer si besoin',
  'je suis dispo jeudi si besoin de bras',
  'si besoin je peux',
  'si besoin je peux venir samedi',
  'je suis la si besoin',
  'moi je peux venir s’il manque quelqu’un',
  'si tu as besoin je suis dispo samedi',
  'oui je peux aider au besoin',
  'I can step in if needed',
  'if you need a hand I’m around on Saturday',
])('« %s » offers help where it is asked for', (text) => expect(helpsIfNeeded(text)).toBe(true));

test.each([
  'je peux prêter une perceuse si besoin',
  'je donne un canapé, je peux livrer si besoin',
  'je peux venir le chercher si besoin',
  'si besoin j’ai une remorque',
  'je suis là',
  'je peux venir ?',
  'besoin de bras jeudi',
  'je peux garder des enfants si besoin',
  'dites-moi si besoin',
])('« %s » says something else', (text) => expect(helpsIfNeeded(text)).toBe(false));
