import { expect, test } from 'vitest';
import { readPrefersOffer } from './prefers-offer.ts';

test.each([
  ['la ps4 me va, pas la raclette', ['ps4']],
  ['bon la ps4 ca me va', ['ps4']],
  ['pas de raclette lol, la ps4 oui', ['ps4']],
  ['je préfère la console', ['console']],
  ['plutôt l’appareil', ['appareil']],
  ['the console works for me', ['console']],
  ['la ps4 me conviendrait bien', ['ps4']],
])('« %s »', (text, words) => expect(readPrefersOffer(text)).toEqual(words));

test.each([
  'je donne la ps4',
  'la ps4 est cassée',
  'la ps4 te va ?',
  'ok pour demain',
  'ok pour le lave-linge',
  'pas la raclette',
  'ça me va',
  'je prends la ps4',
  'la ps4 m’intéresse',
])('« %s » prefers nothing', (text) => expect(readPrefersOffer(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['pas la a '.repeat(10), 'pas a a, '.repeat(10), 'ok pas de l a '.repeat(6)])
    readPrefersOffer(text);
  expect(performance.now() - start).toBeLessThan(200);
});
