import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { onceMore } from '../database/in-transaction.ts';

/** The channel on which other processes hear that members are ready. */
export const READY_CHANNEL = 'ready';

/** One row of the inbox, before it has a member and an id. */
export interface NewEvent {
  pageId: string;
  psid: string;
  dedupKey: string;
  kind: string;
  /** JSON. */
  body: string;
  sentAt: Date;
  receivedAt: Date;
  windowUntil: Date | null;
}

/** Members who have something new. */
export interface Stored {
  /** But for those who rest: what they are brought waits with them. */
  told: string[];
  /** Of these, whom we have with it: nobody else takes them meanwhile. */
  leased: string[];
}

/**
 * Writes events into the inbox in the order given, in one transaction; members seen for the first time are made.
 * Events known already are left alone. All of it is one function of the database (`db/migrations/0174-b-rests-kept.ts`).
 * @param own what other processes hear with it: who stored them
 * @param lease until when we take whoever nobody has; null: we take nobody
 */
export async function storeEvents(
  db: Db,
  events: NewEvent[],
  now: Date,
  own = '',
  lease: Date | null = null,
): Promise<Stored> {
  const { rows } = await onceMore(() =>
    sql<Stored>`
      select told, leased from take_in_events_by_lease(
        ${events.map((event) => event.pageId)}::text[],
        ${events.map((event) => event.psid)}::text[],
        ${events.map((event) => event.dedupKey)}::text[],
        ${events.map((event) => event.kind)}::text[],
        ${events.map((event) => event.body)}::text[],
        ${moments(events.map((event) => event.sentAt))}::bigint[],
        ${moments(events.map((event) => event.receivedAt))}::bigint[],
        ${moments(events.map((event) => event.windowUntil))}::bigint[],
        ${now}, ${lease}, ${READY_CHANNEL}, ${own})`.execute(db),
  );
  return rows[0] ?? { told: [], leased: [] };
}

/** As an array of PostgreSQL: milliseconds since 1970. */
const moments = (times: readonly (Date | null)[]): string =>
  `{${times.map((time) => time?.getTime() ?? 'null').join(',')}}`;
