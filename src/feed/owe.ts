import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { FEED_AFTER_MS } from './rules.ts';

/**
 * A post of a town was published, or let up: it goes on its Page's feed some minutes later, in the transaction of whoever
 * publishes it. Whether it may is looked at then. Repeating it owes it once. The town's own Page, else that to which its
 * author writes.
 */
export async function oweFeed(trx: Trx, postId: string, now: Date): Promise<void> {
  await sql`
    insert into page_post (post_id, page_id, not_before)
    select p.id, coalesce(t.page_id, m.page_id), ${new Date(now.getTime() + FEED_AFTER_MS)}
      from post p join town t on t.id = p.town_id join member m on m.id = p.member_id
     where p.id = ${postId} and t.on_feed
    on conflict (post_id) do update set asked = page_post.asked + 1`.execute(trx);
}
