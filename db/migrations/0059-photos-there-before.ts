import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** Rows written at a time: whoever changes one of these posts waits for no more. */
const PART = 500;

/** What stood on a Page before 0058 was put there with its first picture, unless that came later than a post waits for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (let after: string | null = '0'; after !== null; ) {
    const { rows }: { rows: { last: string | null }[] } = await sql<{ last: string | null }>`
      with part as (
        select post_id from page_post
         where post_id > ${after}::bigint and feed_id is not null and photo_key is null order by post_id limit ${PART}
      ), told as (
        update page_post pp set photo_key = (
          select media.key from post_photo ph join media on media.id = ph.media_id
           where ph.post_id = pp.post_id and media.state = 'ready'
             and media.created_at <= greatest(p.created_at, p.looked_at) + interval '10 minutes' order by ph.position limit 1)
          from part join post p on p.id = part.post_id
         where pp.post_id = part.post_id and pp.feed_id is not null and pp.photo_key is null
      )
      select max(post_id)::text as last from part`.execute(db);
    after = rows[0]?.last ?? null;
  }
}
