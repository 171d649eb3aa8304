import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { owed } from './owed.ts';

// What somebody has to mend at a Page. It stands in the table, and not in the process that saw it: workers take turns at looking, and
// whichever is asked tells the same.

/** Whether Meta lets us subscribe to the Page's webhooks. @param numbers Meta's; null: it does */
export async function noteWebhooks(db: Db, pageId: string, numbers: string | null): Promise<void> {
  await db
    .updateTable('page')
    .set({ webhooks_refused: numbers })
    .where('id', '=', pageId)
    // given up while it was being looked at: nobody would ever say that it is over
    .where('given_up_at', 'is', null)
    .where('webhooks_refused', 'is distinct from', numbers)
    .execute();
}

/** A Page that was added a moment ago was not subscribed before: nothing of its is lost. */
const NEW_MS = 3_600_000;

/** Meta had taken us off, and took us back: what people wrote meanwhile may be in the Page's inbox and nowhere here. */
export async function noteResubscribed(db: Db, pageId: string, now: Date): Promise<void> {
  await db
    .updateTable('page')
    .set({ resubscribed_at: now })
    .where('id', '=', pageId)
    .where('given_up_at', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - NEW_MS))
    .execute();
}

/** @param endsAt null: it has no end, or nobody knows it */
export async function noteTokenEnd(db: Db, pageId: string, endsAt: Date | null): Promise<void> {
  await db
    .updateTable('page')
    .set({ token_ends_at: endsAt })
    .where('id', '=', pageId)
    .where('given_up_at', 'is', null)
    .where('token_ends_at', 'is distinct from', endsAt)
    .execute();
}

/**
 * Meta refuses what this Page sends, also while nothing is tried or nothing is owed: until something goes out, its token is found good
 * again, Meta lifts a block, or somebody says `page resume`.
 */
export const isInTrouble = (page: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${page}.pause_reason`)} is not null`;

/** Its trouble is a token that Meta does not know any more. */
export const hasDeadToken = (page: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${sql.ref(`${page}.pause_reason`)} ~ '^190\\M', false)`;

/** So long an answer that ought to be out waits for no passing trouble. */
export const UNANSWERED_MS = 10 * 60_000;

/** Whether every Page is as it should be; false where somebody has to do something about one. */
export async function arePagesWell(db: Db, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - UNANSWERED_MS);
  try {
    const { rows } = await sql<{ well: boolean }>`
      select not exists (select from page where (${isInTrouble('page')} or webhooks_refused is not null) and given_up_at is null)
         and not exists (select from ${owed(now)} as owed where lane = 0 and since < ${since}) as well`.execute(db);
    return rows[0]?.well === true;
  } catch {
    return false;
  }
}
