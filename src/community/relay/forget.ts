import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { UNDER_WAY } from '../claims/capacity.ts';

const DAY = 86_400_000;
/** What was written is kept so long, for whoever must judge a report; and no longer than this after the exchange. */
const WORDS_MS = 30 * DAY;
const AFTER_MS = 14 * DAY;
/** The row itself. */
const ROWS_MS = 60 * DAY;

/** Keeps the retention of everything the two of a promise wrote. @returns how many rows it touched */
export async function forgetRelays(db: Db, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const blanked = await sql`
    update relay_message m set body = null, awaits = '{}'
      from claim c
     where c.town_id = m.town_id and c.id = m.claim_id and m.body is not null
       and (m.created_at < ${before(WORDS_MS)}
         or (c.state <> all(${UNDER_WAY}::text[]) and c.decided_at < ${before(AFTER_MS)}))`.execute(db);
  const gone = await db.deleteFrom('relay_message').where('created_at', '<', before(ROWS_MS)).executeTakeFirst();
  return Number(blanked.numAffectedRows ?? 0n) + Number(gone.numDeletedRows);
}
