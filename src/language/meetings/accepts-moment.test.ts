import { expect, test } from 'vitest';
import { acceptsMoment } from './accepts-moment.ts';

test.each([
  'oui 18h ca marche, 12 rue des lilas',
  'ça me va, sonne chez Martin',
  'oui ça marche pas de souci, je serai là',
  'tkt mecredi 18h jsui ok',
  'c ok pr moi, 12 rue des lilas',
  't’inquiète pas ça marche',
  'that works for me, ring twice',
])('%s', (text) => expect(acceptsMoment(text, { namesIt: false })).toBe(true));

test('a yes to the very hour', () => {
  expect(acceptsMoment('ok pr 18h, 12 rue des Lilas', { namesIt: true })).toBe(true);
  expect(acceptsMoment('ok merci, je regarde', { namesIt: false })).toBe(false);
});

test.each([
  'ça marche pas pour moi',
  'oui mais plutôt 19h',
  'ok, ça marche si tu viens avant 20h ?',
  'ça marche, sauf demain',
  'non ça ne va pas',
  'dsl jpe pa',
  'jsui ok si tu viens seul',
])('not %s', (text) => expect(acceptsMoment(text, { namesIt: true })).toBe(false));
