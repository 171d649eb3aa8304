import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { saveWish } from '../community/news/wish-store.ts';
import { reencode } from '../community/photos/reencode.ts';
import { insertPhoto } from '../community/photos/store.ts';
import { insertAlert } from '../community/posts/alerts.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import type { MemberLine, PostLine } from './sheets.ts';

/** Rows that were made (what was there is left as it is), and what stands in the way of the others. */
export interface Made {
  made: number;
  wrong: string[];
}

/** A post that was made just now. */
export interface MadePost {
  id: string;
  memberId: string;
  quantity: number;
}

export async function takeMembers(trx: Trx, town: Town, lines: readonly MemberLine[], now: Date): Promise<Made> {
  const wrong: string[] = [];
  let made = 0;
  const blocking: { id: string; page_id: string; psids: readonly string[] }[] = [];
  const pages = new Set((await trx.selectFrom('page').select('id').execute()).map(({ id }) => id));
  for (const {
    admin,
    alerts,
    blocks,
    follows,
    level,
    kinds,
    paused_until,
    day_starts,
    day_ends,
    most_a_day,
    ...line
  } of lines) {
    const wish = { kinds, paused_until, day_starts, day_ends, most_a_day };
    if (!pages.has(line.page_id)) {
      wrong.push(`Page ${line.page_id} is not ours: \`page add ${line.page_id}\` first.`);
      continue;
    }
    const there = await trx
      .selectFrom('member')
      .select('town_id')
      .where('page_id', '=', line.page_id)
      .where('psid', '=', line.psid)
      .executeTakeFirst();
    if (there) {
      if (there.town_id !== town.id) wrong.push(`Member ${line.psid} is here already, in another town or in none.`);
      continue;
    }
    const { id } = await trx
      .insertInto('member')
      .values({ ...line, town_id: town.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
    if (level !== null || Object.values(wish).some((one) => one !== null)) {
      await saveWish(trx, id, { level: level ?? 'all', ...wish });
    }
    for (const words of alerts ?? []) {
      await insertAlert(trx, { member_id: id, town_id: town.id, words }, line.created_at);
    }
    await follow(trx, id, town, follows ?? [], now);
    if (blocks !== null) blocking.push({ id, page_id: line.page_id, psids: blocks });
    if (admin && line.status === 'approved') {
      await trx.insertInto('town_admin').values({ town_id: town.id, member_id: id, since: line.created_at }).execute();
    }
    made += 1;
  }
  // whoever is blocked may come further down
  for (const { id, page_id, psids } of blocking) {
    await sql`
      insert into block (member_id, blocked_id, created_at)
      select ${id}, other.id, ${now} from member other where other.page_id = ${page_id} and other.psid = any(${psids})
      on conflict do nothing`.execute(trx);
  }
  await sql`
    update town set last_member_number = greatest(last_member_number,
      (select coalesce(max(number), 0) from member where town_id = ${town.id})) where id = ${town.id}`.execute(trx);
  return { made, wrong: [...new Set(wrong)] };
}

/** Neighbouring towns that are not here are followed by nobody. */
async function follow(trx: Trx, memberId: string, town: Town, communes: readonly string[], now: Date): Promise<void> {
  if (communes.length === 0) return;
  await sql`
    insert into follow (town_id, member_id, since)
    select id, ${memberId}, ${now} from town where insee = any(${given('text', communes)}) and id <> ${town.id}
    on conflict do nothing`.execute(trx);
}

/** @returns beside how many were made, those by their numbers */
export async function takePosts(
  trx: Trx,
  town: Town,
  lines: readonly PostLine[],
): Promise<Made & { posts: Map<number, MadePost> }> {
  const wrong: string[] = [];
  const posts = new Map<number, MadePost>();
  for (const { page_id, author, ...line } of lines) {
    const member = await trx
      .selectFrom('member')
      .select('id')
      .where('page_id', '=', page_id)
      .where('psid', '=', author)
      .where('town_id', '=', town.id)
      .executeTakeFirst();
    if (!member) {
      wrong.push(`Post ${line.number}: nobody in ${town.name} is member ${author}.`);
      continue;
    }
    const isHeld = line.outcome === 'held';
    if ((line.outcome === null || isHeld) !== (line.closed_at === null)) {
      wrong.push(`Post ${line.number}: what has ended needs an outcome and a closed_at, what is up has neither.`);
      continue;
    }
    if (isHeld && (line.held_at === null || line.held_for === null)) {
      wrong.push(`Post ${line.number}: what waits for an admin needs held_at and held_for.`);
      continue;
    }
    const made = await trx
      .insertInto('post')
      .values({ ...line, town_id: town.id, member_id: member.id, exchanged_with: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) posts.set(line.number, { id: made.id, memberId: member.id, quantity: line.quantity });
  }
  await sql`
    update town set last_post_number = greatest(last_post_number,
      (select coalesce(max(number), 0) from post where town_id = ${town.id})) where id = ${town.id}`.execute(trx);
  return { made: posts.size, wrong, posts };
}

/** Pictures of posts that have none yet, made anew from what they show: bytes of others are not trusted. */
export async function takePhotos(
  trx: Trx,
  town: Town,
  files: ReadonlyMap<string, Uint8Array>,
  now: Date,
): Promise<Made> {
  const wrong: string[] = [];
  let made = 0;
  for (const [name, bytes] of files) {
    const [, number, place] = /^photos\/(\d{1,9})-([1-5])\.jpg$/.exec(name) ?? [];
    if (number === undefined) continue;
    const post = await trx
      .selectFrom('post')
      .select(['id', 'member_id'])
      .where('town_id', '=', town.id)
      .where('number', '=', Number(number))
      .executeTakeFirst();
    const photo = post && (await reencode(Buffer.from(bytes)));
    if (!post || typeof photo !== 'object') {
      wrong.push(post ? `${name}: this is no picture.` : `${name}: there is no post ${number}.`);
      continue;
    }
    const position = Number(place) - 1;
    const there = await trx
      .selectFrom('post_photo')
      .select('media_id')
      .where('post_id', '=', post.id)
      .where('position', '=', position)
      .executeTakeFirst();
    if (there) continue;
    const key = randomBytes(16).toString('base64url');
    const media_id = await insertPhoto(trx, { memberId: post.member_id, key, photo, now });
    await trx.insertInto('post_photo').values({ post_id: post.id, position, media_id }).execute();
    made += 1;
  }
  return { made, wrong };
}
