import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { helpersAlone, helpersWanted } from './helpers-wanted.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const read = (text: string): unknown => {
  const { items, kind, quantity } = readMessage(text, context);
  return [items, kind, quantity];
};

test.each([
  ["je cherche 2 personnes pour m'aider à porter un frigo", 'aide pour porter un frigo', 2],
  ["j'ai besoin de 3 costauds samedi pour déménager un piano", 'déménager un piano', 3],
  ['cherche deux volontaires pour monter une tente', 'monter une tente', 2],
  ['on cherche samedi trois volontaires pour ramasser les feuilles', 'ramasser les feuilles', 3],
  ['besoin de 2 personnes pour déménager', 'déménager', 2],
  ['cherche 2 paires de bras pour porter un canapé', 'porter un canapé', 2],
  // four arms
  ['il me faut 4 bras pour porter un canapé', 'porter un canapé', 2],
  ['il me faudrait deux gars costauds pour descendre un buffet', 'descendre un buffet', 2],
  ["qui peut m'aider à porter un frigo ? il faut 2 personnes", 'aide pour porter un frigo', 2],
  ['besoin de bras pour vider un garage, 3 personnes suffisent', 'vider un garage', 3],
  ['2 costauds pour porter un frigo svp', 'porter un frigo', 2],
  ['looking for 2 people to help me carry a fridge', 'carry a fridge', 2],
  ['i need 3 helpers to move a sofa', 'move a sofa', 3],
  ['need two strong people to move a piano', 'move a piano', 2],
  ["besoin d'aide à 2 personnes pour monter une armoire", 'aide pour monter une armoire', 2],
  ["besoin d'aide à 2 personnes samedi pour un déménagement", 'aide pour un déménagement', 2],
  ["besoin de l'aide de 3 personnes pour déménager", 'aide pour déménager', 3],
  ["besoin d'un coup de main (2 personnes) pour porter un frigo", 'coup de main pour porter un frigo', 2],
  ["j'ai besoin d'aide de deux personnes dimanche à Cesson pour descendre un buffet", 'descendre un buffet', 2],
  ['need help from 2 people to carry a fridge', 'help to carry a fridge', 2],
  ['we need 2 people to carry a fridge on saturday', 'carry a fridge', 2],
  // nothing is given to whoever seeks them
  ["we're looking for three volunteers", 'volunteers', 3],
  ["we're looking for three volunteers to plant trees on Saturday", 'plant trees', 3],
  ['on recherche 4 volontaires pour la fête du quartier', 'volontaires', 4],
  ['we need four pairs of hands on sunday', 'four pairs of hands', 4],
])('« %s » says how many are to come', (text, item, many) => {
  expect(read(text)).toEqual([[item], 'service', many]);
});

test.each([
  ['cherche tente 2 personnes', ['tente 2 personnes']],
  ['besoin d’aide pour 2 personnes', ['aide pour 2 personnes']],
  ['besoin d’aide à 2 personnes à mobilité réduite', ['aide à 2 personnes à mobilité réduite']],
  ['je cherche une tente pour 2 personnes', ['tente pour 2 personnes']],
  ['je cherche une table 6 personnes', ['table 6 personnes']],
  ['besoin d’aide pour cuisiner un repas pour 20 personnes', ['aide pour cuisiner un repas pour 20 personnes']],
  ['besoin d’aide pour monter une tente 4 personnes', ['aide pour monter une tente 4 personnes']],
  ['cherche quelqu’un pour garder 2 personnes âgées', ['garder 2 personnes âgées']],
  ['cherche quelqu’un pour cuisiner pour 6 personnes', ['cuisiner pour 6 personnes']],
  ['cherche covoiturage pour 2 personnes vers Rennes', ['covoiturage pour 2 personnes vers Rennes']],
  ['je donne une tente 2 personnes', ['tente 2 personnes']],
])('« %s » counts no helper', (text, items) => {
  const { items: found, quantity } = readMessage(text, context);
  expect([found, quantity]).toEqual([items, undefined]);
});

test.each([
  ['plutôt 3 personnes', 3],
  ['non, 4 costauds', 4],
  ['il en faut 2 personnes', 2],
  ['make it 3 people', 3],
  ['deux personnes suffisent', 2],
  ['table 6 personnes', null],
  ['pour 6 personnes', null],
  ['3 personnes ont répondu', null],
])('« %s », alone', (text, many) => {
  expect(helpersAlone(text)).toBe(many);
});

test('a long line of numbers and words is read at once', () => {
  const began = performance.now();
  helpersWanted('cherche 2 ou '.repeat(2000));
  helpersAlone('non non plutot '.repeat(4));
  expect(performance.now() - began).toBeLessThan(500);
});
