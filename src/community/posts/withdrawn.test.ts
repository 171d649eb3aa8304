import { expect, test } from 'vitest';
import { isJustWithdrawn } from './withdrawn.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const post = { outcome: 'withdrawn' as const, closed_at: ago(5), held_at: null, looked_at: null };

test('what was withdrawn a moment ago may come back', () => expect(isJustWithdrawn(post, now)).toBe(true));

test.each([
  ['long ago', { closed_at: ago(61) }],
  ['removed by an admin', { outcome: 'removed' as const }],
  ['withdrawn while it waited for an admin’s look', { held_at: ago(10) }],
  ['held anew after a look', { held_at: ago(10), looked_at: ago(20) }],
])('not what was %s', (_, more) => expect(isJustWithdrawn({ ...post, ...more }, now)).toBe(false));

test('an admin had looked', () =>
  expect(isJustWithdrawn({ ...post, held_at: ago(20), looked_at: ago(10) }, now)).toBe(true));
