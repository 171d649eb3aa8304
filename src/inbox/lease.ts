import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import type { Pace } from './pace.ts';
import { READY_CHANNEL } from './store-events.ts';

/*
 * `ready` holds hints that a member has events waiting: each transaction that writes an event adds one, and who finds
 * no event left takes away those it can see, in one statement (one snapshot), so that a hint never goes while its
 * event stays. A lease keeps other workers from a member for a while. It makes nothing right and nothing wrong: that
 * is the row lock on the conversation. A lease whose worker died runs out by itself.
 */

/**
 * Hands out members who are ready, those who waited longest first, and nobody who is leased to somebody.
 * Who else holds the member is asked hint by hint: as `not exists` PostgreSQL reads the whole table for it (12 ms for
 * 32 of 100 000 hints, instead of 0.3).
 * @param limit of hints, hence of members
 * @returns distinct members, and whether there may be more of them
 */
export async function handOut(
  db: Db,
  now: Date,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<{ memberIds: string[]; more: boolean }> {
  const until = new Date(now.getTime() + leaseMs);
  const { rows } = await sql<{ member_id: string }>`
    with due as materialized (
      select id from ready r
      where (lease_until is null or lease_until <= ${now})
        and (select bool_or(held.lease_until > ${now}) from ready held where held.member_id = r.member_id) is not true
      order by id limit ${limit}
      for update skip locked
    )
    update ready set lease_until = ${until} from due where ready.id = due.id returning ready.member_id`.execute(db);
  return { memberIds: [...new Set(rows.map((row) => row.member_id))], more: rows.length === limit };
}

/** Gives members back before their lease ends, and tells other processes. */
export async function release(db: Db, memberIds: string[]): Promise<void> {
  await sql`
    with free as (update ready set lease_until = null where member_id = any(${given('bigint', memberIds)}) returning 1)
    select pg_notify(${READY_CHANNEL}, '') from free limit 1`.execute(db);
}

/** Puts a member who has more waiting behind everybody else who is ready. */
export async function stepAside(db: Db, memberId: string, now: Date): Promise<void> {
  await sql`
    with before as (delete from ready where member_id = ${memberId})
    insert into ready (member_id, since) select ${memberId}::bigint, ${now}::timestamptz
     where exists (
       select from inbox_event where member_id = ${memberId} and handled_at is null and failed_at is null)`.execute(db);
}

/** Lets a member rest until then: nothing can be done for them earlier. */
export async function restUntil(db: Db, memberId: string, until: Date): Promise<void> {
  await sql`update ready set lease_until = ${until} where member_id = ${memberId}`.execute(db);
}

/** Takes the member's hints away, unless an event is waiting. */
export async function dropHints(trx: Trx, memberId: string): Promise<void> {
  await sql`
    delete from ready where member_id = ${memberId} and not exists (
      select from inbox_event
      where member_id = ${memberId} and handled_at is null and failed_at is null)`.execute(trx);
}

/** A handled event, and the pace of its member with it; null: it counts nothing. */
export interface Handled {
  event: { id: string; memberId: string };
  pace: Pace | null;
}

/** The end of turns, in one statement: their events are handled, and whoever has no other loses their hints. */
export async function settle(trx: Trx, handled: readonly Handled[], now: Date): Promise<void> {
  const events = handled.map(({ event }) => event.id);
  const paces = handled.flatMap(({ event, pace }) => (pace === null ? [] : [{ id: event.memberId, ...pace }]));
  await sql`
    with handled as (update inbox_event set handled_at = ${now} where id = any(${given('bigint', events)})),
      paced as (
        update conversation set paced_from = pace.since, paced_count = pace.count, slowed = pace.slowed,
               paced_ahead = pace.ahead, paced_slowly = pace.slowly
          from ${givenRows('pace', paces, {
            member_id: ['bigint', ({ id }) => id],
            since: ['timestamptz', ({ from }) => from],
            count: ['integer', ({ count }) => count],
            slowed: ['boolean', ({ isSlowed }) => isSlowed],
            ahead: ['timestamptz', ({ ahead }) => ahead],
            slowly: ['boolean', ({ isSlow }) => isSlow],
          })}
         where conversation.member_id = pace.member_id)
    delete from ready where member_id = any(${given(
      'bigint',
      handled.map(({ event }) => event.memberId),
    )}) and (
      -- member by member: what waits is no list to be read whole, however short it was
      select e.id from inbox_event e
      where e.member_id = ready.member_id and e.id <> all(${given('bigint', events)}) and e.handled_at is null
        and e.failed_at is null limit 1) is null`.execute(trx);
}

/** Of whom an event is waiting, be it for later: the second look, without any lock. */
export async function whoWaits(db: Db, memberIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select member.id::text from unnest(${given('bigint', memberIds)}) as member(id) where (
      select true from inbox_event
      where member_id = member.id and handled_at is null and failed_at is null limit 1)`.execute(db);
  return rows.map(({ id }) => id);
}
