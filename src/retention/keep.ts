import type { Db } from '../database/database.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { type ErasePorts, eraseAsked, eraseForgotten } from './erase.ts';
import { TABLE_NAMES, TABLES } from './tables.ts';

/** Does what time does to every table. A table that fails leaves the others their turn. @returns rows changed, by table */
export async function keepRetention(db: Db, log: Log, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLE_NAMES) {
    try {
      const changed = (await TABLES[table].end?.(db, now)) ?? 0;
      if (changed > 0) counts[table] = changed;
    } catch (error) {
      log.error({ table, failure: describeFailure(error) }, 'a table is kept longer than promised');
    }
  }
  return counts;
}

const HOUR_MS = 60 * 60_000;

/** Those who asked are forgotten by the minute; the rest is looked at once an hour, in each process that is woken. */
export function createKeeper(ports: ErasePorts): (now: Date) => Promise<Record<string, number>> {
  let keptAt = Number.NEGATIVE_INFINITY;
  return async (now) => {
    const asked = await eraseAsked(ports, now);
    // also after a clock was set back
    if (Math.abs(now.getTime() - keptAt) < HOUR_MS) return { asked };
    keptAt = now.getTime();
    const forgotten = await eraseForgotten(ports, now);
    return { asked, forgotten, ...(await keepRetention(ports.db, ports.log, now)) };
  };
}
