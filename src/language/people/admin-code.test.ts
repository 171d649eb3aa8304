import { expect, test } from 'vitest';
import { readAdminCode } from './admin-code.ts';

test.each([
  'TPN8X-ZGZE5',
  'tpn8x-zgze5',
  'tpn8x zgze5',
  'tpn8xzgze5',
  'TPN8X – ZGZE5',
  'code TPN8X-ZGZE5',
  'voici mon code TPN8X-ZGZE5 merci',
  'Mon code : tpn8x zgze5.',
])('%s is a code', (text) => {
  expect(readAdminCode(text)).toBe('TPN8X-ZGZE5');
});

test('one without a digit is one with its dash', () => {
  expect(readAdminCode('aaaaa-bbbbb')).toBe('AAAAA-BBBBB');
});

test.each([
  'Saint-Denis',
  'grand merci',
  'perceuses',
  'tables ronde',
  'Je donne 22455 55422 vis',
  'code postal 22000',
  'mon code, grand merci',
  'Le digicode est 2345A, code de la porte 12345',
  'je donne un vélo TPN8X-ZGZE5',
])('%s is none', (text) => {
  expect(readAdminCode(text)).toBeNull();
});
