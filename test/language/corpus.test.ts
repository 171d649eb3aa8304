import { describe, expect, test } from 'vitest';
import { corpus, score } from './score.ts';

/** Figures that may not fall: a little under what `npm run bench -- language` says. */
const FLOORS: Record<'open' | 'held-out', Record<string, number>> = {
  open: {
    intent: 0.975,
    direction: 0.98,
    kind: 0.98,
    item: 0.865,
    'things counted': 0.95,
    until: 0.96,
    quartier: 0.93,
  },
  // harder lines, by writers the rules and tables have not heard
  'held-out': {
    intent: 0.93,
    direction: 0.91,
    kind: 0.93,
    item: 0.88,
    'things counted': 0.87,
    until: 0.9,
    quartier: 0.85,
  },
};

test('the corpus is long enough to mean something', () => {
  expect(corpus('open').length).toBeGreaterThanOrEqual(8_000);
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
