import { expect, test } from 'vitest';
import { singular } from '../../language/search/synonyms.ts';
import { impactOf, UNKNOWN_KG, weigh, weighsAs } from './rules.ts';
import { BOXED, CARRIED, SAVED_PER_KG, THINGS } from './weights.ts';

const EACH = [...CARRIED, ...THINGS].flatMap(([names]) => names.split('|'));

const one = (item: string) => weigh({ item, times: 1, parts: 1 });

test.each([
  ['canapé deux places', 37],
  ['sofa', 37],
  ['canapé convertible', 45],
  ['fauteuil en velours vert', 25],
  ['vélo de ville à réparer', 15.1],
  ['machine à laver', 65],
  ['une perceuse à percussion', 1.65],
  ['caisse de livres pour enfants', 25],
  ['sac de vêtements', 12],
  ['vêtements bébé 6 mois', 0.75],
  ['quiche aux poireaux', 0.325],
  ['lave-vaisselle', 36],
  ['sèche-cheveux', 0.67],
  ['chaise', 7],
  ['matelas', 18],
  ['confiture de prunes', 0.325],
  // something to do with it is not it
  ['housse de canapé', UNKNOWN_KG],
  ['table de ping-pong', UNKNOWN_KG],
  ['bidule', UNKNOWN_KG],
  ['annonce', UNKNOWN_KG],
  ['', UNKNOWN_KG],
  ['🎁', UNKNOWN_KG],
])('%s weighs %d kg', (item, kilograms) => {
  expect(one(item).kilograms).toBe(kilograms);
});

test('a sofa saves between what Freegle and what ADEME say', () => {
  const { low, high } = one('canapé');
  expect(Math.round(low)).toBe(19);
  expect(high).toBe(179 / 2);
});

test('a range never begins above its end, and no thing is without one', () => {
  for (const name of EACH) {
    const { kilograms, low, high } = one(name);
    expect([name, kilograms > 0, low > 0, low <= high]).toEqual([name, true, true, true]);
  }
});

test('what nobody knows weighs the average of the table, once a hand-over', () => {
  const known = THINGS.flatMap(([, kg]) => (kg === null ? [] : [kg]));
  expect(UNKNOWN_KG).toBeCloseTo(known.reduce((sum, kg) => sum + kg, 0) / known.length, 1);
  expect(UNKNOWN_KG).toBeGreaterThan(5);
  expect(weigh({ item: 'bidule', times: 2, parts: 12 }).kilograms).toBe(2 * UNKNOWN_KG);
});

test('sums count each part of what is known', () => {
  const { kilograms, low } = impactOf([
    { item: 'chose', times: 1, parts: 1 },
    { item: 'fauteuil', times: 2, parts: 3 },
  ]);
  expect(kilograms).toBeCloseTo(UNKNOWN_KG + 75);
  expect(low).toBeCloseTo(kilograms * SAVED_PER_KG.low);
  expect(impactOf([])).toEqual({ kilograms: 0, low: 0, high: 0 });
});

const fold = (name: string) => name.split(' ').map(singular).join(' ');

test('what a thing weighs as is a name of the table, and weighs the same', () => {
  const names = new Set([...EACH, ...BOXED.flatMap(([all]) => all.split('|')), 'confiture'].map((name) => fold(name)));
  const own = ['canapé de Maëlle', 'caisse de livres de Jeanne', 'sac de vêtements', 'quiche', 'miel de Marc'];
  for (const item of [...EACH, ...own]) {
    const name = weighsAs(item) ?? '';
    expect([item, one(name)]).toEqual([item, one(item)]);
    expect([item, names.has(fold(name.replace('carton ', '')))]).toEqual([item, true]);
  }
  expect(weighsAs('secret de Jeanne')).toBeNull();
});
