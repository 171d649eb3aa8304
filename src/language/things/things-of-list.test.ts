import { expect, test } from 'vitest';
import { thingsOfList } from './things-of-list.ts';

/** How many things of one list are left of two that are named in a text. */
const left = (text: string, ...names: string[]): number =>
  thingsOfList(
    text,
    names.map((name, index) => ({
      from: text.indexOf(name),
      to: text.indexOf(name) + name.length,
      sure: 100 - 90 * index,
    })),
  ).length;

test.each([
  ['cahiers neufs (10), une trousse', 'cahiers neufs', 'trousse'],
  ['bacs a fleurs vides et le barbecue', 'bacs a fleurs', 'barbecue'],
  ['table a langer, une montagne de langes', 'table a langer', 'langes'],
  ['short + 2 paires de chaussettes', 'short', 'chaussettes'],
  ['puzzles et si possible un tapis', 'puzzles', 'tapis'],
])('one list: %s', (text, one, other) => {
  expect(left(text, one, other)).toBe(2);
});

test.each([
  ['mon chauffage est en panne, un radiateur m’aiderait', 'radiateur', 'chauffage'],
  ['un diable. je suis au milieu des cartons', 'diable', 'cartons'],
])('talk around it: %s', (text, thing, talk) => {
  expect(left(text, thing, talk)).toBe(1);
});
