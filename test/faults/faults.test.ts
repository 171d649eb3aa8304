import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../talk/random.ts';
import { type Besieged, openBesieged } from './besieged.ts';
import type { Books } from './books.ts';
import { databaseMischiefs } from './database-mischief.ts';
import { killsOf } from './fleet.ts';
import { killAgainAndAgain } from './kills.ts';
import { type Mischief, mischiefs } from './mischief.ts';
import { live } from './rest.ts';
import { LONG, left, MOST_MS, report, SEED } from './settings.ts';

/*
 * Neighbours do whatever comes to their minds, and something goes wrong in every round. What is tried, and what is looked
 * at: README.md. In the long form this comes last, and fills whatever time the others have left.
 */
const ACTS = LONG ? 30 : 18;
const FELT_WITHIN_MS = 20_000;
const A_ROUND_MS = 15_000;

const random = randomFrom(SEED);
let besieged: Besieged;
beforeAll(async () => {
  besieged = await openBesieged(random);
}, 120_000);
afterAll(() => besieged?.[Symbol.asyncDispose]());

// two hundred times in the long form, beside this: kills.long.ts
if (!LONG)
  test('kill -9 of any process at any moment, 4 times', { timeout: 240_000 }, () =>
    killAgainAndAgain(besieged, random, 4),
  );

/** People go on, and wait for each other, until what goes wrong has reached somebody. @returns how often it did */
async function untilFelt({ name, felt }: Mischief, before: number): Promise<number> {
  for (const until = performance.now() + FELT_WITHIN_MS; performance.now() < until; await delay(20)) {
    const times = (await felt()) - before;
    if (times > 0) return times;
    await besieged.village.act();
  }
  throw new Error(`seed ${SEED}: nobody felt it: ${name}`);
}

test('whatever goes wrong, everything happens once', { timeout: MOST_MS }, async () => {
  const { house, posted, gate, fleet, server, village, audit, askEverybody } = besieged;
  const all = [
    ...(await databaseMischiefs(server)),
    ...mischiefs({ house, posted, gate, fleet, random, act: village.act }),
  ];
  const felt = new Map<string, number>();
  let counts: Books['counts'] | undefined;
  let rounds = 0;
  // the last one ends before the time does
  for (; rounds < all.length || left() > A_ROUND_MS; rounds += 1) {
    const mischief = rounds < all.length ? all[rounds] : random.pick(all);
    if (!mischief) continue;
    const before = await mischief.felt();
    await live({ house, act: village.act }, ACTS, mischief.begin());
    felt.set(mischief.name, (felt.get(mischief.name) ?? 0) + (await untilFelt(mischief, before)));
    counts = await audit(`round ${rounds}, ${mischief.name}`);
  }
  await askEverybody();
  report('rounds', {
    rounds,
    ...counts,
    kills: killsOf(fleet),
    restarts: fleet.restarts,
    ...Object.fromEntries(felt),
  });
  expect(felt.size).toBe(all.length);
  expect(counts?.messages).toBeGreaterThan(rounds * 10);
});
