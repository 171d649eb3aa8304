import { expect, test } from 'vitest';
import { readBlocking } from './blocking.ts';

test.each([
  ['bloquer Paul', 'paul'],
  ['Je veux bloquer Anaïs !', 'anais'],
  ['block Paul', 'paul'],
  ['bloquer cette personne', null],
  ['bloquer quelqu’un', null],
  ['la porte est bloquée', null],
  ['bloc de papier', null],
])('%s', (text, name) => {
  expect(readBlocking(text)).toBe(name);
});
