import { describe, expect, test } from 'vitest';
import { corpus, score } from './score.ts';

/** Figures that may not fall: a little under what `npm run bench -- language` says. */
const FLOORS: Record<'open' | 'held-out', Record<string, number>> = {
  open: { intent: 0.99, direction: 0.99, kind: 0.98, item: 0.98, until: 0.98, quartier: 0.9 },
  'held-out': { intent: 0.97, direction: 0.95, kind: 0.92, item: 0.9, until: 0.9, quartier: 0.7 },
};

test('the corpus is long enough to mean something, and a third of it set apart', () => {
  const [open, apart] = [corpus('open').length, corpus('held-out').length];
  expect(open + apart).toBeGreaterThanOrEqual(620);
  expect(apart / (open + apart)).toBeGreaterThan(0.32);
});

describe.each(['open', 'held-out'] as const)('the %s part', (part) => {
  const { figures } = score(corpus(part));
  test.each(Object.entries(FLOORS[part]))('%s', (name, floor) => {
    const { right, of } = figures[name] ?? { right: 0, of: 1 };
    expect(right / of).toBeGreaterThanOrEqual(floor);
  });
});
