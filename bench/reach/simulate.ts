import { type House, type HouseOptions, MONDAY } from '../../test/helpers/house.ts';
import { inNewHouse } from '../throwaway.ts';
import { HOUR, WARM_UP_DAYS } from './assumptions.ts';
import { Life } from './life.ts';
import { liveNaively } from './naive.ts';
import type { Ways } from './rungs.ts';
import { openSides } from './sides.ts';
import type { Trace } from './trace.ts';

export interface Simulation {
  seed: number;
  members: number;
  /** That count, after those that only fill windows and shelves. */
  days: number;
  /** Those before; as many as are usual unless told. */
  warmUp?: number;
  /** null: the naive bot. */
  ways: Ways | null;
}

/** In the town: its clocks show ten in the morning when the house opens. */
export const MIDNIGHT = MONDAY.getTime() - 10 * HOUR;

/** On a machine that has other things to do, as Meta does it. */
const RETRY_DELAYS = [500, 2_000, 5_000];

/** Lends a house that is gone when `use` has ended. */
type Lend = (use: (house: House) => Promise<Trace>, options: HouseOptions) => Promise<Trace>;

/**
 * The real program, with a moved clock, between people who live and a Meta that keeps its own windows.
 * @param lend a house on a PostgreSQL of its own unless told
 */
export async function simulate(asked: Simulation, lend: Lend = inNewHouse): Promise<Trace> {
  const { ways, ...size } = { warmUp: WARM_UP_DAYS, ...asked };
  if (ways === null) return liveNaively(size, MIDNIGHT);
  const sides = await openSides(ways);
  try {
    return await lend(
      async (house) => {
        // three webhooks a message that change nothing here: an echo settles what a lost answer left unknown, and none is lost
        Object.assign(house.meta.faults, { echo: 'dropped', receipts: 'dropped' });
        const town = await house.town('Saint-Brieuc', { approval: false });
        return await new Life({ ...size, ways, house, town, sides, midnight: MIDNIGHT }).live();
      },
      { ...sides.options, retryDelays: RETRY_DELAYS },
    );
  } finally {
    await sides.close();
  }
}
