import { sql } from 'kysely';
import { listPageIds } from '../community/towns/pages.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { owe } from '../outbox/broadcasts.ts';
import type { MadePost } from './take.ts';
import type { FeedLine, JournalLine, ToldLine } from './told-sheets.ts';

/** Stands for a picture that is in the post no more: no photo has this key. */
const TAKEN_OUT = 'taken out';

/**
 * What stands on a Page of the posts that were made just now: comments under it mean them, and what is not true there any more is
 * changed. A picture is known by the key that it has here; one of a post that has ended did not come along.
 * @returns what is left out: a town that has moved may have posts on a Page that is not answered here
 */
export async function takeFeed(
  trx: Trx,
  lines: readonly FeedLine[],
  posts: ReadonlyMap<number, MadePost>,
  now: Date,
): Promise<string[]> {
  const pages = new Set(await listPageIds(trx));
  const left = new Map<string, number[]>();
  for (const { post: number, page_id, feed_id, picture, due, begun_at, gone_at } of lines) {
    const post = posts.get(number);
    if (!post) continue;
    if (!pages.has(page_id)) {
      left.set(page_id, [...(left.get(page_id) ?? []), number]);
      continue;
    }
    const photo = await trx
      .selectFrom('post_photo')
      .innerJoin('media', 'media.id', 'post_photo.media_id')
      .select('media.key')
      .where('post_id', '=', post.id)
      .where('position', '=', (picture ?? 0) - 1)
      .executeTakeFirst();
    const photo_key = picture === 0 ? TAKEN_OUT : (photo?.key ?? null);
    const stands = { feed_id, photo_key, begun_at, gone_at, asked: 1, done: due ? 0 : 1, not_before: now };
    await trx
      .insertInto('page_post')
      .values({ post_id: post.id, page_id, ...stands })
      .execute();
  }
  return [...left].map(
    ([page, numbers]) =>
      `Page ${page} is not ours here: what stands there of ${numbers.join(', ')} is left out, and stays as it is.`,
  );
}

/**
 * Who is still to hear of the posts that were made just now, and who has: nobody hears of one twice, and who has not finds it when they
 * come back. Whoever is not here hears of nothing. Call it for as many lines as one statement should take.
 */
export async function takeTold(
  trx: Trx,
  lines: readonly ToldLine[],
  posts: ReadonlyMap<number, MadePost>,
  now: Date,
): Promise<void> {
  const rows = lines.flatMap(({ post: number, page_id, member, state, alert, likely, mailed_at }) => {
    const post = posts.get(number)?.id;
    return post === undefined ? [] : [{ post, page_id, member, state, alert, likely, mailed_at }];
  });
  for (const post of new Set(rows.filter(({ member }) => member === null).map(({ post: id }) => id))) {
    await owe(trx, post, now);
  }
  const named = rows.filter(({ member }) => member !== null);
  await sql`
    insert into delivery (town_id, post_id, member_id, state, alert, likely, mailed_at)
    select p.town_id, p.id, m.id, d.state, d.alert, d.likely, d.mailed_at
      from jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
        as d(post bigint, page_id text, member text, state text, alert text, likely boolean, mailed_at timestamptz)
      join post p on p.id = d.post
      join member m on m.page_id = d.page_id and m.psid = d.member
    on conflict do nothing`.execute(trx);
}

/**
 * The journal, where the town has none yet. Two are not made one: lines of the same moment stand in an order that no file knows of the
 * other. @returns what is left out; nothing where all that is in the file is here
 */
export async function takeJournal(
  trx: Trx,
  town: Town,
  lines: readonly JournalLine[],
  posts: ReadonlyMap<number, MadePost>,
): Promise<string[]> {
  const there = await trx.selectFrom('journal').select(['at', 'action']).where('town_id', '=', town.id).execute();
  if (there.length > 0) {
    const known = new Set(there.map(nameOf));
    const missing = lines.filter((line) => !known.has(nameOf(line))).length;
    return missing === 0
      ? []
      : [`journal.csv: ${town.name} has a journal here already; lines of the file that are left out: ${missing}.`];
  }
  const rows = lines.map(({ where: _, post, ...line }, place) => ({
    ...line,
    place,
    post: post === null ? null : (posts.get(post)?.id ?? null),
  }));
  await sql`
    insert into journal (town_id, at, action, admin_id, member_id, post_id, reason)
    select ${town.id}::integer, j.at, j.action, admin.id, other.id, j.post, j.reason
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as j(place integer, at timestamptz, action text, by_page text, by text, about_page text, about text, post bigint, reason text)
      left join member admin on admin.page_id = j.by_page and admin.psid = j.by
      left join member other on other.page_id = j.about_page and other.psid = j.about
     order by j.place`.execute(trx);
  return [];
}

const nameOf = ({ at, action }: { at: Date; action: string }) => `${at.getTime()} ${action}`;
