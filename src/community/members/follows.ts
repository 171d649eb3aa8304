import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';
import type { Member } from './member.table.ts';
import { isOfOtherPage } from './own-page.ts';

/** F8. So many towns beside one's own; who hears of more hears of none. */
export const MOST_FOLLOWED = 5;

/**
 * A condition on `followed` (a town), a `member` and `home`, the town of theirs: they may follow it. Where it has a Page for itself, on
 * that one alone, since Meta knows nobody across Pages; and where its admins choose who comes in, only from where admins do.
 */
const mayFollow = sql<boolean>`(coalesce(followed.page_id, member.page_id) = member.page_id
  and followed.id <> home.id and (not followed.approval or home.approval))`;

/** Who follows a town, and may. */
export const followersOf = (townId: number) => sql<{ member_id: string }>`(
  select member.id as member_id from follow
    join member on member.id = follow.member_id
    join town followed on followed.id = follow.town_id
    join town home on home.id = member.town_id
   where follow.town_id = ${townId} and member.status = 'approved' and ${mayFollow})`;

/** A condition on `post` and `member`: they follow the town it is in, and may. */
export const followsTownOf = sql<boolean>`exists (
  select from follow join town followed on followed.id = follow.town_id join town home on home.id = member.town_id
   where follow.town_id = post.town_id and follow.member_id = member.id and ${mayFollow})`;

/** Whether somebody at home in `home` may follow this town. */
export function isFollowable(member: Pick<Member, 'page_id'>, home: Town, town: Town): boolean {
  return !isOfOtherPage(member, town) && (!town.approval || home.approval);
}

/** The towns a member follows, beside their own, in the order of their names. */
export async function listFollowed(db: Db, memberId: string): Promise<Town[]> {
  return db
    .selectFrom('follow')
    .innerJoin('town as followed', 'followed.id', 'follow.town_id')
    .innerJoin('member', 'member.id', 'follow.member_id')
    .innerJoin('town as home', 'home.id', 'member.town_id')
    .selectAll('followed')
    .where('follow.member_id', '=', memberId)
    .where(mayFollow)
    .orderBy('followed.name')
    .execute();
}

/** Those of the posts that a member may answer: they are at home in their town, or follow it. */
export async function heardAmong<Somewhere extends { town_id: number }>(
  db: Db,
  { id: memberId, town_id: home }: Pick<Member, 'id' | 'town_id'>,
  posts: readonly Somewhere[],
): Promise<Somewhere[]> {
  const isHome = ({ town_id }: Somewhere): boolean => town_id === home;
  if (home === null || posts.every(isHome)) return home === null ? [] : [...posts];
  const followed = (await listFollowed(db, memberId)).map(({ id }) => id);
  return posts.filter((post) => isHome(post) || followed.includes(post.town_id));
}

/** The same of one town. */
export async function hearsOf(db: Db, member: Pick<Member, 'id' | 'town_id'>, townId: number): Promise<boolean> {
  return (await heardAmong(db, member, [{ town_id: townId }])).length > 0;
}

/** The other towns of a member's Page: those they follow first, then those of their département, by name. */
export async function listFollowable(db: Db, memberId: string): Promise<(Town & { isFollowed: boolean })[]> {
  return db
    .selectFrom('member')
    .innerJoin('town as home', 'home.id', 'member.town_id')
    .innerJoin('town as followed', (join) => join.on(mayFollow))
    .leftJoin('follow', (join) =>
      join.onRef('follow.town_id', '=', 'followed.id').onRef('follow.member_id', '=', 'member.id'),
    )
    .selectAll('followed')
    .select(sql<boolean>`follow.member_id is not null`.as('isFollowed'))
    .where('member.id', '=', memberId)
    .orderBy(sql`follow.member_id is null`)
    .orderBy(sql`left(followed.insee, 2) <> left(home.insee, 2)`)
    .orderBy('followed.name')
    .limit(10)
    .execute();
}

/** `again`: they did already; `many`: they follow as many as one may. */
export async function follow(
  trx: Trx,
  memberId: string,
  townId: number,
  now: Date,
): Promise<'followed' | 'again' | 'many'> {
  const followed = await listFollowed(trx, memberId);
  if (followed.some(({ id }) => id === townId)) return 'again';
  if (followed.length >= MOST_FOLLOWED) return 'many';
  await trx
    .insertInto('follow')
    .values({ town_id: townId, member_id: memberId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return 'followed';
}

/** What waits to be told of that town is not wanted any more. @returns whether they did follow it */
export async function unfollow(trx: Trx, memberId: string, townId: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('follow')
    .where('member_id', '=', memberId)
    .where('town_id', '=', townId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await sql`
    update delivery d set state = 'unwanted' from post p, member m
     where d.member_id = ${memberId} and d.state = 'waiting' and p.town_id = d.town_id and p.id = d.post_id and p.town_id = ${townId}
       and m.id = d.member_id and m.town_id is distinct from p.town_id`.execute(trx);
  return true;
}
