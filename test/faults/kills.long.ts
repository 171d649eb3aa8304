import { afterAll, beforeAll, test } from 'vitest';
import { randomFrom } from '../talk/random.ts';
import { type Besieged, openBesieged } from './besieged.ts';
import { killAgainAndAgain } from './kills.ts';
import { MOST_MS, SEED } from './settings.ts';

const KILLS = 200;

const random = randomFrom(SEED);
let besieged: Besieged;
beforeAll(async () => {
  besieged = await openBesieged(random);
}, 120_000);
afterAll(() => besieged?.[Symbol.asyncDispose]());

test(`kill -9 of any process at any moment, ${KILLS} times`, { timeout: MOST_MS }, () =>
  killAgainAndAgain(besieged, random, KILLS),
);
