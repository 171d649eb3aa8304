import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { DEMO_PAGE } from './whose-database.ts';

/** A town whose people write to a Page, and to which no other was given. */
export interface LivesThere {
  slug: string;
  people: number;
}

/** A town lives on the Page it has for itself; one that shares lives wherever people of it write. */
export async function townsOnPage(trx: Trx, pageId: string): Promise<LivesThere[]> {
  const { rows } = await sql<LivesThere>`
    select * from (
      select slug, page_id, (select count(*)::int from member
                    where member.page_id = ${pageId} and town_id = town.id and status in ('approved', 'pending')) as people
        from town where page_id = ${pageId} or page_id is null) as on_it
     where page_id is not null or people > 0
     order by slug`.execute(trx);
  return rows.map(({ slug, people }) => ({ slug, people }));
}

/** Those of towns that live elsewhere by now. */
export async function countLeftBehind(trx: Trx, pageId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('page_id', '=', pageId)
    .where('status', 'in', ['approved', 'pending'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * A Page is ours no more: nothing is sent from it, taken from it or looked after. Its people stay what they are in their towns, and
 * for as long as retention says; nobody can be written to from there any more, which is what a closed window says, so that what is
 * owed to them takes the next way.
 */
export async function giveUpPage(trx: Trx, pageId: string, now: Date): Promise<void> {
  await trx
    .updateTable('page')
    .set({
      given_up_at: now,
      sealed_token: null,
      environment_digest: null,
      paused_until: null,
      pause_reason: null,
      feed_refused: null,
      feed_rest_until: null,
      replies_rest_until: null,
      usage_percent: null,
      usage_at: null,
      webhooks_refused: null,
      resubscribed_at: null,
      token_ends_at: null,
    })
    .where('id', '=', pageId)
    .execute();
  await trx.deleteFrom('page_template').where('page_id', '=', pageId).execute();
  await endTalk(trx, pageId, now);
  // nobody is behind them, and their town may be that of neighbours: the keeper takes out all that is theirs
  if (pageId === DEMO_PAGE) {
    await trx
      .updateTable('member')
      .set({ erase_at: now })
      .where('page_id', '=', pageId)
      .where('erased_at', 'is', null)
      .execute();
  }
}

/** So long a process may still take for ours what it has remembered, and answer what came. */
const HEARD_OF_MS = 10 * 60_000;

/** By the minute: what processes that had not heard of it have begun there meanwhile. @returns how many Pages were looked at */
export async function endTalkOfGivenUp(trx: Trx, now: Date): Promise<number> {
  const pages = await trx
    .selectFrom('page')
    .select('id')
    .where('given_up_at', '>', new Date(now.getTime() - HEARD_OF_MS))
    .execute();
  for (const { id } of pages) await endTalk(trx, id, now);
  return pages.length;
}

async function endTalk(trx: Trx, pageId: string, now: Date): Promise<void> {
  await trx
    .updateTable('member')
    .set({ window_until: now })
    .where('page_id', '=', pageId)
    .where('window_until', '>', now)
    .execute();
  // an answer has no other way
  await trx
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'page given up' })
    .where('page_id', '=', pageId)
    .where('lane', '=', 0)
    .where('state', '=', 'pending')
    .execute();
}
