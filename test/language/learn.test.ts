import { expect, test } from 'vitest';
import { ROWS } from '../../src/language/learned/features.ts';
import { READINGS } from '../../src/language/learned/likely.ts';
import { unpack } from '../../src/language/learned/packed.ts';
import { TAG_ROWS, TAGS } from '../../src/language/learned/word-tags.ts';
import { learn } from './learn.ts';
import { corpus } from './score.ts';

test('what is learned fills both tables, and is the same each time', () => {
  const lines = corpus('open').slice(0, 40);
  const both = learn(lines);
  expect(learn(lines)).toEqual(both);
  const readings = unpack(both.readings).bytes;
  const tags = unpack(both.tags).bytes;
  expect(readings.length).toBe(ROWS * READINGS.length);
  expect(tags.length).toBe(TAG_ROWS * TAGS.length + TAGS.length ** 2);
  expect(readings.some((byte) => byte !== 0)).toBe(true);
  expect(tags.some((byte) => byte !== 0)).toBe(true);
}, 120_000);
