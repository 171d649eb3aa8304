import { describe, expect, test } from 'vitest';
import { corpus, type Part, score } from './score.ts';

/** Figures that may not fall: a little under what `npm run bench -- language` says. */
const FLOORS: Record<Part, Record<string, number>> = {
  open: {
    intent: 0.975,
    direction: 0.97,
    kind: 0.97,
    item: 0.86,
    'things counted': 0.945,
    until: 0.915,
    quartier: 0.915,
  },
  // near the border between two readings: the tables learn what a message is of them, and no names of things
  'open-border': {
    intent: 0.915,
    direction: 0.875,
    kind: 0.885,
    item: 0.87,
    'things counted': 0.85,
    until: 0.84,
    quartier: 0.76,
  },
  // harder lines, by writers the rules and tables have not heard
  'held-out': {
    intent: 0.95,
    direction: 0.925,
    kind: 0.955,
    'not a wrong silent guess': 0.96,
    item: 0.9,
    'things counted': 0.885,
    until: 0.925,
    quartier: 0.94,
  },
  // of one writer, the hardest of four
  border: {
    intent: 0.9,
    direction: 0.825,
    kind: 0.85,
    'not a wrong silent guess': 0.88,
    item: 0.84,
    'things counted': 0.845,
    until: 0.8,
    quartier: 0.73,
  },
};

test('the corpus is long enough to mean something', () => {
  expect(corpus('open').length).toBeGreaterThanOrEqual(8_000);
  expect(corpus('held-out').length).toBeGreaterThan(0);
});

/** Of the long parts every third line tells as much, in a third of the time. */
const EVERY = { open: 3, 'open-border': 2, 'held-out': 1, border: 1 } as const;

describe.each(['open', 'open-border', 'held-out', 'border'] as const)('the %s part', (part) => {
  const { figures } = score(corpus(part).filter((_, line) => line % EVERY[part] === 0));
  test.each(Object.entries(FLOORS[part]))('%s', (name, floor) => {
    // a part in which nothing of the kind is said has no figure for it
    const { right, of } = figures[name] ?? { right: 1, of: 1 };
    expect(right / of).toBeGreaterThanOrEqual(floor);
  });
});
