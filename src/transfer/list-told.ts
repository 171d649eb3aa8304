import { sql } from 'kysely';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';

type Rows = Record<string, unknown>[];

/** Of these posts, what stands on the feed of a Page, or is to. */
export async function listFeed(trx: Trx, posts: readonly string[]): Promise<Rows> {
  const { rows } = await sql<Record<string, unknown>>`
    select p.number as post, pp.page_id, pp.feed_id, pp.asked > pp.done as due, pp.begun_at, pp.gone_at,
           case when pp.photo_key is not null then coalesce((
             select ph.position + 1 from post_photo ph join media on media.id = ph.media_id
              where ph.post_id = p.id and media.key = pp.photo_key), 0) end as picture
      from page_post pp join post p on p.id = pp.post_id
     where p.id = any(${given('bigint', posts)})
     order by p.number`.execute(trx);
  return rows;
}

/**
 * Of those of these posts that are up, or may be again, who has heard of it and who is still to. Of one that is down nobody waits
 * to hear: when it is up again, it is owed to those of whom it was taken back. Nobody is in it who is gone or being forgotten.
 */
export async function listTold(trx: Trx, posts: readonly string[]): Promise<Rows> {
  const { rows } = await sql<Record<string, unknown>>`
    select p.number as post, m.page_id, m.psid as member,
           case when d.state = 'waiting' and p.outcome is not null then 'withdrawn'
                -- it is up again, and the courier has not come to it yet
                when d.state = 'withdrawn' and p.outcome is null and exists (select from renewal r where r.post_id = p.id)
                then 'waiting' else d.state end as state, d.alert, d.likely, d.mailed_at
      from delivery d join post p on p.town_id = d.town_id and p.id = d.post_id join member m on m.id = d.member_id
     where p.id = any(${given('bigint', posts)}) and p.outcome is distinct from 'exchanged'
       and m.status = 'approved' and m.erase_at is null and m.erased_at is null
    union all
    select p.number, null, null, 'waiting', null, false, null
      from broadcast b join post p on p.id = b.post_id
     where p.id = any(${given('bigint', posts)}) and p.outcome is null and not b.written
     order by 1, 3`.execute(trx);
  return rows;
}

/**
 * The journal as its admins read it. A line stays when those it names are gone, without them, their post and its reason, which may
 * speak of them. @param known the ids of those who are in the file @param posts of them
 */
export async function listJournalLines(
  trx: Trx,
  { id }: Town,
  known: readonly string[],
  posts: readonly string[],
): Promise<Rows> {
  const isKnown = (member: string) => sql`${sql.ref(member)} = any(${given('bigint', known)})`;
  const { rows } = await sql<Record<string, unknown>>`
    select j.at, j.action, admin.page_id as by_page, admin.psid as by, other.page_id as about_page, other.psid as about,
           p.number as post,
           case when (j.admin_id is null or admin.id is not null) and (j.member_id is null or other.id is not null)
             and (j.post_id is null or p.id is not null) then j.reason end as reason
      from journal j
      left join member admin on admin.id = j.admin_id and ${isKnown('admin.id')}
      left join member other on other.id = j.member_id and ${isKnown('other.id')}
      left join post p on p.id = j.post_id and p.id = any(${given('bigint', posts)})
     where j.town_id = ${id}
     order by j.id`.execute(trx);
  return rows;
}
