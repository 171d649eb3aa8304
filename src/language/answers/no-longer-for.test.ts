import { expect, test } from 'vitest';
import { readNoLongerFor } from './no-longer-for.ts';

test.each([
  ['je ne donne plus le fauteuil à lucie', 'le fauteuil lucie'],
  ['finalement je donne pas le fauteuil a lucie', 'le fauteuil lucie'],
  ['je ne veux plus le donner à Lucie', 'lucie'],
  ['annule la promesse à Lucie', 'lucie'],
  ["I'm not giving the table to Kate anymore", 'the table kate'],
  ['cancel the deal with Marcel', 'marcel'],
  ['je ne peux plus te le donner', null],
  ['je ne donne plus rien à personne', null],
])('%s', (text, said) => {
  expect(readNoLongerFor(text)).toBe(said);
});
