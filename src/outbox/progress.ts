import { type ExpressionBuilder, sql } from 'kysely';
import { offerAnew } from '../community/news/keep-open.ts';
import type { Database, Db, Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import type { ClaimedRow } from './claim.ts';
import { offeredTo, oweAgain, passOver, type Refused } from './deliveries.ts';
import { AT_ONCE, ECHO_NEWS_MS, INTERRUPTED, plus, UNCONFIRMED, type Verdict } from './rules.ts';

/**
 * What became of a part is written only while the row is still ours: `sending`, with the very lease we wrote.
 * A process that slept through its lease finds another one there and changes nothing it no longer owns.
 */
export interface Owned {
  id: string;
  lease: Date;
}

/**
 * Where the row stands after a write: the next part to send, or null when it is not ours (any more) to go on.
 * `begun`: it is written down already that its call begins.
 */
export type Onward = { nextPart: number; lease: Date; begun: boolean } | null;

/** A call that is about to begin. */
export interface Beginning {
  owned: Owned;
  now: Date;
}

/**
 * Written just before each call. A part that has not begun when its process dies was never sent and may be sent by
 * another; without this mark (not ours any more, or the write failed) there must be no call.
 * Rows are locked in order of id, here and below, so that two writes of many rows never wait for each other.
 * @returns for each the part to call for: a late echo may have settled the one that was next. null: no call
 */
export async function storeBegun(db: Db, beginnings: readonly Beginning[]): Promise<(number | null)[]> {
  const begun = await sql<{ id: string; next_part: number }>`
    with ours as (
      select o.id, o.state, o.lease_until, given.lease, given.now
        from (select * from ${givenRows('given', beginnings, {
          id: ['bigint', ({ owned }) => owned.id],
          lease: ['timestamptz', ({ owned }) => owned.lease],
          now: ['timestamptz', ({ now }) => now],
        })} order by id) as given
       cross join lateral (
         select id, state, lease_until from outbox where outbox.id = given.id for no key update) as o
    )
    update outbox o
       set begun_part = o.next_part, begun_at = ours.now
      from ours
     where o.id = ours.id and ours.state = 'sending' and ours.lease_until = ours.lease
    returning o.id, o.next_part`.execute(db);
  const parts = new Map(begun.rows.map((row) => [row.id, row.next_part]));
  return beginnings.map(({ owned }) => parts.get(owned.id) ?? null);
}

/** Part `part` was accepted by Meta under `messageId`. */
export interface SentPart {
  owned: Owned;
  part: number;
  messageId: string;
  now: Date;
  leaseMs: number;
  /** The call for the next part follows at once, so the same write says that it has begun. */
  begin: boolean;
}

/** `done`: the row is settled, and its member is owed nothing else; null: not ours to go on with, or there is more. */
export type Sent = NonNullable<Onward> | 'done' | null;

/**
 * The last part settles its row; of what nobody asked for it is noted when it reached its member.
 * May be repeated with the same `now` when nobody knows whether the first time arrived.
 */
export async function storeSent(db: Db, parts: readonly SentPart[]): Promise<Sent[]> {
  const leases = parts.map(({ now, leaseMs }) => plus(now, leaseMs));
  const stored = await sql<{ id: string; done: boolean; next_part: number | null; more: boolean }>`
    with ours as (
      select o.id, o.member_id, o.lane, o.state, o.lease_until, given.reached, given.mid, given.was, given.lease, given.now,
             given.begin, given.reached >= jsonb_array_length(o.parts) as whole, o.next_part >= given.reached and given.mid = any(o.message_ids) as confirmed
        from (select * from ${givenRows('given', parts, {
          id: ['bigint', ({ owned }) => owned.id],
          reached: ['integer', ({ part }) => part + 1],
          mid: ['text', ({ messageId }) => messageId],
          was: ['timestamptz', ({ owned }) => owned.lease],
          lease: ['timestamptz', (_, place) => leases[place]],
          now: ['timestamptz', ({ now }) => now],
          begin: ['boolean', ({ begin }) => begin],
        })} order by id) as given
       cross join lateral (
         select id, member_id, lane, state, lease_until, next_part, message_ids, parts from outbox
          where outbox.id = given.id for no key update) as o
    ), told as (
      insert into spoken (page_id, member_id, at)
      -- (the Page where they are, also behind a message that began at the one before)
      select (select m.page_id from member m where m.id = ours.member_id), member_id, max(now)
        from ours where lane > 0 and whole group by member_id order by member_id
      on conflict (page_id, member_id) do update set at = excluded.at
    ), stored as (
      update outbox o
         set next_part = greatest(o.next_part, ours.reached),
             begun_part = case when ours.begin and greatest(o.next_part, ours.reached) < jsonb_array_length(o.parts)
                               then greatest(o.next_part, ours.reached) else o.begun_part end,
             begun_at = case when ours.begin and greatest(o.next_part, ours.reached) < jsonb_array_length(o.parts)
                             then ours.now else o.begun_at end,
             message_ids = case when ours.mid = any(o.message_ids) then o.message_ids
                                else o.message_ids || ours.mid end,
             attempts = 0,
             unheard = 0,
             error = null,
             state = case when greatest(o.next_part, ours.reached) >= jsonb_array_length(o.parts)
                          then 'sent' else o.state end,
             lease_until = case when greatest(o.next_part, ours.reached) >= jsonb_array_length(o.parts)
                                then null else ours.lease end,
             settled_at = case when greatest(o.next_part, ours.reached) >= jsonb_array_length(o.parts)
                               then ours.now end
        from ours
       where o.id = ours.id and ours.state = 'sending' and ours.lease_until in (ours.was, ours.lease)
      returning o.id, o.state = 'sent' as done, o.next_part
    )
    select ours.id, coalesce(stored.done, ours.state = 'sent') as done, stored.next_part,
           (select true from outbox other
             where other.member_id = ours.member_id and other.state in ('pending', 'sending', 'unknown')
               and case other.state when 'pending' then true else false end limit 1) is true as more
      from ours left join stored on stored.id = ours.id
     where stored.id is not null or ours.confirmed`.execute(db);
  const rows = new Map(stored.rows.map((row) => [row.id, row]));
  // no longer ours, and no echo was quicker; but that they went out is as true as if one had said so
  const lost = parts.filter(({ owned }) => !rows.has(owned.id));
  for (const { owned, part, messageId, now } of lost) await confirmParts(db, [{ id: owned.id, part, messageId }], now);
  return parts.map(({ owned, begin }, place) => {
    const row = rows.get(owned.id);
    const lease = leases[place];
    if (row?.done) return row.more ? null : 'done';
    if (row === undefined || row.next_part === null || lease === undefined) return null;
    return { nextPart: row.next_part, lease, begun: begin };
  });
}

/** One part that is known to have gone out: by its echo, or by an answer that came too late. */
export interface ConfirmedPart {
  id: string;
  part: number;
  messageId: string;
  /** Whose Page and person the echo names: ids of another deployment on the same Page must not settle ours. */
  pageId?: string;
  psid?: string;
}

/**
 * Counts parts as sent, whatever the row's state is: parts go out one after the other, so part n going out
 * means those before it did too. Repeats and any order are harmless. A row in doubt goes on with its next part.
 * @param echoed Pages whose echoes these are. In the same statement it becomes news up to which call their echoes flow: while one is
 *   not stored, it must not count. Seldom a write, so that webhooks do not queue for the Page's row; a time ahead of ours
 *   (a clock set back) is replaced
 * @returns Pages on which something in doubt can go on now
 */
export async function confirmParts(
  db: Db,
  confirmed: readonly ConfirmedPart[],
  now: Date,
  echoed: readonly string[] = [],
): Promise<string[]> {
  if (confirmed.length === 0) return [];
  const changed = await sql<{ page_id: string }>`
    with echo as (
      select e.id, max(e.part) as part, array_agg(distinct e.mid) as mids, min(e.page) as page, min(e.psid) as psid
        from ${givenRows('e', confirmed, {
          id: ['bigint', (c) => c.id],
          part: ['integer', (c) => c.part],
          mid: ['text', (c) => c.messageId],
          page: ['text', (c) => c.pageId ?? null],
          psid: ['text', (c) => c.psid ?? null],
        })}
       group by e.id
    ), known as (
      -- in order of id, so that two of these never wait for each other
      select o.id, o.member_id, o.state, jsonb_array_length(o.parts) as parts,
             -- of the only call there was for this part
             case when o.unheard = 0 and o.attempts = 0 then o.begun_part end as begun_part, o.begun_at
        from outbox o
       where o.id in (select id from echo) and jsonb_array_length(o.parts) > 0
       order by o.id
       for no key update
    ), news as (
      select known.id, known.parts, known.state = 'unknown' as was_in_doubt, echo.part + 1 as reached, echo.mids,
             m.page_id, case when echo.part = known.begun_part then known.begun_at end as begun_at
        from known join echo on echo.id = known.id join member m on m.id = known.member_id
       where echo.part < known.parts
         and (echo.page is null or echo.page = m.page_id) and (echo.psid is null or echo.psid = m.psid)
    ), page_news as (
      update page set echoed_at = flow.begun_at
        from (select page_id, least(max(begun_at), ${now}::timestamptz) as begun_at from news
               where begun_at is not null group by page_id) as flow
       where id = flow.page_id and id = any(${given('text', echoed)})
         and (echoed_at is null or echoed_at < flow.begun_at - ${`${ECHO_NEWS_MS} ms`}::interval or echoed_at > ${now})
    ), changed as (
      update outbox o
         set next_part = greatest(o.next_part, news.reached),
             message_ids = o.message_ids || array(select unnest(news.mids) except select unnest(o.message_ids)),
             state = case when greatest(o.next_part, news.reached) >= news.parts then 'sent'
                          when o.state = 'unknown' and news.reached > o.next_part then 'pending'
                          else o.state end,
             not_before = case when o.state = 'unknown' and news.reached > o.next_part then ${AT_ONCE}::timestamptz
                               else o.not_before end,
             lease_until = case when greatest(o.next_part, news.reached) >= news.parts then null
                                when o.state = 'unknown' and news.reached > o.next_part then null
                                else o.lease_until end,
             settled_at = case when greatest(o.next_part, news.reached) >= news.parts
                               then coalesce(o.settled_at, ${now}::timestamptz) else o.settled_at end,
             attempts = case when news.reached > o.next_part then 0 else o.attempts end,
             unheard = case when news.reached > o.next_part then 0 else o.unheard end,
             error = case when news.reached > o.next_part or o.error = ${UNCONFIRMED} then null else o.error end
        from news
       where o.id = news.id
         and (news.reached > o.next_part or o.error = ${UNCONFIRMED} or not o.message_ids @> news.mids)
      returning o.page_id, news.was_in_doubt
    )
    select distinct page_id from changed where was_in_doubt`.execute(db);
  return changed.rows.map((row) => row.page_id);
}

/**
 * Nobody knows whether part `part` went out. When its echo was quicker than the line's failure there is no doubt,
 * and the row goes on.
 */
export async function storeDoubt(
  db: Db,
  owned: Owned,
  part: number,
  until: Date,
  numbers: string,
  now: Date,
  leaseMs: number,
): Promise<Onward> {
  const lease = plus(now, leaseMs);
  const stored = await sql<{ state: string; next_part: number }>`
    update outbox
       set state = case when next_part > ${part} then state else 'unknown' end,
           lease_until = case when next_part > ${part} then ${lease}::timestamptz else ${until}::timestamptz end,
           error = case when next_part > ${part} then null else ${numbers}::text end
     where id = ${owned.id} and state = 'sending' and lease_until = ${owned.lease}
    returning state, next_part`.execute(db);
  const row = stored.rows[0];
  return row?.state === 'sending' ? { nextPart: row.next_part, lease, begun: false } : null;
}

/** A part that is known not to have gone out: Meta refused it, or its call was never made. */
export interface Untaken extends Owned {
  part: number;
}

/**
 * Ours, or taken for lost while its call lasted (we slept, the database was away, another process's clock is ahead): what
 * Meta's answer says is true all the same, and better than the doubt that would count the part as sent.
 */
const isOpen =
  ({ id, lease, part }: Untaken) =>
  ({ eb }: { eb: ExpressionBuilder<Database, 'outbox'> }) =>
    eb.and([
      eb('id', '=', id),
      eb.or([
        eb.and({ state: 'sending', lease_until: lease }),
        eb.and({ state: 'unknown', error: INTERRUPTED, next_part: part, begun_part: part }),
      ]),
    ]);

/** Tried and refused for now: waits for `notBefore`. */
export async function storeRetry(db: Db, owned: Untaken, notBefore: Date, numbers: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({
      state: 'pending',
      not_before: notBefore,
      lease_until: null,
      attempts: eb('attempts', '+', 1),
      error: numbers,
    }))
    .where(isOpen(owned))
    .execute();
}

/** Not tried, or tried while the Page was in trouble: back in the queue, no try counted. */
export async function release(db: Db, owned: Untaken, error: string | null = null): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'pending', lease_until: null, ...(error === null ? {} : { error }) })
    .where(isOpen(owned))
    .execute();
}

/** The message is given up, or goes on waiting (`pending`) for the member's return. @returns whether that was ours to say */
export async function settle(
  db: Db,
  owned: Untaken,
  state: 'sent' | 'failed' | 'expired' | 'pending',
  error: string | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state, error, lease_until: null, settled_at: state === 'pending' ? null : now })
    .where(isOpen(owned))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a row tells of is told as soon as the part that shows it was accepted, and not before. */
const untold = (row: ClaimedRow, { part }: Untaken): Refused => ({
  ...row,
  posts: part <= row.cardsPart ? row.posts : [],
});

/** Meta does not take it, and will not. */
export async function giveUp(trx: Trx, row: ClaimedRow, owned: Untaken, numbers: string, now: Date): Promise<void> {
  const isSettled = await settle(trx, owned, 'failed', numbers, now);
  if (isSettled) await passOver(trx, untold(row, owned));
}

/**
 * The person cannot be written to until their next act. Had they acted since the row was claimed (their window
 * has moved), Meta's answer is already old news: the member stays as they are and the row is tried again.
 * What a broadcast has not shown is owed anew while it is open: the courier tells it at their return. Nobody has seen an offer whose
 * button was refused.
 */
export async function storeUnreachable(
  trx: Trx,
  row: ClaimedRow,
  owned: Untaken,
  verdict: Extract<Verdict, { kind: 'recipient' }>,
  numbers: string,
  now: Date,
): Promise<void> {
  const closed = await trx
    .updateTable('member')
    .set(verdict.because === 'unreachable' ? { unreachable: true } : { window_until: now })
    .where('id', '=', row.memberId)
    .where('window_until', '<', plus(row.windowUntil, 1))
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) return storeRetry(trx, owned, now, numbers);
  const isSettled = await settle(trx, owned, verdict.row, numbers, now);
  if (!isSettled || verdict.row !== 'expired') return;
  await oweAgain(trx, [untold(row, owned)]);
  await offerAnew(trx, offeredTo([row]));
}
