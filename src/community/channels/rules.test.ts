import { expect, test } from 'vitest';
import { masked, readAddress } from './rules.ts';

test.each([
  ['marie@laposte.net', 'marie@laposte.net'],
  ['  Marie.Le-Goff+pl@Sous.Domaine.BZH ', 'Marie.Le-Goff+pl@sous.domaine.bzh'],
  ['mon adresse c’est marie@laposte.net merci', 'marie@laposte.net'],
  ['marie@laposte.net.', 'marie@laposte.net'],
  ['<marie@laposte.net>', 'marie@laposte.net'],
  ['marie@laposte.net, marie@laposte.net', 'marie@laposte.net'],
])('%s is understood', (words, address) => expect(readAddress(words)).toBe(address));

test.each([
  '',
  'non',
  'marie',
  'marie@',
  'marie@laposte',
  '@laposte.net',
  'marie@laposte.net paul@laposte.net',
  'marie..legoff@laposte.net',
  '"marie"@laposte.net',
  'marie@[127.0.0.1]',
  'marie@127.0.0.1',
  'mаrie@laposte.net', // a Cyrillic а
  'marie@laposte.net\nBcc: paul@example.org',
  `${'m'.repeat(65)}@laposte.net`,
])('« %s » is none', (words) => expect(readAddress(words)).toBeNull());

test('an address is shown as its owner knows it', () => {
  expect(masked('marie@laposte.net')).toBe('m…@laposte.net');
});
