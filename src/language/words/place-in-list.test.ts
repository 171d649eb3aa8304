import { expect, test } from 'vitest';
import { readPlaceInList } from './place-in-list.ts';

test.each<[text: string, place: number | 'last' | null]>([
  ['le 2eme', 2],
  ['la deuxième', 2],
  ['le second', 2],
  ['2', 2],
  ['le premier', 1],
  ['the third one', 3],
  ['le dernier', 'last'],
  ['the last one', 'last'],
  ['22', 22],
  ['02', null],
  ['le 01', null],
  ['le 2eme à gauche', null],
  ['Saint-Denis', null],
  ['', null],
])('« %s »: %s', (text, place) => {
  expect(readPlaceInList(text)).toBe(place);
});
