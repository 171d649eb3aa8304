import { expect, test } from 'vitest';
import { stepsOf } from './steps.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([1, 60_000, HOUR / 2, HOUR, 5 * HOUR + 1, DAY, 30 * DAY, 366 * DAY])('steps of %d ms lead there', (ms) => {
  const steps = stepsOf(ms);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBe(ms);
  expect(steps.every((step) => step > 0)).toBe(true);
});

test('a day goes by half hours, and a year in no more steps than one can wait for', () => {
  expect(stepsOf(60_000)).toEqual([60_000]);
  expect(new Set(stepsOf(DAY))).toEqual(new Set([HOUR / 2]));
  expect(stepsOf(366 * DAY).length).toBeLessThan(200);
});
