import { expect, test } from 'vitest';
import { windowUntil } from './window.ts';

const received = new Date('2026-11-22T12:00:00Z');

test.each([
  ['just now', '2026-11-22T12:00:00Z', '2026-11-23T11:55:00Z'],
  ['an hour ago', '2026-11-22T11:00:00Z', '2026-11-23T10:55:00Z'],
  ['24 hours ago', '2026-11-21T12:00:00Z', '2026-11-22T11:55:00Z'],
  ['longer ago: it opens nothing', '2026-11-21T11:59:59Z', '2026-11-22T11:54:59Z'],
  ['last year, brought once more', '2025-11-21T12:00:00Z', '2025-11-22T11:55:00Z'],
  ['a clock a little ahead', '2026-11-22T12:05:00Z', '2026-11-23T12:00:00Z'],
  ['the future: counts from its arrival', '2026-11-22T12:05:01Z', '2026-11-23T11:55:00Z'],
  ['1970', '1970-01-21T00:00:00Z', '2026-11-23T11:55:00Z'],
])('an act of %s', (_what, sent, until) => {
  expect(windowUntil(new Date(sent), received)).toEqual(new Date(until));
});

test('a time that is none counts from the arrival', () => {
  expect(windowUntil(new Date(Number.NaN), received)).toEqual(new Date('2026-11-23T11:55:00Z'));
});
