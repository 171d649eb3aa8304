import { expect, test } from 'vitest';
import { READINGS } from '../../src/language/likely.ts';
import { learn } from './learn.ts';
import { corpus } from './score.ts';

test('what is learned names known readings, and is the same each time', () => {
  const lines = corpus('open').slice(0, 60);
  const text = learn(lines);
  expect(learn(lines)).toBe(text);
  const entries = text.split(/\s+/);
  expect(entries.length).toBeGreaterThan(50);
  for (const entry of entries) {
    const numbers = [...(entry.split('|')[1] ?? '').matchAll(/(\d+):-?\d+/g)].map((match) => Number(match[1]));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toBeLessThan(READINGS.length);
  }
});
