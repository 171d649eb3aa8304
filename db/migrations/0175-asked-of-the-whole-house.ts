import { type Kysely, sql } from 'kysely';
import { build } from '../in-use.ts';

export const isAlone = true;

/** What is asked by the minute, with each comment and by pages that anybody may read: each of these holds next to nothing of its table, or one name a town. */
const INDEXES = {
  // the first page shows sixty towns
  town_name: sql`index concurrently town_name on town (name, id)`,
  // what is being put on a Page and has no name of Meta's yet: asked for with each comment
  page_post_unnamed: sql`index concurrently page_post_unnamed on page_post (page_id) where feed_id is null and begun_at is not null`,
  // What waits for its reader’s return for weeks: each minute its oldest are asked for. Answers and broadcasts, which are most of what is
  // written, never stand in it.
  outbox_of_their_own: sql`index concurrently outbox_of_their_own on outbox (created_at) where state = 'pending' and lane = 1`,
  // what would not be true any more: asked for each minute
  outbox_not_after: sql`index concurrently outbox_not_after on outbox (not_after) where state = 'pending' and not_after is not null`,
  // those of the last day are counted for whoever watches over the deployment
  inbox_event_set_aside: sql`index concurrently inbox_event_set_aside on inbox_event (failed_at) where failed_at is not null`,
  outbox_failed: sql`index concurrently outbox_failed on outbox (settled_at) where state = 'failed'`,
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, index] of Object.entries(INDEXES)) await build(db, name, index);
}
