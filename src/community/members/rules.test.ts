import { expect, test } from 'vitest';
import { mayComeBack } from './rules.ts';

const now = new Date('2026-11-23T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test.each([
  ['left' as const, daysAgo(1), true],
  ['left' as const, daysAgo(364), true],
  ['left' as const, daysAgo(366), false],
  ['left' as const, null, false],
  ['refused' as const, daysAgo(1), false],
  ['banned' as const, daysAgo(1), false],
])('%s since %s → %s', (status, left_at, may) => {
  expect(mayComeBack({ status, left_at }, now)).toBe(may);
});
