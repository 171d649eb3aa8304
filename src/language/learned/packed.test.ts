import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

test.each([
  { weights: [] },
  { weights: [0, 0, 0] },
  { weights: [1] },
  { weights: [0, 127, -127, 0, 0, 1, -1, 5] },
  { weights: [...new Array<number>(1_000).fill(0), 3, ...new Array<number>(9).fill(0), -1] },
  { weights: [2, ...new Array<number>(777).fill(0)] },
])('$weights.length weights come back as they were', ({ weights }) => {
  const { bytes, scale } = unpack(pack(weights, 127));
  expect([...bytes]).toEqual(weights);
  expect(scale).toBe(1);
});

test('what is beyond the clip is cut off, the rest rounded to steps of the scale', () => {
  const { bytes, scale } = unpack(pack([9, -9, 0.5, 0.001], 4));
  expect([...bytes]).toEqual([127, -127, 16, 0]);
  expect(scale).toBeCloseTo(4 / 127);
});
