import { expect, test } from 'vitest';
import { impactOf, UNKNOWN_KG, weigh } from './rules.ts';
import { SAVED_PER_KG, THINGS } from './weights.ts';

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
  // something to do with it is not it
  ['housse de canapé', UNKNOWN_KG],
  ['table de ping-pong', UNKNOWN_KG],
  ['bidule', UNKNOWN_KG],
  ['annonce', UNKNOWN_KG],
  ['', UNKNOWN_KG],
  ['🎁', UNKNOWN_KG],
])('%s weighs %d kg', (item, kilograms) => {
  expect(weigh(item).kilograms).toBe(kilograms);
});

test('a sofa saves between what Freegle and what ADEME say', () => {
  const { low, high } = weigh('canapé');
  expect(Math.round(low)).toBe(19);
  expect(high).toBe(179 / 2);
});

test('a range never begins above its end, and no thing is without one', () => {
  for (const [names] of THINGS) {
    for (const name of names.split('|')) {
      const { kilograms, low, high } = weigh(name);
      expect([name, kilograms > 0, low > 0, low <= high]).toEqual([name, true, true, true]);
    }
  }
});

test('sums count each part', () => {
  const { kilograms, low } = impactOf([
    { item: 'chose', parts: 2 },
    { item: 'fauteuil', parts: 3 },
  ]);
  expect(kilograms).toBeCloseTo(2 * UNKNOWN_KG + 75);
  expect(low).toBeCloseTo(kilograms * SAVED_PER_KG.low);
  expect(impactOf([])).toEqual({ kilograms: 0, low: 0, high: 0 });
});
