import { expect, test } from 'vitest';
import { readTakers } from './named-takers.ts';

test.each([
  ['yann prend la cocotte et erwan les bocaux', ['yann', 'erwan']],
  ['les poeles pour solenn et 6 bocaux pour erwan', ['solenn', 'erwan']],
  ['la cocotte c’est pour yann, les bocaux pour erwan', ['yann', 'erwan']],
  ['Bon, Yann prendra la cocotte', ['yann']],
  ['la cocotte pour yann', ['yann']],
  ['lucie en a 2, ines aussi', ['lucie', 'ines']],
  ['ines prend 2 et lucie 2', ['ines', 'lucie']],
  ['yann gets the pot and erwan the jars please', ['yann', 'erwan']],
  ['the pot for yann and the jars for erwan', ['yann', 'erwan']],
])('« %s »', (text, names) => expect(readTakers(text)).toEqual(names));

test.each([
  'une table pour Zoé',
  'je prends la cocotte et les bocaux',
  'la cocotte pour moi',
  'la cocotte pour demain',
  'elle prend la cocotte',
  'qui prend la cocotte ?',
  'je donne la cocotte et une table',
  'une cocotte et 6 bocaux à donner',
  'les bocaux sont à prendre',
  'il y a un vélo pour enfant',
  'ça prend la poussière',
  'j’en prends 2, pots 3',
  'I’ll take the perceuse',
  'demande à mon mari',
  'la perceuse est prêtée à Yann',
  'j’habite à deux rues d’ici',
  'just the table please',
])('« %s » names nobody who takes anything', (text) => expect(readTakers(text)).toBeNull());

test('never freezes', () => {
  const long = `${'la '.repeat(39)}!`;
  const start = performance.now();
  for (const text of [long, 'yann prend la '.repeat(8), `${'a'.repeat(119)}!`, ' , et '.repeat(20)]) readTakers(text);
  expect(performance.now() - start).toBeLessThan(100);
});
