import type { Db, Trx } from '../../database/database.ts';
import type { Member } from '../members/member.table.ts';

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

export async function insertHumanMessage(trx: Trx, townId: number, memberId: string, now: Date): Promise<string> {
  const { id } = await trx
    .insertInto('human_message')
    .values({ town_id: townId, member_id: memberId, asked_at: now, answered_at: null, answered_by: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface HumanMessage {
  id: string;
  townId: number;
  from: Member;
  /** Name of the admin who answered first. */
  answeredBy: string | null;
}

export async function findHumanMessage(db: Db, id: string): Promise<HumanMessage | undefined> {
  const row = await db.selectFrom('human_message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const people = await db
    .selectFrom('member')
    .selectAll()
    .where('id', 'in', row.answered_by === null ? [row.member_id] : [row.member_id, row.answered_by])
    .execute();
  const from = people.find((one) => one.id === row.member_id);
  const by = people.find((one) => one.id === row.answered_by);
  return from && { id: row.id, townId: row.town_id, from, answeredBy: by ? (by.name ?? '') : null };
}

/** The guard `answered_at is null` makes the first answer the one that settles it. @returns whether it was the first */
export async function settleHumanMessage(trx: Trx, id: string, by: string, now: Date): Promise<boolean> {
  const settled = await trx
    .updateTable('human_message')
    .set({ answered_at: now, answered_by: by })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}

/** Rows that no button needs any more. */
export async function forgetHumanMessages(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('human_message')
    .where('asked_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
