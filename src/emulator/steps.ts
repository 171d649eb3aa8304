const HOUR = 3_600_000;

/** Until then, how far the clock goes at once: within a day everybody's window closes, and something is said before. */
const PACES: readonly (readonly [until: number, step: number])[] = [
  [26 * HOUR, HOUR / 2],
  [4 * 24 * HOUR, 6 * HOUR],
  [60 * 24 * HOUR, 24 * HOUR],
  [Number.POSITIVE_INFINITY, 7 * 24 * HOUR],
];

/**
 * The steps in which the clock goes on by `ms`: in one leap what happens on the way would not. Small where hours count, and
 * larger the farther it goes, so that a year does not take as long as one.
 */
export function stepsOf(ms: number): number[] {
  const steps: number[] = [];
  let gone = 0;
  for (const [until, pace] of PACES) {
    while (gone < Math.min(ms, until)) {
      const step = Math.min(pace, ms - gone);
      steps.push(step);
      gone += step;
    }
  }
  return steps;
}
