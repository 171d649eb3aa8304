import { type Selectable, sql } from 'kysely';
import type { PageTable } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { given } from '../database/given.ts';
import type { Usage } from '../messenger/usage.ts';
import type { Brake } from './claim.ts';
import type { Lane } from './outbox.table.ts';
import { restPage } from './page-pause.ts';
import { plus, tokensAt } from './rules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_SECONDS = 86_400;

/** Calls a day for each person the Page can write to (messenger-platform §4.1). */
export const CALLS_A_PERSON = 200;
/** So much of it is left to answers and own matters when broadcasts stop. */
const KEPT_FROM_BROADCASTS = 0.2;
/** Answers, and of these the ones to who is no member, use up so much of it at most: the rest is for own matters and posts. */
const MOST_FOR_ANSWERS = 0.5;
export const MOST_FOR_STRANGERS = 0.25;
/** A Page that nobody wrote to for a day begins with so many, or its first visitor would wait for the next count. */
export const FEWEST_ENGAGED = 10;
/** More people than this allow more than the brake lets through. */
const MOST_ENGAGED = 20_000;
const COUNTED_FOR_MS = HOUR;
/** They are counted anew at once when so much is used up: newcomers bring their own calls with them. */
const COUNTED_AGAIN_FROM = 0.2;

/** Meta's shares, in percent. */
const SLOW = 80;
const STOP = 95;
/** How long a share counts after it was reported. */
const FRESH_MS = 5 * MINUTE;
/** A Page that has used up its share rests so long when Meta names no time. */
const REST_MS = 5 * MINUTE;
/** While a Page is slow it sends this part of what its brake would let through. */
const SLOWED = 0.25;

/**
 * The day's calls: half of them may go at once, and as many flow off over a day, so that no 24 hours see more than all.
 * Counted once an hour: whoever has come back since may be written to all the same, hence at least so many.
 * null: nobody has counted yet.
 */
export function budgetOf(engaged: number | null): Brake | null {
  if (engaged === null) return null;
  const half = (CALLS_A_PERSON * Math.max(engaged, FEWEST_ENGAGED)) / 2;
  return { perSecond: half / DAY_SECONDS, burst: half };
}

/** What is used up at `now` of what was used up then. Time counts in both directions, as for `tokensAt`. */
function usedAt(page: { used: number; used_at: Date }, budget: Brake, now: Date): number {
  return Math.max(0, page.used - (Math.abs(now.getTime() - page.used_at.getTime()) / 1000) * budget.perSecond);
}

/** What a claim costs, in calls. */
export interface Cost {
  answers: number;
  /** Answers to who is no member of a town. */
  strangers: number;
  others: number;
}

/**
 * What is used up after it. Answers always go, since each member has a bound of their own (inbox/pace.ts), but beyond their
 * part they take nothing from what others wait for.
 */
function usedWith(used: number, { answers, strangers, others }: Cost, { burst }: Brake): number {
  const answered = [
    { cost: strangers, most: MOST_FOR_STRANGERS },
    { cost: answers, most: MOST_FOR_ANSWERS },
  ].reduce((sum, { cost, most }) => Math.max(sum, Math.min(sum + cost, burst * most)), used);
  return answered + others;
}

/**
 * The last lane that may be sent from: answers always (Meta asks for them), own matters while any of the budget is left,
 * broadcasts while plenty is and Meta reports no high share.
 */
export function lastLane(used: number, budget: Brake | null, isSlow: boolean): Lane {
  const left = budget === null ? Number.POSITIVE_INFINITY : budget.burst - used;
  if (left < 1) return 0;
  return isSlow || (budget !== null && left < budget.burst * KEPT_FROM_BROADCASTS) ? 1 : 2;
}

function isSlowAt(page: { usage_percent: number | null; usage_at: Date | null }, now: Date): boolean {
  const isFresh = page.usage_at !== null && now.getTime() - page.usage_at.getTime() < FRESH_MS;
  return isFresh && (page.usage_percent ?? 0) >= SLOW;
}

function slowed(brake: Brake): Brake {
  return { perSecond: brake.perSecond * SLOWED, burst: Math.max(1, brake.burst * SLOWED) };
}

/** The columns of a Page that say what it may send. */
export const ALLOWANCE_COLUMNS = [
  'bucket',
  'bucket_at',
  'used',
  'used_at',
  'engaged',
  'usage_percent',
  'usage_at',
] as const;

/** What a Page may send at `now`. */
export interface Allowed {
  /** Calls that may be made at once. */
  tokens: number;
  /** What its bucket is filled by. */
  pace: Brake;
  /** The last lane that may be sent from. */
  last: Lane;
  /** The columns to write when so much has been taken. */
  after(cost: Cost): { bucket: number; bucket_at: Date; used?: number; used_at?: Date };
}

function lastLaneOf(
  page: Pick<Selectable<PageTable>, 'engaged' | 'used' | 'used_at' | 'usage_percent' | 'usage_at'>,
  now: Date,
): Lane {
  const budget = budgetOf(page.engaged);
  return lastLane(budget === null ? 0 : usedAt(page, budget, now), budget, isSlowAt(page, now));
}

export function allowedTo(
  page: Pick<Selectable<PageTable>, (typeof ALLOWANCE_COLUMNS)[number]>,
  brake: Brake,
  now: Date,
): Allowed {
  const isSlow = isSlowAt(page, now);
  const pace = isSlow ? slowed(brake) : brake;
  const budget = budgetOf(page.engaged);
  const used = budget === null ? 0 : usedAt(page, budget, now);
  const tokens = tokensAt({ bucket: page.bucket, bucketAt: page.bucket_at }, pace, now);
  return {
    tokens,
    pace,
    last: lastLaneOf(page, now),
    after: (cost) => ({
      bucket: tokens - cost.strangers - cost.answers - cost.others,
      bucket_at: now,
      ...(budget !== null && { used: usedWith(used, cost, budget), used_at: now }),
    }),
  };
}

/** Those of the members whose Page may tell of posts now. */
export async function whoMayBeToldOfPosts(db: Db, memberIds: readonly string[], now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('page', 'page.id', 'member.page_id')
    .select(['member.id', 'page.engaged', 'page.used', 'page.used_at', 'page.usage_percent', 'page.usage_at'])
    .where('member.id', '=', sql<string>`any(${given('bigint', memberIds)})`)
    .execute();
  return rows.flatMap(({ id, ...page }) => (lastLaneOf(page, now) === 2 ? [id] : []));
}

/**
 * Obeys what came with an answer: from 80 % on the Page is slow and tells no posts, from 95 % on it rests until Meta lets it
 * go on; calling meanwhile would lengthen that.
 * @param wasSlow what is written down of it may have to go
 */
export async function noteUsage(db: Db, pageId: string, usage: Usage, now: Date, wasSlow: boolean): Promise<void> {
  const { percent, regainAccessMs } = usage;
  // nothing was reported, which says nothing
  if (percent === 0 && regainAccessMs === 0) return;
  if (percent >= STOP || regainAccessMs > 0) {
    await restPage(db, pageId, plus(now, regainAccessMs > 0 ? regainAccessMs : REST_MS));
  }
  if (percent < SLOW && !wasSlow) return;
  const high = percent >= SLOW ? { usage_percent: Math.min(999, Math.round(percent)), usage_at: now } : null;
  await db
    .updateTable('page')
    .set(high ?? { usage_percent: null, usage_at: null })
    .where('id', '=', pageId)
    .execute();
}

/**
 * Counts, once an hour and whenever much is used up, whom each Page can write to. Where the clock stands, or was set back behind the
 * last count, as well: else posts would wait for a count that does not come.
 */
export async function countEngaged(db: Db, now: Date): Promise<void> {
  await sql`
    update page set engaged_at = ${now}, engaged = (
      select count(*) from (
        select from member where page_id = page.id and window_until > ${now} limit ${MOST_ENGAGED}) as open)
     where engaged_at is null or engaged_at <= ${plus(now, -COUNTED_FOR_MS)} or engaged_at >= ${plus(now, COUNTED_FOR_MS)}
        or (engaged < ${MOST_ENGAGED}
            and used > greatest(engaged, ${FEWEST_ENGAGED}) * ${(CALLS_A_PERSON / 2) * COUNTED_AGAIN_FROM}::float8)`.execute(
    db,
  );
}
