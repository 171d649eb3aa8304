import { expect, test } from 'vitest';
import { MONTH_MS, mayTakeCare } from './rules.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const month = new Date(NOW.getTime() - MONTH_MS);
const lately = new Date(month.getTime() + 1);

test.each([
  ['in for a month', { status: 'approved', inSince: month, exchanges: 0 }, true],
  ['in for less', { status: 'approved', inSince: lately, exchanges: 0 }, false],
  ['in for less, with an exchange brought to its end', { status: 'approved', inSince: lately, exchanges: 1 }, true],
  ['nobody knows since when', { status: 'approved', inSince: null, exchanges: 0 }, false],
  ['still waiting to come in', { status: 'pending', inSince: month, exchanges: 3 }, false],
  ['gone', { status: 'left', inSince: month, exchanges: 3 }, false],
])('may somebody look after the town who is %s?', (_who, volunteer, may) => {
  expect(mayTakeCare(volunteer, NOW)).toBe(may);
});
