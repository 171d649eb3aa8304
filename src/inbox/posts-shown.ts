import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';

const HOUR_MS = 3_600_000;
/** « je prends le fauteuil »: of all that was shown within so long. */
const LATELY_MS = 12 * HOUR_MS;
/** « je le prends »: of what was shown last, and not longer ago than this. */
const LAST_MS = 2 * HOUR_MS;
/** What came together is one showing: nobody sees which of two messages was the later. */
const TOGETHER_MS = 30_000;
/** « je prends les deux »: two cards that came minutes apart. */
const RUN_MS = HOUR_MS / 2;
const SINCE_MS = { last: LAST_MS, run: LAST_MS, lately: LATELY_MS } as const;
const WITHIN_MS = { last: TOGETHER_MS, run: RUN_MS, lately: LATELY_MS } as const;

/**
 * Posts whose cards the member has received, the newest first: a button that answers one shows that it was there. Read from
 * what was sent, so that it holds whoever showed them: the courier, a search, an alert.
 */
export async function findPostsShown(
  trx: Trx,
  memberId: string,
  which: 'last' | 'run' | 'lately',
  now: Date,
): Promise<string[]> {
  const since = new Date(now.getTime() - SINCE_MS[which]);
  const { rows } = await sql<{ at: Date; post: string }>`
    select o.created_at as at, found.token[1] as post
      from outbox o,
        regexp_matches(o.parts::text, '"v1:do:(?:claim|take-it):([1-9][0-9]{0,17})(?:\\.[0-9]+)?"', 'g') with ordinality as found (token, place)
     where o.member_id = ${memberId} and o.parts <> '[]'::jsonb and o.next_part > o.cards_part and o.created_at > ${since}
     order by o.id desc, found.place
     limit 200`.execute(trx);
  const newest = rows[0]?.at.getTime() ?? 0;
  const shown = rows.filter(({ at }) => newest - at.getTime() <= WITHIN_MS[which]);
  return [...new Set(shown.map(({ post }) => post))];
}
