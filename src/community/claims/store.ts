import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Member } from '../members/member.table.ts';
import type { Post } from '../posts/post.table.ts';
import type { Claim } from './claim.table.ts';

/** A claim with whoever made it. */
export type ClaimBy = Claim & {
  by: Pick<
    Member,
    'id' | 'page_id' | 'locale' | 'name' | 'quartier' | 'window_until' | 'unreachable' | 'created_at' | 'status'
  >;
};

/** The claims on a post in the order in which they came; call it under the post's lock when deciding. */
export async function listClaims(db: Db, postId: string): Promise<ClaimBy[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('member', 'member.id', 'claim.member_id')
    .selectAll('claim')
    .select(['member.page_id', 'member.locale', 'member.name', 'member.quartier', 'member.status'])
    .select(['member.window_until', 'member.unreachable', 'member.created_at as since'])
    .where('claim.post_id', '=', postId)
    .orderBy('claim.id')
    .execute();
  return rows.map(({ page_id, locale, name, quartier, status, window_until, unreachable, since, ...claim }) => ({
    ...claim,
    by: { id: claim.member_id, page_id, locale, name, quartier, status, window_until, unreachable, created_at: since },
  }));
}

export async function findClaim(db: Db, id: string): Promise<Claim | undefined> {
  return db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One member's answer to a post that is under way. */
export async function findClaimOf(db: Db, postId: string, memberId: string): Promise<Claim | undefined> {
  return db
    .selectFrom('claim')
    .selectAll()
    .where('post_id', '=', postId)
    .where('member_id', '=', memberId)
    .where('state', 'in', ['waiting', 'accepted', 'out'])
    .executeTakeFirst();
}

/** Accepted claims in which somebody has a part, the newest first, with the name of the other. */
export async function listExchanges(
  db: Db,
  memberId: string,
  limit: number,
): Promise<{ claim: string; word: string; number: number; other: string }[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('post', 'post.id', 'claim.post_id')
    .innerJoin('member as owner', 'owner.id', 'post.member_id')
    .innerJoin('member as taker', 'taker.id', 'claim.member_id')
    .select(['claim.id as claim', 'post.word', 'post.number', 'taker.id as taker_id'])
    .select(['owner.name as owner_name', 'taker.name as taker_name'])
    .where('claim.state', '=', 'accepted')
    .where('post.outcome', 'is', null)
    .where((eb) => eb.or([eb('owner.id', '=', memberId), eb('taker.id', '=', memberId)]))
    // those who want to hear nothing of each other cannot write
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('block')
            .select('member_id')
            .whereRef('member_id', 'in', sql`(owner.id, taker.id)`)
            .whereRef('blocked_id', 'in', sql`(owner.id, taker.id)`),
        ),
      ),
    )
    .orderBy('claim.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ claim, word, number, taker_id, owner_name, taker_name }) => ({
    claim,
    word,
    number,
    other: (taker_id === memberId ? owner_name : taker_name) ?? '',
  }));
}

/** A member's answers that still stand, to posts that are up, the newest first. */
export async function listStanding(db: Db, memberId: string, limit: number): Promise<{ id: string; post: Post }[]> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'post_id'])
    .where('member_id', '=', memberId)
    .where('state', 'in', ['waiting', 'accepted'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  if (claims.length === 0) return [];
  const posts = await db
    .selectFrom('post')
    .selectAll()
    .where(
      'id',
      'in',
      claims.map((claim) => claim.post_id),
    )
    .where('outcome', 'is', null)
    .execute();
  const byId = new Map(posts.map((post) => [post.id, post]));
  return claims.flatMap(({ id, post_id }) => {
    const post = byId.get(post_id);
    return post ? [{ id, post }] : [];
  });
}

/** Ids of what is under way for a member: their own open posts, those they answered, and of these those promised to them. */
export async function listOpenMatters(
  db: Db,
  memberId: string,
): Promise<{ own: string[]; answered: string[]; promised: string[] }> {
  const own = await db
    .selectFrom('post')
    .select('id')
    .where('member_id', '=', memberId)
    .where('outcome', 'is', null)
    .execute();
  const answered = await db
    .selectFrom('claim')
    .innerJoin('post', 'post.id', 'claim.post_id')
    .select(['post.id', 'claim.state'])
    .where('claim.member_id', '=', memberId)
    .where('claim.state', 'in', ['waiting', 'accepted'])
    .where('post.outcome', 'is', null)
    .execute();
  return {
    own: own.map((post) => post.id),
    answered: answered.map((post) => post.id),
    promised: answered.filter(({ state }) => state === 'accepted').map((post) => post.id),
  };
}

export type NewClaim = Pick<Claim, 'post_id' | 'member_id' | 'word' | 'state' | 'parts' | 'created_at'> &
  Partial<Pick<Claim, 'from_on' | 'to_on' | 'offered' | 'offered_media' | 'place_told' | 'decided_at'>>;

export async function insertClaim(trx: Trx, claim: NewClaim): Promise<string> {
  const row = await trx
    .insertInto('claim')
    .values({
      from_on: null,
      to_on: null,
      offered: null,
      offered_media: null,
      place_told: null,
      decided_at: null,
      shown_at: null,
      heard_at: null,
      ...claim,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Under the post's lock. */
export async function changeClaim(
  trx: Trx,
  id: string,
  change: Partial<
    Pick<
      Claim,
      | ('state' | 'parts' | 'word' | 'decided_at' | 'place_told' | 'heard_at' | 'shown_at')
      | ('from_on' | 'to_on' | 'offered' | 'offered_media')
    >
  >,
): Promise<void> {
  if (Object.keys(change).length > 0) await trx.updateTable('claim').set(change).where('id', '=', id).execute();
}

/** Its owner has seen these answers. */
export async function markShown(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('claim')
    .set({ shown_at: now })
    .where('id', 'in', [...ids])
    .where('shown_at', 'is', null)
    .execute();
}
