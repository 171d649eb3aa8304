import { expect, test } from 'vitest';
import { withRestOfList } from './rest-of-list.ts';

/** What is read behind the things that were heard. */
function rest(text: string, heard: readonly string[], isEnglish = false): string[] {
  const list = heard.map((name) => ({ from: text.indexOf(name), to: text.indexOf(name) + name.length, sure: 1 }));
  return withRestOfList(text, list, [], isEnglish)
    .slice(heard.length)
    .map(({ from, to }) => text.slice(from, to));
}

test.each([
  [
    'des puzzles, des cubes par cageots et un tapis circuit cherchent des salons',
    ['puzzles', 'cubes'],
    ['tapis circuit'],
  ],
  ['60 photophores, 12 nappes rondes, et un mannequin', ['photophores', 'nappes rondes'], ['mannequin']],
  ['une table basse (un eclat), un tabouret, 3 lampes', ['table basse', 'tabouret'], ['lampes']],
])('%s', (text, heard, more) => {
  expect(rest(text, heard)).toEqual(more);
});

test('“two duvets, a rice cooker and a huge map”', () => {
  expect(rest('two duvets, a rice cooker and a huge map. nothing else', ['duvets', 'rice cooker'], true)).toEqual([
    'map',
  ]);
});

test.each([
  ['un vieux frigo, la porte ferme mal', ['frigo']],
  ['fauteuil et chaise, a venir prendre', ['fauteuil', 'chaise']],
  ['une table, deux chaises et un grand merci a qui vient', ['table', 'chaises']],
  ['une table, deux chaises et un bisou', ['table', 'chaises']],
  ['une table, deux chaises et un sourire en prime', ['table', 'chaises']],
  ['bois vert, trois brouettes', ['bois vert']],
  ['un aquarium, les poissons sont chez mon cousin', ['aquarium']],
  ['une table et deux chaises, un voisin aidera', ['table', 'chaises']],
])('no thing of its own: %s', (text, heard) => {
  expect(rest(text, heard)).toEqual([]);
});
