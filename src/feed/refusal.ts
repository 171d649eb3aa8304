import type { EffectOutput } from '../community/effect.ts';
import { listAdmins } from '../community/members/store.ts';
import type { Db, Trx } from '../database/database.ts';
import { plus } from '../outbox/rules.ts';
import { REFUSED_MS } from './rules.ts';

/** Meta told the Page to slow down: nothing of the feed is called for before. */
export async function restFeed(db: Db, pageId: string, until: Date): Promise<void> {
  await db
    .updateTable('page')
    .set(({ fn, val }) => ({
      feed_rest_until: fn('greatest', ['feed_rest_until', val(until)]),
      replies_rest_until: fn('greatest', ['replies_rest_until', val(until)]),
    }))
    .where('id', '=', pageId)
    .execute();
}

/** Meta lets the Page answer no comment: they wait, and are tried once a day. */
export async function refuseReplies(db: Db, pageId: string, now: Date): Promise<void> {
  await db
    .updateTable('page')
    .set({ replies_rest_until: plus(now, REFUSED_MS) })
    .where('id', '=', pageId)
    .execute();
}

type Told = Pick<EffectOutput, 'tell'> & { timezone: string };

/**
 * A Page that may not publish: what is owed waits, and is tried once a day. The admins of the towns that would be seen
 * there hear of it once, until it works again.
 * @returns null: it is known already
 */
export async function refuseFeed(trx: Trx, pageId: string, numbers: string, now: Date): Promise<Told[] | null> {
  const page = await trx
    .selectFrom('page')
    .select('feed_refused')
    .where('id', '=', pageId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  await trx
    .updateTable('page')
    .set({ feed_refused: numbers, feed_rest_until: plus(now, REFUSED_MS) })
    .where('id', '=', pageId)
    .execute();
  if (!page || page.feed_refused !== null) return null;
  const towns = await trx
    .selectFrom('town')
    .select(['town.id', 'town.timezone'])
    .where('on_feed', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('page_post')
          .innerJoin('post', 'post.id', 'page_post.post_id')
          .select('page_post.post_id')
          .whereRef('post.town_id', '=', 'town.id')
          .where('page_post.page_id', '=', pageId)
          .where('post.outcome', 'is', null),
      ),
    )
    .execute();
  const told: Told[] = [];
  for (const { id, timezone } of towns) {
    const tell = (await listAdmins(trx, id)).map((to) => ({
      to,
      topic: `feed:${id}`,
      bubbles: [{ type: 'text' as const, text: [{ key: 'feed.refused' }] }],
    }));
    told.push({ tell, timezone });
  }
  return told;
}
