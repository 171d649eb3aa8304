import { sql } from 'kysely';
import type { ConversationState } from '../conversation/state.ts';
import type { Db, Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import { pageOf } from '../database/page-of.ts';
import { LAST } from '../database/prepared.ts';
import { type Answer, answered } from '../outbox/answers.ts';
import type { Room } from '../outbox/at-once.ts';
import { hasNews } from '../outbox/due-deliveries.ts';
import { notedActs } from './noted-acts.ts';
import type { Pace } from './pace.ts';
import { READY_CHANNEL } from './store-events.ts';

/*
 * `ready` holds hints that a member has events waiting: each transaction that writes an event adds one (with its lease, if it is
 * to be worked off here, or that of its member, if they rest), and who finds
 * no event left takes away those it can see, in one statement (one snapshot), so that a hint never goes while its
 * event stays. A lease keeps other workers from a member for a while. It makes nothing right and nothing wrong: that
 * is the row lock on the conversation. A lease whose worker died runs out by itself.
 */

/**
 * Hands out members who are ready, those who waited longest first, and nobody who is leased to somebody.
 * Who else holds the member is asked hint by hint, in a function of the database (`db/migrations/0174-b-rests-kept.ts`).
 * In the same statement the second look, behind turns that have ended: whoever brought an event while we had a member found us busy
 * and went away, perhaps with a lease of their own.
 * @param limit of hints, hence of members
 * @param behind members whose turns have ended
 * @returns distinct members, and whether there may be more of them; of those behind, who has an event waiting, and for whom posts wait
 */
export async function handOut(
  db: Db,
  now: Date,
  { limit, leaseMs, behind = [] }: { limit: number; leaseMs: number; behind?: readonly string[] },
): Promise<{ memberIds: string[]; more: boolean; waiting: string[]; news: string[] }> {
  const until = new Date(now.getTime() + leaseMs);
  const { rows } = await sql<{ member_id: string; as: Found }>`
    select member_id, 'ready' as "as" from take_ready(${now}, ${until}, ${limit}::integer) as member_id
    union all
    select member.id, 'waiting' from unnest(${given('bigint', behind)}) as member(id) where (
      select true from inbox_event
       where member_id = member.id and handled_at is null and failed_at is null limit 1)
    union all
    select member.id, 'news' from unnest(${given('bigint', behind)}) as member(id) where ${hasNews}`.execute(db);
  const of = (found: Found) => rows.flatMap((row) => (row.as === found ? [row.member_id] : []));
  const taken = of('ready');
  return { memberIds: [...new Set(taken)], more: taken.length === limit, waiting: of('waiting'), news: of('news') };
}

type Found = 'ready' | 'waiting' | 'news';

/** Gives members back before their lease ends, and tells other processes. */
export async function release(db: Db, memberIds: readonly string[]): Promise<void> {
  await sql`
    with free as (
      -- one member after the other, whatever the plan was made for
      update ready set lease_until = null where id = any(array(
        select hint.id from unnest(${given('bigint', memberIds)}) as held(id), lateral (
          select id from ready
           where page_id = (select m.page_id from member m where m.id = held.id) and member_id = held.id offset 0) hint))
      returning 1)
    select pg_notify(${READY_CHANNEL}, '') from free limit 1`.execute(db);
}

/** Puts a member who has more waiting behind everybody else who is ready. */
export async function stepAside(db: Db, memberId: string, now: Date): Promise<void> {
  await sql`
    with before as (delete from ready where page_id = ${pageOf(memberId)} and member_id = ${memberId})
    insert into ready (page_id, member_id, since) select page_id, id, ${now}::timestamptz from member
     where id = ${memberId} and exists (
       select from inbox_event where member_id = ${memberId} and handled_at is null and failed_at is null)`.execute(db);
}

/** Lets a member rest until then: nothing can be done for them earlier. */
export async function restUntil(db: Db, memberId: string, until: Date): Promise<void> {
  await sql`
    update ready set lease_until = ${until} where page_id = ${pageOf(memberId)} and member_id = ${memberId}`.execute(
    db,
  );
}

/** Takes the member's hints away, unless an event is waiting. */
export async function dropHints(trx: Trx, memberId: string): Promise<void> {
  await sql`
    delete from ready where page_id = ${pageOf(memberId)} and member_id = ${memberId} and not exists (
      select from inbox_event
      where member_id = ${memberId} and handled_at is null and failed_at is null)`.execute(trx);
}

/** A handled event, the pace of its member with it (null: it counts nothing), and their dialogue behind it. */
export interface Handled {
  event: { id: string; memberId: string; pageId: string };
  pace: Pace | null;
  dialogue: Dialogue | null;
  /** What they are owed for it, if it is not written yet. */
  answers?: readonly Answer[];
}

/** Where a dialogue stands after a turn. `holdsDraft` null: nothing that its member did, so a draft waits on. */
export interface Dialogue {
  state: ConversationState;
  holdsDraft: boolean | null;
}

/** Whose next event is waiting, and which answers have begun to be sent. */
export interface Settled {
  waiting: string[];
  begun: { id: string; memberId: string }[];
}

/**
 * The end of turns, in the last statement of their transaction: their events are handled, their dialogues stand where they have come
 * to, what is said is owed, and whoever has no other event loses their hints. An event that is stored meanwhile has a hint of its own,
 * which this does not see.
 * @param room in which the first message of each answer may begin with it
 */
export async function settle(
  trx: Trx,
  handled: readonly Handled[],
  now: Date,
  room: Room | null = null,
): Promise<Settled> {
  const events = handled.map(({ event }) => event.id);
  const changed = handled.flatMap(({ event, pace, dialogue }) =>
    pace === null && dialogue === null ? [] : [{ ...event, pace, dialogue }],
  );
  const members = given(
    'bigint',
    handled.map(({ event }) => event.memberId),
  );
  const answers = handled.flatMap((one) => one.answers ?? []);
  const { rows } = await sql<{ id: string; memberId: string | null }>`
    ${LAST}with ${answers.length === 0 ? sql`` : sql`${answered(answers, room, now)},`}
      handled as (
        update inbox_event set handled_at = ${now} where id = any(${given('bigint', events)})
        returning id, member_id, window_until),
      ${notedActs('handled', members)},
      changed as (
        update conversation set
               paced_from = case when turn.is_paced then turn.since else paced_from end,
               paced_count = coalesce(turn.count, paced_count),
               slowed = coalesce(turn.slowed, conversation.slowed),
               paced_ahead = case when turn.is_paced then turn.ahead else paced_ahead end,
               paced_slowly = coalesce(turn.slowly, paced_slowly),
               state = coalesce(turn.state::jsonb, conversation.state),
               revision = revision + case when turn.state is null then 0 else 1 end,
               draft_since = case when turn.holds_draft is null then draft_since
                                  when turn.holds_draft then ${now}::timestamptz end
          from ${givenRows('turn', changed, {
            page_id: ['text', ({ pageId }) => pageId],
            member_id: ['bigint', ({ memberId }) => memberId],
            is_paced: ['boolean', ({ pace }) => pace !== null],
            since: ['timestamptz', ({ pace }) => pace?.from],
            count: ['integer', ({ pace }) => pace?.count],
            slowed: ['boolean', ({ pace }) => pace?.isSlowed],
            ahead: ['timestamptz', ({ pace }) => pace?.ahead],
            slowly: ['boolean', ({ pace }) => pace?.isSlow],
            state: ['text', ({ dialogue }) => dialogue && JSON.stringify(dialogue.state)],
            holds_draft: ['boolean', ({ dialogue }) => dialogue?.holdsDraft],
          })}
         where conversation.page_id = turn.page_id and conversation.member_id = turn.member_id),
      waiting as materialized (
        -- member by member: what waits is no list to be read whole, however short it was
        select member.id from unnest(${members}) as member(id) where (
          select true from inbox_event e
           where e.member_id = member.id and e.id <> all(${given('bigint', events)}) and e.handled_at is null
             and e.failed_at is null limit 1)),
      dropped as (
        delete from ready using ${givenRows('held', handled, {
          page_id: ['text', ({ event }) => event.pageId],
          member_id: ['bigint', ({ event }) => event.memberId],
        })}
         where ready.page_id = held.page_id and ready.member_id = held.member_id
           and held.member_id not in (select id from waiting))
    select id::text, null as "memberId" from waiting
    ${answers.length === 0 ? sql`` : sql`union all select id::text, member_id::text from answered where state = 'sending'`}`.execute(
    trx,
  );
  return {
    waiting: rows.flatMap(({ id, memberId }) => (memberId === null ? [id] : [])),
    begun: rows.flatMap(({ id, memberId }) => (memberId === null ? [] : [{ id, memberId }])),
  };
}

/** Whether an event of theirs is waiting, be it for later: the second look, without any lock. */
export async function isWaiting(db: Db, memberId: string): Promise<boolean> {
  const { rows } = await sql`
    select from inbox_event where member_id = ${memberId} and handled_at is null and failed_at is null limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
