/**
 * `npm run test:faults` sets FAULTS_SECONDS, for which all of it may take: what can be repeated is repeated until then. Without it
 * each fault has its round.
 */
export const LONG = process.env.FAULTS_SECONDS !== undefined;

/** Milliseconds until then (vitest.config.ts says when it began). */
export const left = (): number => (LONG ? Number(process.env.FAULTS_UNTIL) - Date.now() : 0);

/** The same number tells the same story again, as far as processes and a network let it. */
export const SEED = Number(process.env.FAULTS_SEED ?? 4);

/** Longer than any test may take in the whole of them: `bounded.ts` has ended them all by then. */
export const MOST_MS = 600_000;

/** What the rounds need at least, which come last (`faults.test.ts`): nobody repeats anything when no more is left. */
export const KEPT_FOR_ROUNDS_MS = 180_000;

/** Generated webhook bodies, and an eighth as many messages; a million is for `npm run bench -- fuzz`. */
export const FUZZ = LONG ? 40_000 : 4_000;

/** A line to be read, and to be counted with. */
export function report(what: string, counts: object): void {
  process.stdout.write(`faults, ${what}: ${JSON.stringify({ seed: SEED, ...counts })}\n`);
}
