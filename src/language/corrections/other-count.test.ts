import { expect, test } from 'vitest';
import { readAllOfThem, readOtherCount } from './other-count.ts';

test.each([
  ['je voudrais que 1 chaise finalement', 1, 'chaise'],
  ['finalement une seule chaise', 1, 'chaise'],
  ['que 2 chaises svp', 2, 'chaises'],
  ['plutôt 3', 3, null],
  ['en fait 2 suffisent', 2, null],
  ['une seule me suffit', 1, null],
  ['j’en veux plus que 2 finalement', 2, null],
  ['jveux juste 2 chaises', 2, 'chaises'],
  ['just 2 chairs please', 2, 'chairs'],
  ['finalement 3 ça suffit', 3, null],
  ['3 ça me suffit finalement', 3, null],
  ['finalement 3 c’est assez', 3, null],
  ['en fait 2 chaises ça ira', 2, 'chaises'],
  ['actually 3 are enough', 3, null],
  ['finalement 2 me suffisent', 2, null],
])('« %s »: %i', (text, count, thing) => expect(readOtherCount(text)).toEqual({ count, thing }));

test.each([
  'je voudrais 2 chaises',
  'je cherche une chaise',
  'plutôt 2 heures',
  'que 2 chaises ?',
  'je donne que 2 chaises',
  'finalement je garde',
  'plutôt samedi',
  'finalement 3 heures ça suffit',
  'ça suffit',
  '3 c’est bon',
])('« %s » is something else', (text) => expect(readOtherCount(text)).toBeNull());

test.each([
  ['tous les pots si possible', 999, 'pots'],
  ['tout ce qui reste', 999, null],
  ['all of them if possible', 999, null],
  ['les deux svp', 2, null],
  ['both please', 2, null],
  ['toutes les quatre', 4, null],
])('« %s »: how many', (text, count, thing) => expect(readAllOfThem(text)).toEqual({ count, thing }));

test.each([
  'tout de suite',
  'tout le monde',
  'tous les jours',
  'tout va bien',
  'all good',
  'les deux jours',
  'tout est là ?',
])('« %s » counts nothing', (text) => expect(readAllOfThem(text)).toBeNull());
