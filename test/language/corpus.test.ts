import { describe, expect, test } from 'vitest';
import { corpus, score } from './score.ts';

/** Figures that may not fall: a little under what `npm run bench -- language` says. */
const FLOORS: Record<'open' | 'held-out' | 'border', Record<string, number>> = {
  open: {
    intent: 0.975,
    direction: 0.97,
    kind: 0.97,
    item: 0.86,
    'things counted': 0.945,
    until: 0.915,
    quartier: 0.915,
  },
  // harder lines, by writers the rules and tables have not heard
  'held-out': {
    intent: 0.94,
    direction: 0.915,
    kind: 0.95,
    item: 0.885,
    'things counted': 0.875,
    until: 0.91,
    quartier: 0.92,
  },
  border: {
    intent: 0.89,
    direction: 0.84,
    kind: 0.855,
    item: 0.845,
    'things counted': 0.83,
    until: 0.8,
    quartier: 0.74,
  },
};

test('the corpus is long enough to mean something', () => {
  expect(corpus('open').length).toBeGreaterThanOrEqual(8_000);
  expect(corpus('held-out').length).toBeGreaterThan(0);
});

/** Of the long parts every third line tells as much, in a third of the time. */
const EVERY = { open: 3, 'held-out': 1, border: 3 } as const;

describe.each(['open', 'held-out', 'border'] as const)('the %s part', (part) => {
  const { figures } = score(corpus(part).filter((_, line) => line % EVERY[part] === 0));
  test.each(Object.entries(FLOORS[part]))('%s', (name, floor) => {
    // a part in which nothing of the kind is said has no figure for it
    const { right, of } = figures[name] ?? { right: 1, of: 1 };
    expect(right / of).toBeGreaterThanOrEqual(floor);
  });
});
