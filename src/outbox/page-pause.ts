import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { isBlocked, pauseLength, plus, UNTIL_SOMEBODY_ACTS } from './rules.ts';

/**
 * Stops a Page that cannot send: half an hour at first, doubling to four hours while the trouble lasts; one that Meta has blocked
 * until somebody acts.
 * The count of troubles in a row lives in the reason (« 190/460 (2) »), cleared by the first success.
 * @returns which trouble in a row it is, from 1, for the one caller that stopped it (several sends may meet the same trouble at
 *   once); 0 for the others
 */
export async function pausePage(db: Db, pageId: string, numbers: string, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const page = await trx
      .selectFrom('page')
      .select(['paused_until', 'pause_reason'])
      .where('id', '=', pageId)
      // whoever still goes on with a token of before has nothing to tell
      .where('given_up_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!page) return 0;
    const { pause_reason, paused_until } = page;
    // a rest that Meta asked for is no trouble, and hides none; nor does a lesser trouble hide a block
    const isPaused = pause_reason !== null && paused_until !== null && paused_until > now;
    if (isPaused && (!isBlocked(numbers) || isBlocked(pause_reason))) return 0;
    const trouble = Number(/ \((\d+)\)$/.exec(pause_reason ?? '')?.[1] ?? 0) + 1;
    const ends = isBlocked(numbers) ? UNTIL_SOMEBODY_ACTS : plus(now, pauseLength(trouble));
    const until = paused_until !== null && paused_until > ends ? paused_until : ends;
    await trx
      .updateTable('page')
      .set({ paused_until: until, pause_reason: `${numbers} (${trouble})` })
      .where('id', '=', pageId)
      .execute();
    return trouble;
  });
}

/** Meta asked the whole Page to slow down: a rest, not a trouble. */
export async function restPage(db: Db, pageId: string, until: Date): Promise<void> {
  await db
    .updateTable('page')
    .set({ paused_until: until })
    .where('id', '=', pageId)
    .where((eb) => eb.or([eb('paused_until', 'is', null), eb('paused_until', '<', until)]))
    .execute();
}

/** The Page has sent again: the trouble is over of which this was written down. A later one is not, nor a rest that Meta asked for. */
export async function endTrouble(db: Db, pageId: string, trouble: string, now: Date): Promise<void> {
  await db
    .updateTable('page')
    .set({ paused_until: sql`case when paused_until > ${now} then paused_until end`, pause_reason: null })
    .where('id', '=', pageId)
    .where('pause_reason', '=', trouble)
    .execute();
}

/** What the Page was refused for is over as far as a start with a token can tell: a block is Meta's or an operator's to end. */
export async function resumeUnlessBlocked(db: Db, pageId: string): Promise<void> {
  const page = await db.selectFrom('page').select('pause_reason').where('id', '=', pageId).executeTakeFirst();
  if (!isBlocked(page?.pause_reason)) await resumePage(db, pageId);
}

/** The Page may send again: Meta says so, or an operator. */
export async function resumePage(db: Db, pageId: string): Promise<void> {
  await db.updateTable('page').set({ paused_until: null, pause_reason: null }).where('id', '=', pageId).execute();
}
