import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { pageOf } from '../../database/page-of.ts';
import { type HoldReason, REPORTED } from '../safety/hold-rules.ts';
import type { Post } from './post.table.ts';

/** Why a post waits for an admin's look, and the words that say so, if words do. */
export interface Hold {
  why: HoldReason;
  quote: string | null;
}

/** The columns of a post that waits from now on; null: it does not. */
export function heldAs(hold: Hold | null, now: Date) {
  if (hold === null) return {};
  const unseen = { looked_at: null, looked_by: null };
  return { outcome: 'held' as const, held_at: now, held_for: hold.why, held_quote: hold.quote, ...unseen };
}

/** A post that is up, or waits already, waits from now on: whoever was shown it before decides on what it is now. Under its lock. */
export async function holdPost(trx: Trx, id: string, hold: Hold, now: Date): Promise<void> {
  await trx.updateTable('post').set(heldAs(hold, now)).where('id', '=', id).execute();
}

/** An admin has looked. The words that it tripped on are needed no more. Under the post's lock. */
export async function markLooked(trx: Trx, id: string, by: string, now: Date): Promise<void> {
  await trx
    .updateTable('post')
    .set({ looked_at: now, looked_by: by, held_quote: null, contested_at: null, contest_words: null })
    .where('id', '=', id)
    .execute();
}

/** The author of a post that waits has changed it. Under its lock. */
export async function markChanged(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('post').set({ held_at: now }).where('id', '=', id).execute();
}

/** How many posts wait: of a town, or of one of its members. @param since only those held after this moment */
export async function countHeld(
  db: Db,
  { townId, memberId, since = new Date(0) }: { townId: number; memberId?: string; since?: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('town_id', '=', townId)
    .where('outcome', '=', 'held')
    .where('held_at', '>', since)
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of how many people posts wait in a town. */
export async function countHeldPeople(db: Db, townId: number): Promise<number> {
  const { count } = await db
    .selectFrom('post')
    .select(({ fn }) => fn.count<string>('member_id').distinct().as('count'))
    .where('town_id', '=', townId)
    .where('outcome', '=', 'held')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What waits of one member, the newest first. */
export async function listHeldOf(db: Db, memberId: string, limit: number): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('outcome', '=', 'held')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

const HOUR_MS = 60 * 60_000;

/** What this person has done of late that a rule looks at, see `Suspect`; `item` is what they are about to publish. */
export async function lateDeeds(
  db: Db,
  { memberId, townId, item, now }: { memberId: string; townId: number; item: string; now: Date },
): Promise<{ same: number; lateAnswers: number; ofHour: number; hasPosted: boolean; waiting: number }> {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const { rows } = await sql<{
    own: string;
    towns: string;
    late: string;
    hour: string;
    posted: boolean;
    waiting: string;
  }>`
    select
      (select count(*) from post where member_id = ${memberId} and created_at > ${ago(24)}
        and md5(without_accents(item)) = md5(without_accents(${item}))) as own,
      (select count(distinct town_id) from post where town_id <> ${townId} and created_at > ${ago(7 * 24)}
        and md5(without_accents(item)) = md5(without_accents(${item}))) as towns,
      (select count(*) from flow_run where page_id = ${pageOf(memberId)} and member_id = ${memberId} and flow = 'claim' and outcome = 'ended'
        and closed_at > ${ago(1)}) as late,
      -- once an admin has looked and let one up, they know what it is about
      (select count(*) from post where member_id = ${memberId} and created_at > greatest(${ago(1)}::timestamptz, (
        select max(looked_at) from post where member_id = ${memberId} and outcome is distinct from 'removed'))) as hour,
      -- what an admin turned down was never up
      exists (select from post where member_id = ${memberId} and town_id = ${townId}
        and outcome is distinct from 'removed'
        and (held_for = ${REPORTED} or ((held_at is null or looked_at is not null) and outcome is distinct from 'held'))) as posted,
      (select count(*) from post where member_id = ${memberId} and outcome = 'held'
        -- two neighbours who report what was up stop nothing else of its author's
        and held_for is distinct from ${REPORTED}) as waiting`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('nothing is known');
  // a word or two is the same in many places without meaning anything
  const isTelling = item.length >= TELLING;
  return {
    same: 1 + Math.max(Number(row.own), isTelling ? Number(row.towns) : 0),
    lateAnswers: Number(row.late),
    ofHour: Number(row.hour),
    hasPosted: row.posted,
    waiting: Number(row.waiting),
  };
}

/** From so many letters on the same text elsewhere is no chance. */
const TELLING = 20;
