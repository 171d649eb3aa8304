import type { Db } from '../../database/database.ts';

/** A line of a town's journal, with the names it speaks of as they are now. */
export interface JournalEntry {
  id: string;
  action: string;
  reason: string | null;
  at: Date;
  /** Who did it; null: nobody, or somebody who is forgotten. */
  by: string | null;
  /** To whom. */
  name: string | null;
  number: number | null;
  word: string | null;
  post_number: number | null;
}

/** The last line of these kinds about whomever a line of the town is about. */
export async function findLastLine(
  db: Db,
  townId: number,
  id: string,
  actions: readonly string[],
): Promise<{ id: string; action: string; member_id: string | null; reason: string | null; at: Date } | undefined> {
  return await db
    .selectFrom('journal')
    .select(['id', 'action', 'member_id', 'reason', 'at'])
    .where('town_id', '=', townId)
    .where('action', 'in', actions)
    .where('member_id', '=', (eb) =>
      eb
        .selectFrom('journal as named')
        .select('named.member_id')
        .where('named.id', '=', id)
        .where('named.town_id', '=', townId),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest first. @param before only lines older than this one */
export async function listJournal(
  db: Db,
  townId: number,
  { before, limit }: { before: string | null; limit: number },
): Promise<JournalEntry[]> {
  return db
    .selectFrom('journal')
    .leftJoin('member as admin', 'admin.id', 'journal.admin_id')
    .leftJoin('member as other', 'other.id', 'journal.member_id')
    .leftJoin('post', 'post.id', 'journal.post_id')
    .select([
      'journal.id',
      'journal.action',
      'journal.reason',
      'journal.at',
      'admin.name as by',
      'other.name',
      // whoever lives elsewhere now has another number there, which is somebody else's here
      (eb) =>
        eb
          .case()
          .when('other.town_id', '=', eb.ref('journal.town_id'))
          .then(eb.ref('other.number'))
          .else(null)
          .end()
          .as('number'),
      'post.word',
      'post.number as post_number',
    ])
    .where('journal.town_id', '=', townId)
    .$if(before !== null, (query) => query.where('journal.id', '<', before))
    .orderBy('journal.id', 'desc')
    .limit(limit)
    .execute();
}
