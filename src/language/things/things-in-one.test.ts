import { expect, test } from 'vitest';
import { thingsInOne } from './things-in-one.ts';

test.each([
  ['draps et couvertures', ['draps', 'couvertures']],
  ['petits pots et de lait', ['petits pots', 'lait']],
  ['chaise haute, petit lit et une baignoire', ['chaise haute', 'petit lit', 'une baignoire']],
  ['puzzle 1000 pièces, un scrable', ['puzzle 1000 pièces', 'un scrable']],
  ['kettle and toaster', ['kettle', 'toaster']],
])('two things by their names: %s', (said, things) => {
  expect(thingsInOne(said)).toEqual(things);
});

test.each([
  'pull blanc et bleu',
  'table bois et métal',
  'canapé, très bon état',
  'vélo, une roue voilée',
  'imprimante avec câble et cartouches',
  'vaisselle (assiettes, verres)',
  'livres de cuisine et jardinage',
  'planche de 1,5 m',
  'armoire, deux portes',
  'moule à gâteau et à tarte',
  'lit pour poupée et table',
])('one thing: %s', (said) => {
  expect(thingsInOne(said)).toEqual([said]);
});
