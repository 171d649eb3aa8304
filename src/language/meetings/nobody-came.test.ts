import { expect, test } from 'vitest';
import { readNobodyCame } from './nobody-came.ts';

test.each([
  ['personne n’est venu pour les tomates', false, undefined],
  ['Personne n’est venu !', false, undefined],
  ['personne n’était là', false, undefined],
  ['personne est venu', false, undefined],
  ['bonjour, personne n’est passé chercher le fauteuil', false, undefined],
  ['personne ne s’est présenté', false, undefined],
  ['il n’y avait personne au rendez-vous', false, undefined],
  ['j’ai attendu pour rien', false, undefined],
  ['nobody came for the tomatoes', false, undefined],
  ['il n’est pas venu', true, undefined],
  ['elle n’est jamais venue hier', true, undefined],
  ['Yann n’est pas venu chercher la perceuse', true, 'Yann'],
  ['Yann m’a posé un lapin', true, 'Yann'],
  ['Yann never came', true, 'Yann'],
])('« %s »: nobody came', (text, isOfSomebody, name) => {
  expect(readNobodyCame(text)).toEqual({ isOfSomebody, ...(name === undefined ? {} : { name }) });
});

test.each([
  'personne n’est venu ?',
  'tu n’es pas venu',
  'personne n’est là',
  'il n’est pas encore venu',
  'personne ne veut de mes chaises',
  'je cherche une personne pour garder mon chat',
  'si personne n’est venu demain je le donne',
  'il n’est pas venu à l’idée de me prévenir de quoi que ce soit, tu vois',
  'la perceuse n’est pas passée dans le sac',
])('« %s »: something else', (text) => {
  expect(readNobodyCame(text)).toBeNull();
});
