import { expect, test } from 'vitest';
import { deniesGone, saysBroken, saysThingGone } from './thing-gone.ts';

test.each([
  ['velo donné', true],
  ['vélo enfant donné', true],
  ['velo donnée', true],
  ['table donnee', true],
  ['le velo est deja donne', true],
  ['machine à laver donnée', true],
  ['table à langer partie', true],
  ['table en bois donnée', true],
  ['lit pour enfant donné', true],
  ['le canapé est maintenant donné', true],
  ['the table is already gone', true],
  ['un canapé que je donne', false],
  ['table basse je donne', false],
  ['une poussette que je donne', false],
  ['une table que j’ai échangé', false],
  ['des livres en échange', false],
  ['un livre échange', false],
  ['la table n’est pas partie', false],
  ['le canapé n’est toujours pas donné', false],
  ['la table pas encore donnée', false],
  ['the table is not gone', false],
  ['the table isn’t gone', false],
  ['is the table gone', false],
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
  ['la table n’est pas partie', true],
  ['le canapé n’est toujours pas donné', true],
  ['la table pas encore donnée', true],
  ['the table is not gone', true],
  ['the table isn’t gone', true],
  ['is the table gone', false],
  ['la table est partie', false],
  ['il n’est pas parti', false],
])('still there: « %s »: %s', (text, isDenied) => {
  expect(deniesGone(text)).toBe(isDenied);
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
