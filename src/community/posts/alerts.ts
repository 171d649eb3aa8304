import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { given, givenRows } from '../../database/given.ts';
import { answersTo, isAnswer } from '../../language/search/likeness.ts';
import { followersOf } from '../members/follows.ts';
import type { Alert } from './alert.table.ts';
import type { Post } from './post.table.ts';
import { thingOf } from './title.ts';

export const MOST_ALERTS = 10;

/** « préviens-moi pour une perceuse ». `again`: it was there; `full`: there are ten. */
export async function insertAlert(
  trx: Trx,
  alert: Pick<Alert, 'member_id' | 'town_id' | 'words'>,
  now: Date,
): Promise<'set' | 'again' | 'full'> {
  const own = await listAlerts(trx, alert.member_id);
  const { rows } = await sql<{ isThere: boolean }>`
    select without_accents(${alert.words}) = any(select without_accents(words) from alert
      where member_id = ${alert.member_id}) as "isThere"`.execute(trx);
  if (rows[0]?.isThere) return 'again';
  if (own.length >= MOST_ALERTS) return 'full';
  await trx
    .insertInto('alert')
    .values({ ...alert, created_at: now })
    .execute();
  return 'set';
}

/** Oldest first. */
export async function listAlerts(db: Db, memberId: string): Promise<Alert[]> {
  return db.selectFrom('alert').selectAll().where('member_id', '=', memberId).orderBy('id').execute();
}

/**
 * Takes back one's own alert: what waits to be told because of it is news like any other from now on, unless another of their
 * alerts asks for it. @returns its words; undefined when it is gone, or another's
 */
export async function deleteAlert(trx: Trx, id: string, memberId: string, now: Date): Promise<string | undefined> {
  const gone = await trx
    .deleteFrom('alert')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .returning('words')
    .executeTakeFirst();
  if (gone) await forgetAlert(trx, memberId, gone.words, now);
  return gone?.words;
}

/** What no sender has begun to show says that it was asked for: it is owed anew, and worded so if it is still wanted. */
async function forgetAlert(trx: Trx, memberId: string, words: string, now: Date): Promise<void> {
  await sql`
    with unsent as (
      select o.id, coalesce(o.post_ids, array[o.post_id]) as posts from outbox o
       where o.member_id = ${memberId} and o.state = 'pending' and o.lane = 2 and o.next_part <= o.cards_part
         and o.topic is distinct from 'keep-open' and exists (
           select from post join delivery d on d.town_id = post.town_id and d.post_id = post.id
            where post.id = any(coalesce(o.post_ids, array[o.post_id]))
              and d.member_id = ${memberId} and d.alert = ${words} and d.state = 'told')
       order by o.id for no key update
    ), taken as (
      update outbox o set state = 'expired', settled_at = ${now}, error = 'alert taken back' from unsent where o.id = unsent.id
      returning unsent.posts
    )
    update delivery d set state = 'waiting' from taken join post on post.id = any(taken.posts)
     where d.town_id = post.town_id and d.post_id = post.id and d.member_id = ${memberId} and d.state = 'told'`.execute(
    trx,
  );
  const { rows } = await sql<{ post: string; item: string }>`
    select post.id as post, post.item from delivery d join post on post.town_id = d.town_id and post.id = d.post_id
     where d.member_id = ${memberId} and d.state = 'waiting' and d.alert = ${words}`.execute(trx);
  if (rows.length === 0) return;
  const left = (await listAlerts(trx, memberId)).map((alert) => alert.words);
  const anew = rows.map(({ post, item }) => ({
    post,
    alert: left.find((other) => isAnswer(answersTo(other)(thingOf(item)))) ?? null,
  }));
  await sql`
    update delivery d set alert = anew.alert
      from ${givenRows('anew', anew, {
        post: ['bigint', ({ post }) => post],
        alert: ['text', ({ alert }) => alert],
      })}
     where d.member_id = ${memberId} and d.post_id = anew.post and d.state = 'waiting'`.execute(trx);
}

/**
 * Whoever waits for what this post offers, each with the words of one alert; its author apart. Neighbours wish for the same
 * things: each wish is compared once, and of the alerts only those that it answers are read.
 */
export async function findAlerted(
  db: Db,
  post: Pick<Post, 'town_id' | 'member_id' | 'direction' | 'item'>,
): Promise<{ memberId: string; words: string }[]> {
  if (post.direction !== 'offer') return [];
  // in two parts, each by an index of its own
  const theirs = sql`(select * from alert where town_id = ${post.town_id}
    union select alert.* from alert join ${followersOf(post.town_id)} as follower using (member_id))`;
  const { rows: wishes } = await sql<{ words: string }>`select distinct words from ${theirs} as alert`.execute(db);
  const answered = wishes.map(({ words }) => words).filter((words) => isAnswer(answersTo(words)(thingOf(post.item))));
  if (answered.length === 0) return [];
  const { rows } = await sql<{ memberId: string; words: string }>`
    select distinct on (member_id) member_id as "memberId", words from ${theirs} as alert
     where member_id <> ${post.member_id} and words = any(${given('text', answered)})
     order by member_id, id`.execute(db);
  return rows;
}
