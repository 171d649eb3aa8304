import { describe, expect, test } from 'vitest';
import { corpus, score } from './score.ts';

/** Figures that may not fall: a little under what `npm run bench -- language` says. */
const FLOORS: Record<'open' | 'held-out', Record<string, number>> = {
  open: { intent: 0.97, direction: 0.98, kind: 0.97, item: 0.83, until: 0.91, quartier: 0.81, quantity: 0.69 },
  'held-out': { intent: 0.97, direction: 0.95, kind: 0.92, item: 0.9, until: 0.9, quartier: 0.7 },
};

test('the corpus is long enough to mean something', () => {
  expect(corpus('open').length).toBeGreaterThanOrEqual(3_100);
  expect(corpus('held-out').length).toBeGreaterThan(0);
});

describe.each(['open', 'held-out'] as const)('the %s part', (part) => {
  const { figures } = score(corpus(part));
  test.each(Object.entries(FLOORS[part]))('%s', (name, floor) => {
    // a part in which nothing of the kind is said has no figure for it
    const { right, of } = figures[name] ?? { right: 1, of: 1 };
    expect(right / of).toBeGreaterThanOrEqual(floor);
  });
});
