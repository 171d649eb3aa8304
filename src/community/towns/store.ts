import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';
import type { Commune, Town } from './town.table.ts';

export async function findTown(db: Db, id: number): Promise<Town | undefined> {
  return db.selectFrom('town').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Each of them once, in no order. */
export async function findTowns(db: Db, ids: readonly number[]): Promise<Town[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('town')
    .selectAll()
    .where(sql<boolean>`id = any(${given('integer', [...new Set(ids)])})`)
    .execute();
}

export async function findTownBySlug(db: Db, slug: string): Promise<Town | undefined> {
  return db.selectFrom('town').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** The town a commune belongs to, whichever it is named after. */
export async function findTownByInsee(db: Db, insee: string): Promise<Town | undefined> {
  return db
    .selectFrom('town')
    .selectAll()
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('insee', '=', insee),
        eb('id', '=', selectFrom('town_commune').select('town_id').where('town_commune.insee', '=', insee)),
      ]),
    )
    .executeTakeFirst();
}

/** The communes of a town, the one it is named after first. */
export async function listCommunesOf(db: Db, town: Pick<Town, 'id' | 'insee'>): Promise<string[]> {
  const others = await db.selectFrom('town_commune').select('insee').where('town_id', '=', town.id).execute();
  return [town.insee, ...others.map(({ insee }) => insee).sort()];
}

export async function findCommune(db: Db, insee: string): Promise<Commune | undefined> {
  return db.selectFrom('commune').selectAll().where('insee', '=', insee).executeTakeFirst();
}

/**
 * A commune, so that no Parallèle opens in it before the transaction ends: `openTown` waits for this lock, and this
 * for `openTown`.
 */
export async function lockCommune(trx: Trx, insee: string): Promise<Commune | undefined> {
  return trx.selectFrom('commune').selectAll().where('insee', '=', insee).forShare().executeTakeFirst();
}

/** Waits for everybody who is just getting onto these communes' lists, and keeps others off them. */
export async function lockCommunesAlone(trx: Trx, insees: readonly string[]): Promise<Commune[]> {
  return trx
    .selectFrom('commune')
    .selectAll()
    .where('insee', 'in', [...insees])
    .orderBy('insee')
    .forNoKeyUpdate()
    .execute();
}

/** Whoever decides on something that concerns a town as a whole does so one after the other. */
export async function lockTown(trx: Trx, id: number): Promise<void> {
  await trx.selectFrom('town').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

/** Which of these communes have a Parallèle. */
export async function townsAmong(db: Db, insees: readonly string[]): Promise<Set<string>> {
  if (insees.length === 0) return new Set();
  const rows = await db
    .selectFrom('town')
    .select('insee')
    .where('insee', 'in', [...insees])
    .union(
      db
        .selectFrom('town_commune')
        .select('insee')
        .where('insee', 'in', [...insees]),
    )
    .execute();
  return new Set(rows.map((row) => row.insee));
}

export async function listTowns(db: Db): Promise<Town[]> {
  return db.selectFrom('town').selectAll().orderBy('name').execute();
}

export async function insertTown(
  db: Db,
  town: Pick<Town, 'slug' | 'name' | 'insee' | 'timezone' | 'approval'> &
    Partial<Pick<Town, 'question' | 'rules'>> & { now: Date },
): Promise<Town> {
  const { now, ...row } = town;
  return db
    .insertInto('town')
    .values({ ...row, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateTown(
  trx: Trx,
  id: number,
  change: Partial<
    Pick<
      Town,
      | ('approval' | 'question' | 'after_48h' | 'gather_minutes' | 'rules' | 'day_starts' | 'day_ends')
      | ('first_check' | 'hold_level' | 'hold_levels' | 'on_feed' | 'forbidden')
      | ('food_days' | 'gift_days' | 'request_days' | 'loan_days' | 'service_days')
    >
  >,
): Promise<void> {
  await trx.updateTable('town').set(change).where('id', '=', id).execute();
}

/** The next number of a post in a town; the row lock of the town keeps it unique. */
export async function nextPostNumber(trx: Trx, townId: number): Promise<number> {
  const row = await trx
    .updateTable('town')
    .set((eb) => ({ last_post_number: eb('last_post_number', '+', 1) }))
    .where('id', '=', townId)
    .returning('last_post_number')
    .executeTakeFirstOrThrow();
  return row.last_post_number;
}

/** The next number by which admins call a newcomer. */
export async function nextMemberNumber(trx: Trx, townId: number): Promise<number> {
  const row = await trx
    .updateTable('town')
    .set((eb) => ({ last_member_number: eb('last_member_number', '+', 1) }))
    .where('id', '=', townId)
    .returning('last_member_number')
    .executeTakeFirstOrThrow();
  return row.last_member_number;
}

export interface JournalLine {
  townId: number;
  /** null: nobody did, the town's rules. */
  adminId: string | null;
  action: string;
  memberId?: string;
  postId?: string;
  reason?: string | null;
  now: Date;
}

/** A line that stays: who decided what (A8). The database refuses to change it. @returns its id */
export async function writeJournal(trx: Trx, line: JournalLine): Promise<string> {
  const { id } = await trx
    .insertInto('journal')
    .values({
      town_id: line.townId,
      admin_id: line.adminId,
      action: line.action,
      member_id: line.memberId ?? null,
      post_id: line.postId ?? null,
      reason: line.reason ?? null,
      at: line.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How long answers to a post are gathered, by day. */
export async function setGatherMinutes(db: Db, townId: number, minutes: number): Promise<void> {
  await db.updateTable('town').set({ gather_minutes: minutes }).where('id', '=', townId).execute();
}

/** Gives a town a Page of its own. @returns how many of its members are still on another; null: the Page is not ours, or no more */
export async function moveTown(db: Db, townId: number, pageId: string, now: Date): Promise<number | null> {
  return await db.transaction().execute(async (trx) => {
    const page = trx.selectFrom('page').select('id').where('id', '=', pageId).where('given_up_at', 'is', null);
    if ((await page.forShare().executeTakeFirst()) === undefined) return null;
    await trx.updateTable('town').set({ page_id: pageId }).where('id', '=', townId).execute();
    await writeJournal(trx, { townId, adminId: null, action: 'page-moved', now });
    const { count } = await trx
      .selectFrom('member')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('town_id', '=', townId)
      .where('status', 'in', ['approved', 'pending'])
      .where('page_id', '!=', pageId)
      .executeTakeFirstOrThrow();
    return Number(count);
  });
}
