import { randomBytes } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { MemberTable } from '../community/members/member.table.ts';
import { saveWish } from '../community/news/wish-store.ts';
import { reencode } from '../community/photos/reencode.ts';
import { insertPhoto } from '../community/photos/store.ts';
import { insertAlert } from '../community/posts/alerts.ts';
import { listPageIds } from '../community/towns/pages.ts';
import { nextMemberNumber } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import type { MemberLine, PostLine } from './sheets.ts';
import { takeNewcomer } from './take-newcomer.ts';
import { takenBy } from './unfit.ts';

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

export interface TakenMembers extends Made {
  /** The ids of those whose line says no number. */
  unnumbered: string[];
}

export async function takeMembers(
  trx: Trx,
  town: Town,
  lines: readonly MemberLine[],
  now: Date,
): Promise<TakenMembers> {
  const wrong: string[] = [];
  let made = 0;
  const unnumbered: string[] = [];
  const blocking: { id: string; page_id: string; psids: readonly string[] }[] = [];
  const pages = new Set(await listPageIds(trx));
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
    where,
    ...line
  } of lines) {
    const wish = { kinds, paused_until, day_starts, day_ends, most_a_day };
    if (!pages.has(line.page_id)) {
      wrong.push(`Page ${line.page_id} is not ours: \`page add ${line.page_id}\` first.`);
      continue;
    }
    const there = await trx
      .selectFrom('member')
      .select(['id', 'town_id'])
      .where('page_id', '=', line.page_id)
      .where('psid', '=', line.psid)
      .executeTakeFirst();
    if (there?.town_id === town.id) continue;
    const other = line.number === null ? undefined : await numbered(trx, town, line.number);
    if (other !== undefined) {
      wrong.push(`${where}: number ${line.number} is that of member ${other} here. Leave it empty for a new one.`);
      continue;
    }
    if (there && !(await takenBy(where, takeNewcomer(trx, there.id, town, line, now)))) {
      const mend = `Take them out of members.csv, and what they posted out of posts.csv and photos/; they may come over by themselves (« je déménage à ${town.name} »).`;
      wrong.push(`${where}: member ${line.psid} is here already, in another town or gone from one. ${mend}`);
      continue;
    }
    const id = there?.id ?? (await takenBy(where, insertMember(trx, town, line, now)));
    if (line.number === null) unnumbered.push(id);
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
  return { made, wrong: [...new Set(wrong)], unnumbered };
}

/** Whoever waits for an admin's word waits from here on: what the clock does for them begins anew. */
async function insertMember(
  trx: Trx,
  town: Town,
  line: Omit<Insertable<MemberTable>, 'town_id' | 'asked_at'>,
  now: Date,
): Promise<string> {
  const { id, page_id } = await trx
    .insertInto('member')
    .values({ ...line, town_id: town.id, asked_at: line.status === 'pending' ? now : null })
    .returning(['id', 'page_id'])
    .executeTakeFirstOrThrow();
  await trx.insertInto('conversation').values({ page_id, member_id: id, state: '{}' }).execute();
  return id;
}

/** Admins call people by them. */
export async function giveNumbers(trx: Trx, town: Town, members: readonly string[]): Promise<void> {
  for (const id of members) {
    const number = await nextMemberNumber(trx, town.id);
    await trx.updateTable('member').set({ number }).where('id', '=', id).execute();
  }
}

/** @returns the psid of whoever has this number */
async function numbered(trx: Trx, town: Town, number: number): Promise<string | undefined> {
  const there = trx.selectFrom('member').select('psid').where('town_id', '=', town.id).where('number', '=', number);
  return (await there.executeTakeFirst())?.psid;
}

/** Neighbouring towns that are not here are followed by nobody. */
async function follow(trx: Trx, memberId: string, town: Town, communes: readonly string[], now: Date): Promise<void> {
  if (communes.length === 0) return;
  await sql`
    insert into follow (town_id, member_id, since)
    select id, ${memberId}, ${now} from town where insee = any(${given('text', communes)}) and id <> ${town.id}
    on conflict do nothing`.execute(trx);
}

export interface TakenPosts extends Made {
  /** Those that were made, by their numbers. */
  posts: Map<number, MadePost>;
  /** With those of the table that were here already. */
  known: Map<number, MadePost>;
}

/** A post that is here already is left as it is. Another one of the same number stands in the way: neither is lost for it. */
export async function takePosts(trx: Trx, town: Town, lines: readonly PostLine[]): Promise<TakenPosts> {
  const wrong: string[] = [];
  const posts = new Map<number, MadePost>();
  const known = new Map<number, MadePost>();
  for (const { page_id, author, where, ...line } of lines) {
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
    const there = await trx
      .selectFrom('post')
      .select(['id', 'member_id', 'quantity', 'created_at', 'item'])
      .where('town_id', '=', town.id)
      .where('number', '=', line.number)
      .executeTakeFirst();
    const isSame = there?.member_id === member.id && there.created_at.getTime() === line.created_at.getTime();
    if (there && !isSame) {
      const mend = 'Give this one a number of its own, in every table.';
      wrong.push(`${where}: post ${line.number} here is another one (« ${there.item} »). ${mend}`);
      continue;
    }
    if (there) {
      known.set(line.number, { id: there.id, memberId: there.member_id, quantity: there.quantity });
      continue;
    }
    const insert = trx
      .insertInto('post')
      .values({ ...line, town_id: town.id, member_id: member.id, exchanged_with: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id } = await takenBy(where, insert);
    const made = { id, memberId: member.id, quantity: line.quantity };
    posts.set(line.number, made);
    known.set(line.number, made);
  }
  await sql`
    update town set last_post_number = greatest(last_post_number,
      (select coalesce(max(number), 0) from post where town_id = ${town.id})) where id = ${town.id}`.execute(trx);
  return { made: posts.size, wrong, posts, known };
}

/**
 * Pictures of posts that have none yet, made anew from what they show: bytes of others are not trusted.
 * @param posts of the same file, by their numbers: nobody else's post gets them
 */
export async function takePhotos(
  trx: Trx,
  posts: ReadonlyMap<number, MadePost>,
  files: ReadonlyMap<string, Uint8Array>,
  now: Date,
): Promise<Made> {
  const wrong: string[] = [];
  let made = 0;
  for (const [name, bytes] of files) {
    const [, number, place] = /^photos\/(\d{1,9})-([1-5])\.jpg$/.exec(name) ?? [];
    if (number === undefined) continue;
    const post = posts.get(Number(number));
    const photo = post && (await reencode(Buffer.from(bytes)));
    if (!post || typeof photo !== 'object') {
      wrong.push(post ? `${name}: this is no picture.` : `${name}: there is no post ${number} in posts.csv.`);
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
    const media_id = await insertPhoto(trx, { memberId: post.memberId, key, photo, now });
    await trx.insertInto('post_photo').values({ post_id: post.id, position, media_id }).execute();
    made += 1;
  }
  return { made, wrong };
}
