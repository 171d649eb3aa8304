import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Member } from '../members/member.table.ts';
import type { Post, PostKey } from '../posts/post.table.ts';
import { findPosts, isGoingOn } from '../posts/store.ts';
import { UNDER_WAY } from './capacity.ts';
import type { Claim, ClaimState } from './claim.table.ts';
import { claimsOfMember } from './claims-of-member.ts';
import { isOf, ofItsPost } from './is-of.ts';

/** A claim with whoever made it. */
export type ClaimBy = Claim & {
  by: Pick<
    Member,
    'id' | 'page_id' | 'locale' | 'name' | 'quartier' | 'window_until' | 'unreachable' | 'created_at' | 'status'
  >;
};

/** The claims on a post in the order in which they came; call it under the post's lock when deciding. */
export async function listClaims(db: Db, post: PostKey): Promise<ClaimBy[]> {
  const rows = await claimsBy(db)
    .where('claim.town_id', '=', post.town_id)
    .where('claim.post_id', '=', post.id)
    .execute();
  return rows.map(withAuthor);
}

/** Those whose ids a statement gives, in the same order. */
export async function listClaimsOf(db: Db, ids: RawBuilder<unknown>): Promise<ClaimBy[]> {
  const rows = await claimsBy(db).where('claim.id', 'in', sql<string>`(${ids})`).execute();
  return rows.map(withAuthor);
}

const claimsBy = (db: Db) =>
  db
    .selectFrom('claim')
    .innerJoin('member', 'member.id', 'claim.member_id')
    .selectAll('claim')
    .select(['member.page_id', 'member.locale', 'member.name', 'member.quartier', 'member.status'])
    .select(['member.window_until', 'member.unreachable', 'member.created_at as since'])
    .orderBy('claim.id');

type Row = Awaited<ReturnType<ReturnType<typeof claimsBy>['execute']>>[number];

function withAuthor(row: Row): ClaimBy {
  const { page_id, locale, name, quartier, status, window_until, unreachable, since, ...claim } = row;
  const by = { id: claim.member_id, page_id, locale, name, quartier, status, window_until, unreachable };
  return { ...claim, by: { ...by, created_at: since } };
}

/**
 * Of a long queue what a decision on one answer looks at, see `Queue.unseen`: what is promised, lent and gone, who waits first,
 * and that answer or those of that member.
 * @param waiting as many of those who wait; done: as many of those that are over with, the newest
 */
export async function listFront(
  db: Db,
  post: PostKey,
  { waiting, done, claimId, memberId }: { waiting: number; done: number; claimId?: string | null; memberId?: string },
): Promise<ClaimBy[]> {
  return await listClaimsOf(
    db,
    sql`
      select id from claim where ${isOf(post)} and state in ('accepted', 'out')
      union (select id from claim where ${isOf(post)} and state = 'done' order by id desc limit ${done})
      union (select id from claim where ${isOf(post)} and state = 'waiting' order by id limit ${waiting})
      union select id from claim where id = ${claimId ?? null} and ${isOf(post)}
      union select id from claim
        where ${isOf(post)} and member_id = ${memberId ?? null} and state = any(${UNDER_WAY}::text[])`,
  );
}

/** How many wait for a post. @param today with it, for no day that has gone by */
export async function countWaiting(db: Db, post: PostKey, today?: string): Promise<number> {
  const { count } = await db
    .selectFrom('claim')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(isOf(post))
    .where('state', '=', 'waiting')
    .$if(today !== undefined, (query) =>
      query.where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today ?? '')])),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The answers that still wait on a post, beside these, come to another state. Under the post's lock. */
export async function changeWaiting(
  trx: Trx,
  post: PostKey,
  { except, state, now }: { except: readonly string[]; state: ClaimState; now: Date },
): Promise<ClaimBy[]> {
  const { rows } = await sql<{ id: string }>`
    update claim set state = ${state}, decided_at = ${now}
     where ${isOf(post)} and state = 'waiting' and not id = any(${[...except]}::bigint[])
    returning id`.execute(trx);
  return claimsOf(trx, rows);
}

/** Whoever waits, beside these, is told their place: it is written down. Under the post's lock. */
export async function placeWaiting(trx: Trx, post: PostKey, except: readonly string[]): Promise<ClaimBy[]> {
  const { rows } = await sql<{ id: string }>`
    update claim set place_told = line.place
      from (select id, row_number() over (order by id) as place from claim
             where ${isOf(post)} and state = 'waiting') line
     where claim.id = line.id and not claim.id = any(${[...except]}::bigint[])
    returning claim.id`.execute(trx);
  return claimsOf(trx, rows);
}

async function claimsOf(db: Db, rows: readonly { id: string }[]): Promise<ClaimBy[]> {
  const ids = rows.map(({ id }) => id);
  const found = await claimsBy(db).where('claim.id', '=', sql<string>`any(${ids}::bigint[])`).execute();
  return found.map(withAuthor);
}

export async function findClaim(db: Db, id: string): Promise<Claim | undefined> {
  return db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The answers of theirs that a message gave, or said something of. « je prends les deux »: those to both, in the order in which posts are locked. */
export async function listAnsweredBy(db: Db, memberId: string, eventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('member_id', '=', memberId)
    .where((eb) => eb.or([eb('said_in', '=', eventId), eb('parts_in', '=', eventId), eb('word_in', '=', eventId)]))
    .orderBy('post_id')
    .orderBy('id')
    .limit(MOST_BY_MESSAGE)
    .execute();
  return rows.map(({ id }) => id);
}
/** As many cards are shown at once. */
const MOST_BY_MESSAGE = 10;

/** Those of these posts to which a member's answer is under way. */
export async function listAnswered(db: Db, memberId: string, postIds: readonly string[]): Promise<string[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('claim')
    .select('post_id')
    .where('member_id', '=', memberId)
    .where('post_id', 'in', [...postIds])
    .where('state', 'in', UNDER_WAY)
    .execute();
  return rows.map(({ post_id }) => post_id);
}

/** A member's earlier answers to a post, which came to nothing without anything being said against them. */
export async function listEarlier(db: Db, post: PostKey, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('member_id', '=', memberId)
    .where(isOf(post))
    .where('state', 'in', ['cancelled', 'declined', 'silent'])
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether somebody has promised anybody something, or was promised it. */
export const hasExchange = async (db: Db, memberId: string): Promise<boolean> =>
  (await listExchanges(db, memberId, 1)).length > 0;

/** Accepted claims in which somebody has a part, the newest first, with the name of the other. */
export async function listExchanges(
  db: Db,
  memberId: string,
  limit: number,
): Promise<{ claim: string; post: string; word: string; number: number; other: string }[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .innerJoin('member as owner', 'owner.id', 'post.member_id')
    .innerJoin('member as taker', 'taker.id', 'claim.member_id')
    .select(['claim.id as claim', 'post.id as post', 'post.word', 'post.number', 'taker.id as taker_id'])
    .select(['owner.name as owner_name', 'taker.name as taker_name'])
    .where(isGoingOn)
    .where('claim.id', 'in', sql<string>`(${claimsOfMember(memberId, ['accepted'])})`)
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
  return rows.map(({ claim, post, word, number, taker_id, owner_name, taker_name }) => ({
    claim,
    post,
    word,
    number,
    other: (taker_id === memberId ? owner_name : taker_name) ?? '',
  }));
}

/** A member's answers that still stand, to posts that are up, the newest first. */
export async function listStanding(
  db: Db,
  memberId: string,
  limit: number,
): Promise<{ id: string; since: Date; isPromised: boolean; post: Post }[]> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'post_id', 'created_at', 'state'])
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
    .where(isGoingOn)
    .execute();
  const byId = new Map(posts.map((post) => [post.id, post]));
  return claims.flatMap(({ id, post_id, created_at, state }) => {
    const post = byId.get(post_id);
    return post ? [{ id, since: created_at, isPromised: state === 'accepted', post }] : [];
  });
}

/** Loans under way in which somebody has a part, in the order of their ids. */
export async function listOut(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('id', 'in', sql<string>`(${claimsOfMember(memberId, ['out'])})`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Loans on offer that a member waits for, the newest answer first. */
export async function listWaitingLoans(
  db: Db,
  memberId: string,
  limit: number,
): Promise<{ claim: Claim; post: Post }[]> {
  const claims = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .selectAll('claim')
    .where('claim.member_id', '=', memberId)
    .where('claim.state', '=', 'waiting')
    .where('post.kind', '=', 'lend')
    .where('post.direction', '=', 'offer')
    .where('post.outcome', 'is', null)
    .orderBy('claim.id', 'desc')
    .limit(limit)
    .execute();
  const posts = await findPosts(
    db,
    claims.map(({ post_id }) => post_id),
  );
  return claims.flatMap((claim) => {
    const post = posts.find(({ id }) => id === claim.post_id);
    return post ? [{ claim, post }] : [];
  });
}

/** Ids of what is under way for a member: their own open posts, those they answered, and of these those promised to them. */
export async function listOpenMatters(
  db: Db,
  memberId: string,
): Promise<{ own: string[]; answered: string[]; promised: string[] }> {
  const own = await db.selectFrom('post').select('id').where('member_id', '=', memberId).where(isGoingOn).execute();
  const answered = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .select(['post.id', 'claim.state'])
    .where('claim.member_id', '=', memberId)
    .where('claim.state', 'in', ['waiting', 'accepted'])
    .where(isGoingOn)
    .execute();
  return {
    own: own.map((post) => post.id),
    answered: answered.map((post) => post.id),
    promised: answered.filter(({ state }) => state === 'accepted').map((post) => post.id),
  };
}

export type NewClaim = Pick<Claim, 'town_id' | 'post_id' | 'member_id' | 'word' | 'state' | 'parts' | 'created_at'> &
  Partial<Pick<Claim, 'from_on' | 'to_on' | 'offered' | 'offered_media' | 'place_told' | 'decided_at'>>;

export async function insertClaim(trx: Trx, claim: NewClaim): Promise<string> {
  const row = await trx
    .insertInto('claim')
    .values({
      from_on: null,
      to_on: null,
      offered: null,
      offered_media: null,
      countered: null,
      place_told: null,
      decided_at: null,
      shown_at: null,
      heard_at: null,
      ...claim,
      promised_at: claim.state === 'accepted' ? claim.created_at : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What they answered is a post of its own now: they wait for that. Under the locks of both. */
export async function moveClaims(trx: Trx, ids: readonly string[], postId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('claim')
    .set({ post_id: postId, place_told: null })
    .where('id', 'in', [...ids])
    .execute();
}

/** Under the post's lock. */
export async function changeClaim(
  trx: Trx,
  id: string,
  change: Partial<
    Pick<
      Claim,
      | ('state' | 'parts' | 'word' | 'decided_at' | 'place_told' | 'heard_at' | 'shown_at')
      | ('from_on' | 'to_on' | 'offered' | 'offered_media' | 'countered' | 'more_until' | 'more_dated' | 'said_back_at')
      | ('said_in' | 'parts_in' | 'word_in' | 'refused_wish')
    >
  >,
): Promise<void> {
  if (Object.keys(change).length > 0) await trx.updateTable('claim').set(change).where('id', '=', id).execute();
}

/** Several at once, in one statement: what is not named stays. Under the post's lock. */
export async function changeClaims(
  trx: Trx,
  changes: readonly { claim: string; state?: ClaimState; parts?: number; place?: number }[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update claim set
      state = coalesce(change.state, claim.state),
      decided_at = case change.state when 'waiting' then null else
        case when change.state is null then claim.decided_at else ${now}::timestamptz end end,
      -- once: what was out already when this column came was decided on when it left
      handed_at = case when change.state in ('out', 'done')
        then coalesce(claim.handed_at, case claim.state when 'out' then claim.decided_at else ${now}::timestamptz end)
        else claim.handed_at end,
      promised_at = case change.state when 'accepted' then ${now}::timestamptz else claim.promised_at end,
      heard_at = case change.state when 'waiting' then null else claim.heard_at end,
      parts = coalesce(change.parts, claim.parts),
      place_told = coalesce(change.place, claim.place_told)
    from unnest(
      ${changes.map(({ claim }) => claim)}::bigint[], ${changes.map(({ state }) => state ?? null)}::text[],
      ${changes.map(({ parts }) => parts ?? null)}::integer[], ${changes.map(({ place }) => place ?? null)}::integer[]
    ) as change (id, state, parts, place)
    where claim.id = change.id`.execute(trx);
  // what was agreed upon goes with the promise
  const back = changes.flatMap(({ claim, state }) => (state === 'waiting' ? [claim] : []));
  if (back.length > 0) await trx.deleteFrom('meeting').where('claim_id', 'in', back).execute();
}

/** What is not lent any more is wanted for no days. Under the post's lock. */
export async function undateWaiting(trx: Trx, post: PostKey): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ from_on: null, to_on: null })
    .where(isOf(post))
    .where('state', '=', 'waiting')
    .execute();
}
