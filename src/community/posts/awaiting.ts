import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { isAmong } from '../../database/given.ts';
import { isRested } from '../members/crowd.ts';
import { mayBeAskedIn } from '../members/humane-hours.ts';
import type { Post } from './post.table.ts';

/** A post that an admin has still to look at, and since when. */
export type Awaiting = Post & { since: Date };

/** What waits: held, reported and still up, or taken down and contested. @param townId null: of all towns */
const awaiting = (townId: number | null): RawBuilder<unknown> => {
  const here = townId === null ? sql`true` : sql`p.town_id = ${townId}`;
  return sql`(
    select p.id, p.held_at as since from post p where p.outcome = 'held' and ${here}
    union all
    select p.id, min(r.at) from post_report r join post p on p.id = r.post_id
     where r.settled_at is null and p.outcome is null and ${here} group by p.id
    union all
    select p.id, p.contested_at from post p join member m on m.id = p.member_id
     where p.outcome = 'removed' and p.contested_at is not null and ${here}
       and m.status = 'approved' and m.town_id = p.town_id)`;
};

/** What has waited longest, or comes after a post. @param passed the post behind which the next is looked for */
export async function nextAwaiting(db: Db, townId: number, passed?: Post): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    with awaiting as ${awaiting(townId)}
    select p.* from awaiting a join post p on p.id = a.id
     where ${
       passed === undefined
         ? sql`true`
         : sql`(a.since, p.id) > (
             coalesce((select since from awaiting where id = ${passed.id}), ${waitedSince(passed)}), ${passed.id}::bigint)`
     }
     order by a.since, p.id limit 1`.execute(db);
  return rows[0];
}

/** Of a post that waits no more, where it stood in the line. */
const waitedSince = ({ held_at, contested_at, created_at }: Post): RawBuilder<Date> =>
  sql`${contested_at ?? held_at ?? created_at}::timestamptz`;

/** @param notOf whose own are not counted */
export async function countAwaiting(db: Db, townId: number, notOf: string | null = null): Promise<number> {
  const isOwn = sql`exists (select from post p where p.id = a.id and p.member_id = ${notOf})`;
  const { rows } = await sql<{ count: string }>`
    select count(*) from ${awaiting(townId)} as a where not ${isOwn}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** What its author says to it; the admins look anew. Under the post's lock. */
export async function markContested(trx: Trx, id: string, words: string, now: Date): Promise<void> {
  await trx
    .updateTable('post')
    .set({ contest_words: words, contested_at: sql<Date>`coalesce(contested_at, ${now})` })
    .where('id', '=', id)
    .execute();
}

/** As many are looked at in one round. */
const AT_ONCE = 200;

/**
 * What has waited for so long and nobody was reminded of, by the hours of its town; it is from here on. What no admin can be
 * told of so shortly after the last card waits on.
 */
export async function takeForgotten(
  trx: Trx,
  patienceMs: number,
  now: Date,
  only: readonly string[] | null,
): Promise<Awaiting[]> {
  const { rows } = await sql<Awaiting>`
    with due as (${forgotten(patienceMs, now, only)} for no key update of p skip locked)
    update post p set wait_told_at = ${now} from due where p.id = due.id returning p.*, due.since`.execute(trx);
  return rows.sort((a, b) => a.since.getTime() - b.since.getTime());
}

/** The same as it stands: nothing is taken. */
export async function listForgotten(db: Db, patienceMs: number, now: Date): Promise<{ id: string; town: number }[]> {
  return (await forgotten(patienceMs, now, null).execute(db)).rows;
}

function forgotten(
  patienceMs: number,
  now: Date,
  only: readonly string[] | null,
): RawBuilder<{ id: string; town: number }> {
  const due = sql<Date>`a.since + ${patienceMs / 1000} * interval '1 second'`;
  return sql`
      select p.id, p.town_id as town, a.since
        from ${awaiting(null)} a join post p on p.id = a.id join town t on t.id = p.town_id
       where a.since <= ${new Date(now.getTime() - patienceMs)} and ${mayBeAskedIn(now)}
         and (p.wait_told_at is null or p.wait_told_at < a.since)
         and (${due} <= t.held_told_at or ${isRested('held_told_at', now)})
         and ${isAmong('p.id', only)}
       order by a.since, p.id limit ${AT_ONCE}`;
}
