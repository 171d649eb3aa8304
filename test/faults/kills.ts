import { expect } from 'vitest';
import type { Random } from '../talk/random.ts';
import type { Besieged } from './besieged.ts';
import type { Books } from './books.ts';
import { killsOf } from './fleet.ts';
import { live } from './rest.ts';
import { report } from './settings.ts';

/** kill -9 of any process at any moment, so many times, while people go on; the books are looked at after each twenty. */
export async function killAgainAndAgain(
  { house, fleet, village, audit, askEverybody }: Besieged,
  random: Random,
  many: number,
) {
  const before = killsOf(fleet);
  let counts: Books['counts'] | undefined;
  while (killsOf(fleet) - before < many) {
    // no process is waited for between two of these
    for (let strikes = 0; strikes < 20 && killsOf(fleet) - before < many; strikes += 1)
      await live({ house, act: village.act }, 2 + random.below(8), () => fleet.strike());
    counts = await audit(`${killsOf(fleet) - before} kills`);
  }
  await askEverybody();
  report('kills', { kills: fleet.kills, whileStarting: fleet.killedStarting, ...counts });
  expect(killsOf(fleet) - before).toBeGreaterThanOrEqual(many);
}
