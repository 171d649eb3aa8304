import { expect, test } from 'vitest';
import { opensWithCount } from './opens-with-count.ts';

test.each([
  '2',
  '2, je passe samedi',
  '2 si dispo',
  'deux j’ai un camion',
  '3 please, i have a van',
  'moi 2, je suis libre demain',
  'les 3, j’ai une remorque',
  'une seule, je passe samedi',
  'une, j’ai une voiture',
])('« %s » counts', (text) => expect(opensWithCount(text)).toBe(true));

test.each([
  'j’ai un camion',
  'dispo mercredi',
  '18h je suis dispo',
  '18h30 dispo',
  '12 mai je suis libre',
  '2 jours de libre',
  'une camionnette suffit, j’en ai une',
  'un ami passe',
  'samedi 2',
])('« %s » does not', (text) => expect(opensWithCount(text)).toBe(false));
