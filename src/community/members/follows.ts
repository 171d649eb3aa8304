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

/** Whether a member may answer what is posted in a town: they are at home there, or follow it. */
export async function hearsOf(db: Db, member: Pick<Member, 'id' | 'town_id'>, townId: number): Promise<boolean> {
  if (member.town_id === townId) return true;
  return member.town_id !== null && (await listFollowed(db, member.id)).some(({ id }) => id === townId);
}

/** The other towns of a member's Page: those they follow first, then those of their département, by name. */
export async function listFollowable(
  db: Db,
  member: Pick<Member, 'id' | 'page_id'>,
  home: Town,
): Promise<(Town & { isFollowed: boolean })[]> {
  return db
    .selectFrom('town')
    .leftJoin('follow as f', (join) => join.onRef('f.town_id', '=', 'town.id').on('f.member_id', '=', member.id))
    .selectAll('town')
    .select(sql<boolean>`f.member_id is not null`.as('isFollowed'))
    .where((eb) => eb.or([eb('town.page_id', 'is', null), eb('town.page_id', '=', member.page_id)]))
    .where('town.id', '!=', home.id)
    .$if(!home.approval, (query) => query.where('town.approval', '=', false))
    .orderBy(sql`f.member_id is null`)
    .orderBy(sql`left(town.insee, 2) <> left(${home.insee}, 2)`)
    .orderBy('town.name')
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

/** @returns whether they did follow it */
export async function unfollow(trx: Trx, memberId: string, townId: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('follow')
    .where('member_id', '=', memberId)
    .where('town_id', '=', townId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
