import { openTown } from '../../src/community/towns/open-town.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Db } from '../../src/database/database.ts';

/** Rows and nothing else: a Page, its town, and whoever is added to it. For tests of what reads and writes tables. */
export async function openHamlet(db: Db, now: Date): Promise<{ town: Town; add: ReturnType<typeof adder> }> {
  await db.insertInto('page').values({ id: 'p', created_at: now }).execute();
  const town = await openTownCalled(db, 'Saint-Brieuc', now);
  return { town, add: adder(db, town, now) };
}

/** Another town, on whatever Page. */
export async function openTownCalled(db: Db, name: string, now: Date): Promise<Town> {
  const wanted = { name, approval: true, timezone: 'Europe/Paris', now };
  const opened = await db.transaction().execute((trx) => openTown(trx, wanted));
  if ('refused' in opened) throw new Error(opened.refused);
  return opened.town;
}

/** Adds a member of that name. */
const adder = (db: Db, town: Town, now: Date) => (name: string) => {
  const row = { page_id: 'p', psid: name, town_id: town.id, number: null, status: 'approved', name } as const;
  return db
    .insertInto('member')
    .values({ ...row, answer: null, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
};
