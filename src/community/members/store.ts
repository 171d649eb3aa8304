import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';
import { isLeftInPeace } from './left-in-peace.ts';
import type { Member, MemberStatus } from './member.table.ts';

export async function findMember(db: Db, id: string): Promise<Member | undefined> {
  return db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateMember(
  trx: Trx,
  id: string,
  change: Partial<
    Pick<
      Member,
      | 'town_id'
      | 'number'
      | 'status'
      | 'name'
      | 'answer'
      | 'quartier'
      | 'asked_at'
      | 'locale'
      | 'left_at'
      | 'came_by_link'
      | 'reminders'
      | 'kept_by_crowd'
    >
  >,
): Promise<void> {
  // whoever comes in, or back, wants to be known
  const isComing = change.status === 'approved' || change.status === 'pending';
  await trx
    .updateTable('member')
    .set(isComing ? { ...change, erase_at: null } : change)
    .where('id', '=', id)
    .execute();
  if (change.town_id != null) await takeAlertsAlong(trx, id, change.town_id);
}

/** What somebody waits for, they wait for where they are now. */
async function takeAlertsAlong(trx: Trx, memberId: string, townId: number): Promise<void> {
  await trx
    .updateTable('alert')
    .set({ town_id: townId })
    .where('member_id', '=', memberId)
    .where('town_id', '!=', townId)
    .execute();
}

/** The admins of a town, in the order in which they became so. */
export async function listAdmins(db: Db, townId: number): Promise<Member[]> {
  return (
    db
      .selectFrom('town_admin')
      .innerJoin('member', 'member.id', 'town_admin.member_id')
      .selectAll('member')
      .where('town_admin.town_id', '=', townId)
      // whoever left, or was put out, hears nothing of newcomers any more
      .where('member.town_id', '=', townId)
      .where('member.status', '=', 'approved')
      .orderBy('town_admin.since')
      .orderBy('member.id')
      .execute()
  );
}

export async function isAdminOf(db: Db, memberId: string, townId: number): Promise<boolean> {
  const row = await db
    .selectFrom('town_admin')
    .select('member_id')
    .where('member_id', '=', memberId)
    .where('town_id', '=', townId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAdmin(trx: Trx, townId: number, memberId: string, now: Date): Promise<void> {
  await trx
    .insertInto('town_admin')
    .values({ town_id: townId, member_id: memberId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteAdmin(trx: Trx, townId: number, memberId: string): Promise<void> {
  await trx.deleteFrom('town_admin').where('town_id', '=', townId).where('member_id', '=', memberId).execute();
}

/** How many wait to be let in. @param since only those who asked after this moment */
export async function countPending(db: Db, townId: number, since = new Date(0)): Promise<number> {
  const { count } = await db
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('town_id', '=', townId)
    .where('status', '=', 'pending')
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who waits to be let in, the longest first. */
export function listPending(db: Db, townId: number, limit: number) {
  return db
    .selectFrom('member')
    .selectAll()
    .where('town_id', '=', townId)
    .where('status', '=', 'pending')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit);
}

/** Who has waited longest, or comes after somebody. */
export async function nextPending(db: Db, townId: number, after?: Member): Promise<Member | undefined> {
  const waiting = listPending(db, townId, 1);
  const { asked_at, id } = after ?? {};
  return await waiting
    .$if(asked_at != null, (query) =>
      query.where(sql<boolean>`(asked_at, id) > (${asked_at}::timestamptz, ${id}::bigint)`),
    )
    .executeTakeFirst();
}

/** Somebody of this town, whatever their standing; `who` is their number or their id. */
export async function findOfTown(
  db: Db,
  townId: number,
  who: { number: number } | { id: string },
): Promise<Member | undefined> {
  const query = db.selectFrom('member').selectAll().where('town_id', '=', townId);
  return 'id' in who
    ? query.where('id', '=', who.id).executeTakeFirst()
    : query.where('number', '=', who.number).executeTakeFirst();
}

/**
 * Decides on somebody who waits. The guard `status = 'pending'` makes the first decision the only one.
 * @returns false when somebody else has decided meanwhile.
 */
export async function decide(
  trx: Trx,
  decision: { memberId: string; status: 'approved' | 'refused'; by: string; reason: string | null; now: Date },
): Promise<boolean> {
  const decided = await trx
    .updateTable('member')
    .set({
      status: decision.status,
      decided_by: decision.by,
      decided_at: decision.now,
      decision_reason: decision.reason,
    })
    .where('id', '=', decision.memberId)
    .where('status', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  return decided !== undefined;
}

/**
 * Another decision on somebody, from one of these standings. The guard makes the first of two the only one.
 * @returns false when they stand otherwise by now
 */
export async function setStanding(
  trx: Trx,
  change: {
    memberId: string;
    from: readonly MemberStatus[];
    to: MemberStatus;
    by: string;
    reason: string | null;
    now: Date;
  },
): Promise<boolean> {
  const set = await trx
    .updateTable('member')
    .set({ status: change.to, decided_by: change.by, decided_at: change.now, decision_reason: change.reason })
    .where('id', '=', change.memberId)
    .where('status', 'in', [...change.from])
    .returning('id')
    .executeTakeFirst();
  return set !== undefined;
}

export async function insertAdminCode(
  db: Db,
  code: { hash: string; townId: number; by: string | null; now: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('admin_code')
    .values({
      hash: code.hash,
      town_id: code.townId,
      created_at: code.now,
      expires_at: code.expiresAt,
      used_at: null,
      used_by: null,
      created_by: code.by,
    })
    .execute();
}

/** How many codes admins of a town have asked for. */
export async function countCodesSince(db: Db, townId: number, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('admin_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('town_id', '=', townId)
    .where('created_by', 'is not', null)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whom a word to the whole town reaches now, whom on their return, and whom not at all. */
export async function countReach(
  db: Db,
  townId: number,
  exceptId: string,
  now: Date,
): Promise<{ here: number; away: number; never: number }> {
  const isIn = sql`status = 'approved'`;
  const may = sql`${isIn} and not unreachable and not ${isLeftInPeace(now)}`;
  const { here, away, never } = await db
    .selectFrom('member')
    .select([
      sql<string>`count(*) filter (where ${may} and window_until > ${now})`.as('here'),
      sql<string>`count(*) filter (where ${may} and window_until <= ${now})`.as('away'),
      sql<string>`count(*) filter (where ${isIn} and not (${may}))`.as('never'),
    ])
    .where('town_id', '=', townId)
    .where('id', '!=', exceptId)
    .executeTakeFirstOrThrow();
  return { here: Number(here), away: Number(away), never: Number(never) };
}

/** The town of a code that would work now. */
export async function townOfCode(db: Db, hash: string, now: Date): Promise<Town | undefined> {
  return db
    .selectFrom('admin_code')
    .innerJoin('town', 'town.id', 'admin_code.town_id')
    .selectAll('town')
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a one-time code up. The guard `used_at is null` makes it work once. @returns the town it opens. */
export async function useAdminCode(
  trx: Trx,
  code: { hash: string; memberId: string; now: Date },
): Promise<number | undefined> {
  const used = await trx
    .updateTable('admin_code')
    .set({ used_at: code.now, used_by: code.memberId })
    .where('hash', '=', code.hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', code.now)
    .returning('town_id')
    .executeTakeFirst();
  return used?.town_id;
}

/** « later » when this member can only be told once they come back (their window is closed), else empty. */
export function laterOf(member: Pick<Member, 'window_until' | 'unreachable'>, now: Date): 'later' | '' {
  return member.unreachable || member.window_until <= now ? 'later' : '';
}

export type Away = '' | 'later' | 'some';

/** Of those who are told at once: nobody is away, the only one is, or some of several. */
export function awayAmong(members: readonly Pick<Member, 'window_until' | 'unreachable'>[], now: Date): Away {
  if (members.every((one) => laterOf(one, now) === '')) return '';
  return members.length === 1 ? 'later' : 'some';
}

/** Those of them who can only be told once they come back. */
export async function listAway(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const away = await db
    .selectFrom('member')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where((is) => is.or([is('unreachable', '=', true), is('window_until', '<=', now)]))
    .execute();
  return new Set(away.map(({ id }) => id));
}

/** Whom to list: those whose name begins so (`''`: all), of these standings (none: any), before this id. */
interface PeopleAsked {
  called: string;
  before: string | null;
  limit: number;
  standings?: readonly Member['status'][];
}

/** People of a town, the newest first. @param called only those whose name begins like this, accents or none */
export async function listPeople(
  db: Db,
  townId: number,
  { called, before, limit, standings = [] }: PeopleAsked,
): Promise<(Member & { isAdmin: boolean })[]> {
  const start = `${called.replace(/[%_\\]/g, '\\$&')}%`;
  return db
    .selectFrom('member')
    .leftJoin('town_admin', (join) =>
      join.onRef('town_admin.member_id', '=', 'member.id').on('town_admin.town_id', '=', townId),
    )
    .selectAll('member')
    .select(sql<boolean>`town_admin.member_id is not null`.as('isAdmin'))
    .where('member.town_id', '=', townId)
    .$if(called !== '', (query) =>
      query.where(sql<boolean>`without_accents(coalesce(member.name, '')) like without_accents(${start})`),
    )
    .$if(standings.length > 0, (query) => query.where('member.status', 'in', standings))
    .$if(before !== null, (query) => query.where('member.id', '<', before))
    .orderBy('member.id', 'desc')
    .limit(limit)
    .execute();
}
