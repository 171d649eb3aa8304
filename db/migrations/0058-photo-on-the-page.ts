import { type Kysely, sql } from 'kysely';

/** Which picture of a post stands on its Page: taken out of the post, it has to go there too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page_post add column photo_key text`.execute(db);
  // what is there already was put there with its first picture
  await sql`
    update page_post pp set photo_key = (
      select media.key from post_photo ph join media on media.id = ph.media_id
       where ph.post_id = pp.post_id and media.state = 'ready' order by ph.position limit 1)
     where pp.feed_id is not null`.execute(db);
}
