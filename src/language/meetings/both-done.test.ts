import { expect, test } from 'vitest';
import { spellOut } from '../words/spell-out.ts';
import { readBothDone } from './both-done.ts';

const read = (text: string) => readBothDone(spellOut(text).text);

test.each([
  ["c'est fait pour les 2", 2],
  ["c'est fait pour les deux", 2],
  ['les deux sont venus', 2],
  ['ils sont venus tous les deux', 2],
  ['les 2 ont récupéré leurs pots', 2],
  ["c'est donné aux deux merci", 2],
  ['both came', 2],
  ['all done for both', 2],
  ['les trois sont passés hier', 3],
  ['tout le monde est venu', 'all'],
  ["c'est fait pour tous", 'all'],
] as const)('« %s »: done with each of them (%s)', (text, of) => expect(read(text)).toBe(of));

test.each([
  'les deux',
  'les deux viennent demain',
  "c'est fait",
  "c'est fait pour paul",
  'ils viennent tous les deux',
  "c'est bon pour les deux",
  "ok c'est bon pour tout le monde",
])('« %s »: says nothing of the kind', (text) => expect(read(text)).toBeNull());
