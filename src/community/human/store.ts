import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { isAmong } from '../../database/given.ts';
import { isRested } from '../members/crowd.ts';
import { mayBeAskedIn } from '../members/humane-hours.ts';
import type { MemberStatus } from '../members/member.table.ts';
import type { HumanMessage } from './human.table.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Twice as long as a notice waits for an admin's return: until then its button works. */
const KEEP_MS = 60 * DAY_MS;

/** How often a member has written to the admins within a day. */
export async function countToday(db: Db, memberId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('human_message')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('member_id', '=', memberId)
    .where('asked_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @param message without words it does not wait by itself */
export async function insertHumanMessage(
  trx: Trx,
  message: { townId: number; memberId: string; words?: string; claimId?: string | undefined; now: Date },
): Promise<HumanMessage> {
  const { townId, memberId, words = null, claimId = null, now } = message;
  return await trx
    .insertInto('human_message')
    .values({ town_id: townId, member_id: memberId, words, claim_id: claimId, asked_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findHumanMessage(db: Db, id: string): Promise<HumanMessage | undefined> {
  return await db.selectFrom('human_message').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * An admin has answered, or has read it and lets it be: the words are needed no more. Of two who answer at once the first
 * has; an answer may follow after it was only read. @returns whether it was the first
 */
export async function settleHumanMessage(
  trx: Trx,
  { id, how, by, now }: { id: string; how: 'answered' | 'read'; by: string; now: Date },
): Promise<boolean> {
  const settled = await trx
    .updateTable('human_message')
    .set({ settled: how, settled_at: now, settled_by: by, words: null })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('settled', 'is', null), ...(how === 'answered' ? [eb('settled', '=', 'read')] : [])]))
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}

/** Waits for an admin: its author is still there to be answered. Of `human_message h`. */
const waits = sql<boolean>`h.words is not null and exists (
  select from member m where m.id = h.member_id and m.town_id = h.town_id and m.status in ('approved', 'pending'))`;

/** Nobody judges their own words, nor a complaint of which they are the object. */
const mayJudge = (
  adminId: string | RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`h.member_id <> ${adminId} and not exists (
  select from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
   where c.id = h.claim_id and (${adminId})::bigint in (c.member_id, p.member_id))`;

/** What has waited longest for this admin, or comes after what they looked at last. */
export async function nextMessage(
  db: Db,
  { townId, adminId, passed }: { townId: number; adminId: string; passed?: HumanMessage | undefined },
): Promise<HumanMessage | undefined> {
  const isAfter = passed
    ? sql<boolean>`(h.asked_at, h.id) > (${passed.asked_at}::timestamptz, ${passed.id}::bigint)`
    : sql<boolean>`true`;
  const { rows } = await sql<HumanMessage>`
    select h.* from human_message h
     where h.town_id = ${townId} and ${waits} and ${mayJudge(adminId)} and ${isAfter}
     order by h.asked_at, h.id limit 1`.execute(db);
  return rows[0];
}

export async function countMessages(db: Db, townId: number, adminId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from human_message h
     where h.town_id = ${townId} and ${waits} and ${mayJudge(adminId)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many words wait of people of one standing. @param since only those written after this moment */
export async function countMessagesFrom(
  db: Db,
  townId: number,
  status: MemberStatus,
  since = new Date(0),
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from human_message h
     where h.town_id = ${townId} and ${waits} and h.asked_at > ${since}
       and exists (select from member m where m.id = h.member_id and m.status = ${status})`.execute(db);
  return rows[0]?.count ?? 0;
}

/** As many are looked at in one round. */
const AT_ONCE = 200;

/** Words that wait, and whether a card told an admin who may judge them since they fell due; null: there is no admin. */
type Forgotten = HumanMessage & { is_told: boolean | null };

/**
 * What has waited for so long and nobody was reminded of; it is from here on. What no admin may judge, or what no admin can
 * be told of at this hour or so shortly after the last card, waits on; where there is no admin at all, its author is told so.
 */
export async function takeUnanswered(
  trx: Trx,
  patienceMs: number,
  now: Date,
  only: readonly string[] | null,
): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    with due as (${unanswered(patienceMs, now, only)} for no key update of h skip locked)
    update human_message h set reminded_at = ${now} from due where h.id = due.id returning h.*, due.is_told`.execute(
    trx,
  );
  return rows.sort((a, b) => a.asked_at.getTime() - b.asked_at.getTime());
}

/** The same as it stands: nothing is taken. */
export async function listUnanswered(db: Db, patienceMs: number, now: Date): Promise<{ id: string; town: number }[]> {
  return (await unanswered(patienceMs, now, null).execute(db)).rows;
}

function unanswered(
  patienceMs: number,
  now: Date,
  only: readonly string[] | null,
): RawBuilder<{ id: string; town: number }> {
  const due = sql<Date>`h.asked_at + ${patienceMs / 1000} * interval '1 second'`;
  return sql`
      select h.id, h.town_id as town, admins.is_told from human_message h join town t on t.id = h.town_id
       cross join lateral (
         select count(*) = 0 as none,
                bool_or(coalesce(greatest(${due}, a.since) <= t.words_told_at, false))
                  filter (where ${mayJudge(sql`m.id`)}) as is_told
           from town_admin a join member m on m.id = a.member_id
          where a.town_id = t.id and m.town_id = t.id and m.status = 'approved') admins
       where h.asked_at <= ${new Date(now.getTime() - patienceMs)} and h.reminded_at is null and ${waits}
         and ${mayBeAskedIn(now)} and (admins.none or admins.is_told or (admins.is_told is not null and ${isRested('words_told_at', now)}))
         and ${isAmong('h.id', only)}
       order by h.asked_at, h.id limit ${AT_ONCE}`;
}

/** Rows that no button needs any more. */
export async function forgetHumanMessages(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('human_message')
    .where('asked_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
