import { expect, test } from 'vitest';
import { agreesToDays } from './agrees-to-days.ts';

test.each([
  'ok pour moi',
  'Oui ça me va, merci',
  'd’accord',
  'ok ça marche pour nous',
  'oui pas de souci',
  'ok pour ces jours-là',
  'parfait merci beaucoup !',
  'yes works for me',
  'sure, thanks',
  'fine for these days',
])('« %s » agrees', (text) => expect(agreesToDays(text)).toBe(true));

test.each([
  'ok je regarde et je te redis',
  'super merci je te redis ce soir',
  'oui je préfère le week-end d’après',
  'ok tant pis, j’en trouve une ailleurs',
  'fine, forget it',
  'ok mais pas le 13',
  'ok pour le 14',
  'oui ?',
  'merci',
  'ok je demande à mon mari',
  'non merci',
  'd’accord je vois avec fatou',
])('« %s » does not', (text) => expect(agreesToDays(text)).toBe(false));
