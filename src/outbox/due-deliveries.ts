import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { lastAct } from '../community/members/window.ts';
import type { Reader } from '../community/news/best-first.ts';
import { gatheredUntil, isOneMore, isWanted, mayHearNow, toldToday, waitsForNone } from '../community/news/wanted.ts';
import type { CardFacts } from '../community/posts/card.ts';
import { cardColumns } from '../community/posts/card-store.ts';
import type { Direction } from '../community/posts/post.table.ts';
import { townOf } from '../community/posts/town-of.ts';
import type { Database, Db, Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import { isTheirs } from './asked-again.ts';
import type { Rank } from './outbox.table.ts';
import { plus } from './rules.ts';

/** What a card shows of a post, and where and whose it is. */
export interface PostForCard extends CardFacts {
  townSlug: string;
  townName: string;
  timezone: string;
  ownerName?: string;
}

export interface DueDelivery {
  /** Of the post. */
  townId: number;
  post: PostForCard;
  member: { id: string; pageId: string; locale: 'fr' | 'en' };
  /** Published while they were away, before the act that brought them back. */
  isMissed: boolean;
  /** As their wishes are now. */
  isWanted: boolean;
  /** How early it is to be sent among broadcasts. */
  rank: Rank;
}

/** How long a post waits for its photos before it is told without them. */
const PHOTO_PATIENCE_MS = 60_000;

/**
 * Some of the members; those up to an id; those who are owed this post; of those, who has asked to be told of the like, or is likely
 * to want it.
 */
export interface DueOnly {
  among?: readonly string[];
  upTo?: string;
  post?: string;
  first?: 'alerted' | 'likely';
}

/** Somebody who may be told of posts. */
export interface DueMember {
  id: string;
  /** They were told of others just now: what came since is gathered until then. null: they are told now. */
  gatheredUntil: Date | null;
}

/**
 * Members who may be told of posts now, with a waiting delivery of an open post, in order of id after `after`.
 */
export async function dueMembers(
  db: Db,
  now: Date,
  limit: number,
  after: string,
  only: DueOnly = {},
): Promise<DueMember[]> {
  return await reachable(db, now, after, only)
    .select(isGathered(now).as('gatheredUntil'))
    .orderBy('member.id')
    .limit(limit)
    .execute();
}

/** The last of the next `many` members behind `after`, in order of id; null: there are not so many. */
export async function lastOfSlice(db: Db, after: string, many: number): Promise<string | null> {
  const last = await db
    .selectFrom('member')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .offset(many - 1)
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? null;
}

/** Whom there is something to tell now, for whoever asks no more than whether there is anybody. */
export function whoIsDue(db: Db, now: Date) {
  return reachable(db, now).where(sql<boolean>`${isGathered(now)} is null`);
}

/** Until when what a member is owed waits for more, unless some of it waits for none. */
function isGathered(now: Date) {
  return sql<Date | null>`(case when ${gatheredUntil(now)} is null then null
    when exists (select from delivery join post on post.town_id = delivery.town_id and post.id = delivery.post_id
      where delivery.member_id = member.id and delivery.state = 'waiting' and ${isTheirs} and ${waitsForNone}) then null
    else ${gatheredUntil(now)} end)`;
}

/** Most are owed nothing: asked of a `member` before anything else is. */
const isOwedAny = sql<boolean>`(select true from delivery where member_id = member.id and state = 'waiting' limit 1) is true`;

/** Of a post's own deliveries `after` is asked too: its rows are then read from there on. */
function reachable(db: Db, now: Date, after = '0', only: DueOnly = {}) {
  return db
    .selectFrom('member')
    .innerJoin('town', 'town.id', 'member.town_id')
    .leftJoin('news_wish as w', 'w.member_id', 'member.id')
    .leftJoinLateral(toldToday(now).as<'told'>(sql.ref('told')), (join) => join.onTrue())
    .select('member.id')
    .where('member.status', '=', 'approved')
    .where('member.unreachable', '=', false)
    .where('member.window_until', '>', now)
    .where('member.id', '>', after)
    .$if(only.among !== undefined, (query) =>
      query.where('member.id', '=', sql<string>`any(${given('bigint', only.among ?? [])})`),
    )
    .$if(only.upTo !== undefined, (query) => query.where('member.id', '<=', only.upTo ?? ''))
    .$if(only.post === undefined, (query) => query.where(isOwedAny))
    .$if(only.post !== undefined, (query) =>
      query
        .innerJoin('delivery as its', 'its.member_id', 'member.id')
        .where('its.town_id', '=', townOf(only.post ?? ''))
        .where('its.post_id', '=', only.post ?? '')
        .where(sql<boolean>`its.state = 'waiting'`)
        .$if(only.first === 'alerted', (inner) => inner.where('its.alert', 'is not', null))
        .$if(only.first === 'likely', (inner) => inner.where('its.likely', '=', true))
        .where('its.member_id', '>', after),
    )
    .where(mayHearNow(now))
    .where((eb) =>
      isAny(
        eb
          .selectFrom('delivery')
          .innerJoin('post', (join) =>
            join.onRef('post.town_id', '=', 'delivery.town_id').onRef('post.id', '=', 'delivery.post_id'),
          )
          .whereRef('delivery.member_id', '=', 'member.id')
          .where(sql<boolean>`delivery.state = 'waiting'`)
          .where(isTheirs)
          .where(isOneMore)
          .where((inner) => inner.not(photosAreUnderWay(inner, now))),
      ),
    );
}

/**
 * Whether there is one, asked member by member. As `exists` PostgreSQL reads all that waits for everybody instead, for each batch
 * of members, where it does not know yet that a post was just published to a large town.
 */
function isAny<DB, TB extends keyof DB>(query: SelectQueryBuilder<DB, TB, object>) {
  return sql<boolean>`(${query.select(sql`true`.as('found')).limit(1)}) is true`;
}

/** Who of the members may be told of posts now, however many they had today. */
export async function whoMayHear(db: Db, memberIds: readonly string[], now: Date): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('member')
    .innerJoin('town', 'town.id', 'member.town_id')
    .leftJoin('news_wish as w', 'w.member_id', 'member.id')
    .select('member.id')
    .where('member.id', '=', sql<string>`any(${given('bigint', memberIds)})`)
    .where(mayHearNow(now))
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Those of the members whom no other courier is about to tell, until the end of the transaction: two of them would each see
 * room for the day's last message.
 */
export async function reserveMembers(trx: Trx, members: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id::text from unnest(${given('bigint', members)}) as id
     where pg_try_advisory_xact_lock(hashtextextended('courier', id))`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Their waiting deliveries, newest first, locked; those another courier works on are passed over. */
export async function lockDeliveries(trx: Trx, members: string[], now: Date): Promise<DueDelivery[]> {
  if (members.length === 0) return [];
  const rows = await trx
    .selectFrom('delivery')
    .innerJoin('post', (join) =>
      join.onRef('post.town_id', '=', 'delivery.town_id').onRef('post.id', '=', 'delivery.post_id'),
    )
    .innerJoin('town', 'town.id', 'post.town_id')
    .innerJoin('member as owner', 'owner.id', 'post.member_id')
    .innerJoin('member', 'member.id', 'delivery.member_id')
    .leftJoin('news_wish as w', 'w.member_id', 'delivery.member_id')
    .select((eb) => [
      isWanted(sql`delivery.alert`).as('isWanted'),
      wasAway().as('isMissed'),
      ...cardColumns(eb),
      'delivery.alert',
      sql<Rank>`case when delivery.alert is not null then 0 when delivery.likely then 1 else 2 end`.as('rank'),
      'town.slug as townSlug',
      'town.name as townName',
      'town.timezone',
      'post.town_id as townId',
      'owner.name as ownerName',
      'member.id as memberId',
      'member.page_id as pageId',
      'member.locale',
      'member.town_id as homeId',
    ])
    .where(sql<boolean>`delivery.state = 'waiting'`)
    .where('delivery.member_id', '=', sql<string>`any(${given('bigint', members)})`)
    .where(isTheirs)
    .where((eb) => eb.not(photosAreUnderWay(eb, now)))
    .orderBy('delivery.member_id')
    .orderBy('post.id', 'desc')
    .forUpdate('delivery')
    .skipLocked()
    .execute();
  return rows.map(
    ({ memberId, pageId, locale, homeId, townId, ownerName, isMissed, isWanted: isStillWanted, rank, ...post }) => ({
      townId,
      isMissed,
      rank,
      isWanted: isStillWanted,
      post: { ...post, ownerName: ownerName ?? undefined, away: townId === homeId ? null : post.townName },
      member: { id: memberId, pageId, locale },
    }),
  );
}

/** A condition on `post` and `member`: nothing was heard of them for an hour and more when it was published, or let up. */
function wasAway() {
  return sql<boolean>`greatest(post.created_at, post.looked_at) < ${lastAct} - interval '1 hour'`;
}

/** Those of the posts that are not told yet for their photos' sake. */
export async function photosUnderWay(db: Db, posts: readonly string[], now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('post')
    .select('post.id')
    .where('post.id', '=', sql<string>`any(${given('bigint', posts)})`)
    .where('post.outcome', 'is', null)
    .where((eb) => photosAreUnderWay(eb, now))
    .execute();
  return rows.map(({ id }) => id);
}

/** What makes one post matter more than another to each of these members. */
export async function readersOf(db: Db, members: readonly string[]): Promise<Map<string, Reader>> {
  const rows = await db
    .selectFrom('member')
    .leftJoin('post', (join) => join.onRef('post.member_id', '=', 'member.id').on('post.outcome', 'is', null))
    .select(['member.id', 'member.quartier', 'post.item', 'post.direction'])
    .where('member.id', '=', sql<string>`any(${given('bigint', members)})`)
    .execute();
  const itemsOf = (own: typeof rows, direction: Direction): string[] =>
    own.flatMap((row) => (row.direction === direction && row.item !== null ? [row.item] : []));
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [
      id,
      {
        quartier: own[0]?.quartier ?? null,
        seeks: itemsOf(own, 'request'),
        offers: itemsOf(own, 'offer'),
      },
    ]),
  );
}

export async function markDeliveries(
  trx: Trx,
  deliveries: readonly DueDelivery[],
  state: 'told' | 'passed' | 'unwanted',
): Promise<void> {
  if (deliveries.length === 0) return;
  await sql`
    update delivery d set state = ${state}
      from ${givenRows('done', deliveries, {
        town_id: ['integer', (d) => d.townId],
        post_id: ['bigint', (d) => d.post.id],
        member_id: ['bigint', (d) => d.member.id],
      })}
     where d.town_id = done.town_id and d.post_id = done.post_id and d.member_id = done.member_id`.execute(trx);
}

export function photosAreUnderWay(eb: ExpressionBuilder<Database, 'post'>, now: Date) {
  return eb.exists(
    eb
      .selectFrom('post_photo')
      .innerJoin('media', 'media.id', 'post_photo.media_id')
      .select('media.id')
      .whereRef('post_photo.post_id', '=', 'post.id')
      .where('media.state', '=', 'waiting')
      .where('media.created_at', '>', plus(now, -PHOTO_PATIENCE_MS)),
  );
}

/** Whether a `member` missed posts that may be told now that they are here. */
export const hasNews = sql<boolean>`(select true from delivery where member_id = member.id and state = 'waiting' limit 1)`;
