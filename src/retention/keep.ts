import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { type ErasePorts, eraseAsked, eraseForgotten } from './erase.ts';
import { BATCH } from './rule.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/**
 * Does what time does to these tables, a slice of each in turn, until nothing is left or there is no more time: each has had its slice by then.
 * A table that fails leaves the others their turn.
 * @returns `counts`: rows changed, by table; `rest`: the tables of which something may be left
 */
export async function keepRetention(
  db: Db,
  log: Log,
  now: Date,
  { tables = TABLE_NAMES, isTime = () => true }: { tables?: readonly TableName[]; isTime?: () => boolean } = {},
): Promise<{ counts: Record<string, number>; rest: TableName[] }> {
  const counts: Record<string, number> = {};
  const take = async (table: TableName): Promise<boolean> => {
    try {
      const changed = (await TABLES[table].end?.(db, now)) ?? 0;
      if (changed > 0) counts[table] = (counts[table] ?? 0) + changed;
      return changed >= BATCH;
    } catch (error) {
      log.error({ table, failure: describeFailure(error) }, 'a table is kept longer than promised');
      return false;
    }
  };
  let rest: TableName[] = [];
  for (const table of tables) if (await take(table)) rest.push(table);
  while (rest.length > 0 && isTime()) {
    // whoever has had a turn stands at the end
    const [table, ...others] = rest as [TableName, ...TableName[]];
    rest = (await take(table)) ? [...others, table] : others;
  }
  return { counts, rest };
}

const HOUR_MS = 60 * 60_000;
/** The rest of the minute waits meanwhile: what is left then is gone on with in the next one. */
const GOES_ON_MS = 15_000;

/**
 * Those who asked are forgotten by the minute; the rest is looked at once an hour, in each process that is woken, and where a large house
 * leaves more than there was time for, in the minutes after that.
 */
export function createKeeper(ports: ErasePorts & { clock: Clock }): (now: Date) => Promise<Record<string, number>> {
  const { db, log, clock } = ports;
  let keptAt = Number.NEGATIVE_INFINITY;
  let rest: readonly TableName[] = [];
  let isUnderWay = false;
  return async (now) => {
    const asked = await eraseAsked(ports, now);
    const began = clock.now().getTime();
    const isTime = () => Math.abs(clock.now().getTime() - began) < GOES_ON_MS;
    // also after a clock was set back
    const isDue = Math.abs(now.getTime() - keptAt) >= HOUR_MS;
    // a minute may begin before the one before it has ended
    if (isUnderWay || (!isDue && rest.length === 0)) return { asked };
    isUnderWay = true;
    try {
      if (isDue) keptAt = now.getTime();
      const forgotten = isDue ? await eraseForgotten(ports, now) : 0;
      const kept = await keepRetention(db, log, now, { tables: isDue ? TABLE_NAMES : rest, isTime });
      rest = kept.rest;
      return { asked, forgotten, ...kept.counts };
    } finally {
      isUnderWay = false;
    }
  };
}
