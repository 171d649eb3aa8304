import { expect, test } from 'vitest';
import { readWayAlone, takeOutWay } from './read-way.ts';

test.each([
  ['Je donne un fauteuil au premier qui vient', 'first', 'Je donne un fauteuil'],
  ['Je donne un fauteuil, premier arrivé premier servi', 'first', 'Je donne un fauteuil'],
  ['je donne ma table au premier arrivé, à Robien', 'first', 'je donne ma table, à Robien'],
  ['Premier arrivé, premier servi : je donne 5 pots', 'first', 'je donne 5 pots'],
  ['Giving away a sofa, first come first served', 'first', 'Giving away a sofa'],
  ['Je donne un vélo par tirage au sort', 'draw', 'Je donne un vélo'],
  ['je donne le premier tome de Harry Potter', null, 'je donne le premier tome de Harry Potter'],
  ['Je donne un lit au premier étage', null, 'Je donne un lit au premier étage'],
  ['je donne une trousse de premiers secours', null, 'je donne une trousse de premiers secours'],
])('%s', (said, way, text) => {
  expect(takeOutWay(said)).toEqual({ way, text });
});

test.each([
  ['tirage au sort', 'draw'],
  ['plutôt au premier arrivé', 'first'],
  ['non, je choisirai moi-même', 'choose'],
  ['plutôt dimanche', null],
  ['un fauteuil au premier arrivé', null],
])('at a summary: %s', (said, way) => {
  expect(readWayAlone(said)).toBe(way);
});
