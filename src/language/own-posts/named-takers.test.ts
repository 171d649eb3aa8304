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
])('« %s »', (text, names) => expect(readTakers(text)?.names).toEqual(names));

test.each([
  ['yann prend la cocotte et erwan les bocaux', ['la cocotte', 'les bocaux']],
  ['les poeles pour solenn et 6 bocaux pour erwan', ['les poeles', '6 bocaux']],
  ['je choisis Yann pour la cocotte', ['la cocotte']],
  ['ok yann mais juste la cocotte', ['la cocotte']],
  ['yann seulement la cocotte', ['la cocotte']],
  ['pour la cocotte je prends yann', ['la cocotte']],
  ['je donne juste la cocotte à yann', ['la cocotte']],
  ['yann la cocotte, erwan les bocaux', ['la cocotte', 'les bocaux']],
  ['yann prend la cocotte et yann les bocaux', ['la cocotte et les bocaux']],
  ['i pick yann for the pot', ['the pot']],
])('« %s »: what each is to have', (text, whats) => expect(readTakers(text)?.whats).toEqual(whats));

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
  'ok pour la table',
  'c’est fait pour le vélo',
  'ben pour mon voisin',
  'je donne un fauteuil à Cesson',
  'je donne la table à Yann',
  'merci pour la cocotte',
  'je peux passer pour la cocotte',
  'c’est pour ma fille',
  'je donne la cocotte à venir chercher',
])('« %s » names nobody who takes anything', (text) => expect(readTakers(text)).toBeNull());

test('never freezes', () => {
  const long = `${'la '.repeat(39)}!`;
  const start = performance.now();
  for (const text of [long, 'yann prend la '.repeat(8), `${'a'.repeat(119)}!`, ' , et '.repeat(20)]) readTakers(text);
  expect(performance.now() - start).toBeLessThan(100);
});
