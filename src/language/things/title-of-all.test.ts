import { expect, test } from 'vitest';
import { titleOfAll, within } from './title-of-all.ts';

const SHORT = ['canapé', 'table', '4 chaises'];
const NINE = [
  '2 poufs en cuir marocain artisanal de couleur beige',
  'grande table basse en bois massif exotique',
  'lit parapluie bleu marine presque neuf',
  'commode ancienne à cinq tiroirs',
  'vélo d’appartement',
  '6 chaises de jardin pliantes',
  'aspirateur sans sac',
  'tapis berbère',
  'machine à café',
];

test('a title that names them all stays as it is', () => {
  expect(titleOfAll('canapé, une table et 4 chaises', SHORT)).toBeNull();
});

test('of those for which it has no room none is lost', () => {
  expect(titleOfAll('2 poufs en cuir marocain artisanal de couleur beige, vélo', NINE)).toEqual({
    title: '2 poufs en cuir, grande table basse, lit parapluie, commode ancienne',
    rest: 'vélo d’appartement, 6 chaises de jardin, aspirateur, tapis berbère, machine à café',
    more: 5,
  });
});

test('what names only some of a short list names all of it', () => {
  expect(titleOfAll('canapé', SHORT)).toEqual({ title: 'canapé, table, 4 chaises', rest: '', more: 0 });
});

test('a list that is cut shows it', () => {
  expect(within(['lampe', 'tapis', 'miroir'], 15)).toBe('lampe, tapis…');
  expect(within(['lampe', 'tapis'], 12)).toBe('lampe, tapis');
});
