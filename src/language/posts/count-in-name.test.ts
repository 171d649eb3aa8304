import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { countedName } from './count-in-name.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const read = (text: string): unknown => {
  const { items, quantity } = readMessage(text, context);
  return [items, quantity];
};

test.each([
  ['zucchini xxl x6', 'zucchini xxl', 6],
  ['bricks (80)', 'bricks', 80],
  ['tétines neuves lot de 4', 'tétines neuves', 4],
  ['cartons de déménagement une vingtaine', 'cartons de déménagement', 20],
  ['confiture de mûres 4 pots', 'pots de confiture de mûres', 4],
  ['3 valises', 'valises', 3],
  ['2 portes de placard', 'portes de placard', 2],
  ['2 places concert', 'places concert', 2],
  ['vingt-deux dalles', 'dalles', 22],
])('« %s » says how many', (name, rest, count) => {
  expect(countedName(name)).toEqual({ name: rest, count });
});

test.each([
  'dalles 40 x 40',
  'tente 4 places',
  '2 heures de jardinage',
  'valise avec sa recharge de dix sacs',
  'nappes et leurs 3 serviettes',
  '10 kg de pommes',
  'vélo 14 pouces',
  'table',
])('« %s » is a name as it is', (name) => {
  expect(countedName(name)).toBeNull();
});

test.each([
  ['je donne de la sciure, six sacs', ['sacs de sciure'], 6],
  ['il me reste des plants de fraisiers, une soixantaine', ['plants de fraisiers'], 60],
  // when, and none of how many
  ["bulbes de jacinthe à prendre d'ici une quinzaine", ['bulbes de jacinthe'], undefined],
  // those there are already
  ["ce soir on est douze et j'ai six chaises mais c'est pas pour ce soir, c'est pour la vie", ['chaises'], undefined],
  // a size of the one thing
  ['Je donne un matelas 140cm x 190', ['matelas 140cm x 190'], undefined],
  ['rideaux 140cm x 260 à donner', ['rideaux 140cm x 260'], undefined],
  ['je donne un tapis 2m x 3', ['tapis 2m x 3'], undefined],
  ['je donne une chemise homme (42)', ['chemise homme (42)'], undefined],
  ['je donne des chemises homme (42)', ['chemises homme (42)'], undefined],
  ['je donne un blouson (44)', ['blouson (44)'], undefined],
  ['je donne un gilet de sauvetage (12)', ['gilet de sauvetage (12)'], undefined],
  ['je donne un lot de verres x6', ['lot de verres'], 6],
  ['chaises à donner, 10', ['chaises'], 10],
  ['je donne 7 wonders', ['7 wonders'], undefined],
  ['je donne 4 chaises et un buffet', ['4 chaises', 'buffet'], undefined],
  ['Hamac. Neuf. Pas d’arbre chez moi.', ['hamac'], undefined],
])('%s', (text, items, quantity) => {
  expect(read(text)).toEqual([items, quantity]);
});
