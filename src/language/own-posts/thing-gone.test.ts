import { expect, test } from 'vitest';
import { saysBroken, saysThingGone } from './thing-gone.ts';

test.each([
  ['velo donné', true],
  ['vélo enfant donné', true],
  ['La table est partie !', true],
  ['chairs given away', true],
  ['donné', false],
  ['vélo a donné', false],
  ['vélo à donner', false],
  ['je donne un vélo', false],
  ['Paul est parti', false],
  ['vélo donné par Paul à Marie', false],
])('gone: « %s »: %s', (text, isGone) => {
  expect(saysThingGone(text)).toBe(isGone);
});

test.each([
  ['le lave-linge est en panne', true],
  ['le velo marche plus', true],
  ['ma tondeuse ne démarre pas', true],
  ['the bike is broken', true],
  ['le bouton marche pas', false],
  ['ça marche plus', false],
  ['lave-linge en panne à donner', false],
  ['je cherche quelqu’un, mon vélo ne marche plus et j’en ai besoin', false],
])('broken: « %s »: %s', (text, isBroken) => {
  expect(saysBroken(text)).toBe(isBroken);
});
