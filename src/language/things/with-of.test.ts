import { expect, test } from 'vitest';
import { tidyItem } from './tidy-item.ts';

test.each([
  ['2 kilo tomate', '2 kilos de tomate', undefined],
  ['2 kilos de tomates', '2 kilos de tomates', undefined],
  ['2 kilos tomates', '2 kilos de tomates', undefined],
  ['3 kg pomme de terre', '3 kg de pomme de terre', undefined],
  ['2 litre huile', '2 litres d’huile', undefined],
  ['2 fraise', 'fraise', 2],
  ['3 pots confiture', 'pots de confiture', 3],
  ['2 cartons livres', 'cartons de livres', 2],
  ['caisse pommes', 'caisse de pommes', undefined],
  ['2 sac terreau', 'sac de terreau', 2],
  ['3 pots yaourt', 'pots de yaourt', 3],
  ['pot yaourts', 'pot de yaourts', undefined],
  ['2 litres lait', '2 litres de lait', undefined],
  ['1 lot vêtements', 'lot de vêtements', undefined],
])('« %s » is titled « %s »', (said, item, quantity) => {
  expect(tidyItem(said)).toEqual({ item, ...(quantity === undefined ? {} : { quantity }) });
});

test.each([
  '5 kg de pommes',
  '2 kilo tomatoes',
  'sac à dos',
  'sac cabas',
  'carton déménagement',
  'pots en terre',
  'boîte à outils',
  'caisse enregistreuse',
  '10 kg max',
  'lot de 3 vases',
  'sac poubelles',
  'sac poubelle',
  'bouteille thermos',
  'bouteille verre',
  'panier vélo',
  'lot hache',
  '2 l milk',
  'pot fleurs',
  'boîte outil',
  'sac couchage',
  'carton table',
])('« %s » stays as it is', (said) => {
  expect(tidyItem(said).item).toBe(said);
});
