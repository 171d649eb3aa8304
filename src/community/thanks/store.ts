import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Thanks } from './thanks.table.ts';

/** How long the words of a note are kept. */
const KEEP_MS = 365 * 86_400_000;

export async function findThanksOf(db: Db, claimId: string): Promise<Thanks | undefined> {
  return db.selectFrom('thanks').selectAll().where('claim_id', '=', claimId).executeTakeFirst();
}

/** Locked until the transaction ends: the two may agree at the same moment. */
export async function lockThanks(trx: Trx, id: string): Promise<Thanks | undefined> {
  return trx.selectFrom('thanks').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** @returns its id, or null: there is one already */
export async function insertThanks(
  trx: Trx,
  note: Pick<Thanks, 'claim_id' | 'from_member' | 'to_member' | 'town_id' | 'words' | 'created_at'>,
): Promise<string | null> {
  const row = await trx
    .insertInto('thanks')
    .values({ ...note, giver_agrees_at: null, author_agrees_at: null })
    .onConflict((conflict) => conflict.column('claim_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function changeThanks(
  trx: Trx,
  id: string,
  change: Partial<Pick<Thanks, 'giver_agrees_at' | 'author_agrees_at'>>,
): Promise<void> {
  await trx.updateTable('thanks').set(change).where('id', '=', id).execute();
}

/** A note the town may read. Names are for the chat only, never for the web. */
export interface ShownThanks {
  id: string;
  thing: string;
  direction: 'offer' | 'request';
  words: string;
  /** First names as members gave them. */
  from: string;
  to: string;
  at: Date;
}

/** The latest notes both agreed to show, newest first; none of somebody who has gone. */
export async function listShownThanks(db: Db, townId: number, limit: number): Promise<ShownThanks[]> {
  const rows = await db
    .selectFrom('thanks as t')
    .innerJoin('claim as c', 'c.id', 't.claim_id')
    .innerJoin('post as p', 'p.id', 'c.post_id')
    .innerJoin('member as author', 'author.id', 't.from_member')
    .innerJoin('member as giver', 'giver.id', 't.to_member')
    .select(['t.id', 'p.item as thing', 'p.direction', 't.words', 't.created_at as at'])
    .select(['author.name as from', 'giver.name as to'])
    .where('t.town_id', '=', townId)
    .where('t.words', 'is not', null)
    .where('t.giver_agrees_at', 'is not', null)
    .where('t.author_agrees_at', 'is not', null)
    .where('author.status', '=', 'approved')
    .where('giver.status', '=', 'approved')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ words, from, to, ...row }) => ({ ...row, words: words ?? '', from: from ?? '', to: to ?? '' }));
}

/** Blanks the words of notes that are a year old, or of somebody who has gone. */
export async function forgetThanks(db: Db, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update thanks set words = null
    where words is not null and (created_at < ${new Date(now.getTime() - KEEP_MS)}
      or exists (select from member m where m.id in (from_member, to_member) and m.status <> 'approved'))`.execute(db);
  return Number(numAffectedRows ?? 0);
}
