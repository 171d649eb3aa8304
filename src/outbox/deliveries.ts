import { sql } from 'kysely';
import { followersOf } from '../community/members/follows.ts';
import { KEEP_OPEN, noteUnseen, offerAnew } from '../community/news/keep-open.ts';
import { findLikely, spellingsOf } from '../community/news/likely.ts';
import { isWanted } from '../community/news/wanted.ts';
import { findAlerted } from '../community/posts/alerts.ts';
import { findPost } from '../community/posts/store.ts';
import { townOf } from '../community/posts/town-of.ts';
import type { Db, Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import { isTheirs, postsOf } from './asked-again.ts';

/**
 * Owes a new post to every approved member of its town, and everybody who follows it, who wants to hear of such, but not to its author; nothing is sent
 * here (the courier does, to whom it may). Those who asked to be told of such a thing get it with a word of why, and with
 * those who are likely to want it they are marked to be told first. A statement or two, however many they are. Repeated, after
 * the post was changed, it adds whoever did not want to hear of what it was, and says anew why the others hear of it, as
 * long as they were not told; of a post that has ended nobody is told.
 * @returns how many members are owed the post
 */
export async function insertDeliveries(trx: Trx, postId: string, townId: number, authorId: string): Promise<number> {
  const published = await findPost(trx, postId);
  const alerted = published ? await findAlerted(trx, published) : [];
  const likely = published ? await findLikely(trx, published) : [];
  const near = published ? await spellingsOf(trx, published) : [];
  // who asked for what it was does not hear of it as of what they asked for
  await sql`
    update delivery set alert = null
     where town_id = ${townId} and post_id = ${postId} and state = 'waiting' and alert is not null
       and member_id <> all(${given(
         'bigint',
         alerted.map(({ memberId }) => memberId),
       )})`.execute(trx);
  const { numAffectedRows } = await sql`
    insert into delivery (town_id, post_id, member_id, alert, likely)
    select post.town_id, post.id, member.id, a.words,
           coalesce(member.quartier = any(${near}::text[]), false) or l.member_id is not null
      from (
        select id, quartier from member where town_id = ${townId} and status = 'approved'
        -- a quartier of another town is none of this one
        union select member_id, null from ${followersOf(townId)} as follower
      ) as member
      join post on post.id = ${postId}
      left join news_wish w on w.member_id = member.id
      -- plainly, not by given(): how many they are decides how the town is read
      left join unnest(${alerted.map(({ memberId }) => memberId)}::bigint[], ${alerted.map(({ words }) => words)}::text[])
        as a(member_id, words) on a.member_id = member.id
      left join unnest(${likely}::bigint[]) as l(member_id) on l.member_id = member.id
     where post.outcome is null and member.id <> ${authorId}
       and ${isWanted(sql`a.words`)}
       -- who has answered what was changed knows of it
       and member.id not in (select member_id from claim where town_id = ${townId} and post_id = ${postId})
       -- who wants to hear nothing of the other hears nothing of their posts, either way
       and member.id not in (
         select blocked_id from block where member_id = ${authorId}
         union all select member_id from block where blocked_id = ${authorId})
    on conflict (town_id, post_id, member_id) do update set alert = excluded.alert, likely = excluded.likely
     where delivery.state = 'waiting'
       and (delivery.alert, delivery.likely) is distinct from (excluded.alert, excluded.likely)`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * So many are taken back in one transaction: a second's work. They are changed by where they begin and end, and not joined to themselves: of a post
 * that was just published PostgreSQL believes that there is one, and would compare each with all.
 */
const TAKEN_AT_ONCE = 5_000;

/** A condition on `delivery`: it is of this post. */
const isOf = (postId: string) => sql`town_id = ${townOf(postId)} and post_id = ${postId}`;

/**
 * The post has ended: nobody is told of it any more, as courier and sender see for themselves. Broadcasts that have not shown it are
 * taken out of the queue, and what else a carousel told of is owed anew; what was not told is withdrawn. So many at a time,
 * of members in order of id.
 * @param after the last of the members for whom that is done
 * @returns the same behind this; null: it is done for all
 */
export async function takeBack(
  trx: Trx,
  postId: string,
  now: Date,
  after = '0',
  most = TAKEN_AT_ONCE,
): Promise<string | null> {
  const { rows } = await sql<Untold & { topic: string | null }>`
    with unsent as (
      select id from outbox
       where (post_id = ${postId} or post_ids @> array[${postId}::bigint])
         and state = 'pending' and lane = 2 and next_part <= cards_part
       order by id limit ${most} for no key update
    )
    update outbox o set state = 'expired', settled_at = ${now}, error = 'post ended' from unsent where o.id = unsent.id
    returning o.member_id as "memberId", o.topic, ${postsOf}::text[] as posts`.execute(trx);
  await oweAgain(trx, rows, postId);
  await offerAnew(trx, offeredTo(rows));
  if (rows.length === most) return after;
  // last: a claim that was just then giving a carousel back may have made its deliveries wait again
  const { rows: untold } = await sql<{ last: string | null; count: number }>`
    with untold as (
      select member_id from delivery
       where ${isOf(postId)} and member_id > ${after} and state = 'waiting'
       order by member_id limit ${most} for no key update
    ), slice as materialized (
      select max(member_id) as last, count(*)::int as count from untold
    ), withdrawn as (
      update delivery set state = 'withdrawn'
       where ${isOf(postId)} and member_id > ${after} and member_id <= (select last from slice) and state = 'waiting'
    )
    select last::text, count from slice`.execute(trx);
  const [slice] = untold;
  return slice && slice.count === most ? slice.last : null;
}

/**
 * The post is up again: who had not heard of it when it ended is owed it again. So many of its deliveries are looked at at a time, of
 * members in order of id. @param after the last of the members for whom that is done
 * @returns the same behind this; null: it is done for all
 */
export async function owePostAgain(
  trx: Trx,
  postId: string,
  after = '0',
  most = TAKEN_AT_ONCE,
): Promise<string | null> {
  const { rows } = await sql<{ last: string | null; count: number }>`
    with slice as materialized (
      select max(member_id) as last, count(*)::int as count from (
        select member_id from delivery where ${isOf(postId)} and member_id > ${after} order by member_id limit ${most}) next
    ), again as (
      update delivery set state = 'waiting'
       where ${isOf(postId)} and member_id > ${after} and member_id <= (select last from slice) and state = 'withdrawn'
    )
    select last::text, count from slice`.execute(trx);
  const [slice] = rows;
  return slice && slice.count === most ? slice.last : null;
}

/** What these members were to be told of posts, and no sender has shown them yet, is owed anew, to be told in one with what came since. */
export async function gatherUnsent(trx: Trx, memberIds: readonly string[], now: Date): Promise<void> {
  if (memberIds.length === 0) return;
  const { rows } = await sql<Untold>`
    with unsent as (
      select id from outbox o
       where o.member_id = any(${given('bigint', memberIds)}) and o.state = 'pending' and o.lane = 2 and o.next_part <= o.cards_part
         and (o.post_id is not null or o.post_ids is not null) and o.topic is distinct from ${KEEP_OPEN}
       order by o.id for no key update skip locked
    )
    update outbox o set state = 'expired', settled_at = ${now}, error = 'gathered' from unsent where o.id = unsent.id
    returning o.member_id as "memberId", ${postsOf}::text[] as posts`.execute(trx);
  await oweAgain(trx, rows);
}

/** To whom of these it was offered to keep their window open. */
export const offeredTo = (rows: readonly { memberId: string; topic: string | null }[]): string[] =>
  rows.flatMap(({ memberId, topic }) => (topic === KEEP_OPEN ? [memberId] : []));

/** A broadcast that was not sent, and will not be. */
export interface Untold {
  memberId: string;
  posts: readonly string[];
}

export interface Refused extends Untold {
  topic: string | null;
}

/** What a message told of that Meta does not take, whoever asks: nobody was told, and trying again would meet the same. */
export async function passOver(db: Db, { memberId, posts, topic }: Refused): Promise<void> {
  // the button is the last part of its message: whatever of it went out, nobody has seen it
  if (topic === KEEP_OPEN) await noteUnseen(db, [memberId]);
  if (posts.length === 0) return;
  await sql`
    update delivery d set state = 'passed' from post
     where post.id = any(${given('bigint', [...posts])}) and d.town_id = post.town_id and d.post_id = post.id
       and d.member_id = ${memberId} and d.state = 'told'`.execute(db);
}

/** What such broadcasts told of is owed anew, while it is open, they are there, and it is still theirs to hear of. @param ended no more, although that is not written yet */
export async function oweAgain(db: Db, untold: readonly Untold[], ended: string | null = null): Promise<void> {
  const pairs = untold.flatMap(({ memberId, posts }) => posts.map((post) => ({ memberId, post })));
  if (pairs.length === 0) return;
  await sql`
    update delivery d set state = case when post.outcome is not null or post.id is not distinct from ${ended} then 'withdrawn'
                                       when member.status <> 'approved' or not ${isTheirs} then 'unwanted' else 'waiting' end
      from ${givenRows('again', pairs, {
        post_id: ['bigint', ({ post }) => post],
        member_id: ['bigint', ({ memberId }) => memberId],
      })}
      join post on post.id = again.post_id
      join member on member.id = again.member_id
     where d.town_id = post.town_id and d.post_id = post.id and d.member_id = again.member_id and d.state = 'told'`.execute(
    db,
  );
}
