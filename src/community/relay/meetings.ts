import { sql } from 'kysely';
import { DateTime } from 'luxon';
import type { Db, Trx } from '../../database/database.ts';
import { MET_FOR_MS } from '../handovers/met-for.ts';
import { askAnew } from '../handovers/store.ts';
import type { PostKey } from '../posts/post.table.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { dropOfClaims, putOffReminder, setReminder } from '../reminders/store.ts';
import type { Meeting } from './relay.table.ts';
import { momentId } from './rules.ts';

const HOUR = 3_600_000;
/** Less than this before it, nobody needs to be reminded. */
const LEAST_AHEAD_MS = 1.5 * HOUR;
const REMIND_BEFORE_MS = 3 * HOUR;
/** Without a moment, as after a promise. */
const ASK_WITHOUT_MS = 72 * HOUR;

/** What was proposed and not answered yet. */
export async function findProposed(db: Db, claimId: string): Promise<Meeting | undefined> {
  return await db
    .selectFrom('meeting')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
}

/** Whether a member has not been shown yet that this moment is proposed: nothing they write says yes to it. */
export async function isOnItsWay(db: Db, memberId: string, { claim_id, at }: Meeting): Promise<boolean> {
  const button = `%"v1:do:agree:${momentId(claim_id, at)}"%`;
  const { rows } = await sql`
    select from outbox
     where member_id = ${memberId} and state = 'pending' and next_part = 0 and parts::text like ${button}
     limit 1`.execute(db);
  return rows.length > 0;
}

export async function findAgreed(db: Db, claimId: string): Promise<Meeting | undefined> {
  return await db
    .selectFrom('meeting')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
}

/** A moment is spoken of, and nothing fixed: what has become of the promise is not asked before it. Under the post's lock. */
export async function askNotBefore(
  trx: Trx,
  { post, claimId, at, hours }: { post: PostKey; claimId: string; at: Date; hours: TownHours },
): Promise<void> {
  await putOffReminder(trx, {
    what: 'ask-after',
    post,
    claimId,
    at: humaneTime(new Date(at.getTime() + MET_FOR_MS), hours),
  });
}

/** Nothing is proposed any more; what was agreed holds. Under the post's lock. */
export async function dropProposed(trx: Trx, claimId: string): Promise<void> {
  await trx.deleteFrom('meeting').where('claim_id', '=', claimId).where('confirmed_at', 'is', null).execute();
}

/** What both had agreed on is off: nobody is reminded of it, and what has become of the promise is asked later. Under the post's lock. */
export async function dropAgreed(
  trx: Trx,
  { id, claim_id }: Meeting,
  { post, hours }: { post: PostKey; hours: TownHours },
  now: Date,
): Promise<void> {
  await trx.deleteFrom('meeting').where('id', '=', id).execute();
  await dropOfClaims(trx, post.town_id, [claim_id], ['meet-soon', 'ask-after']);
  const at = humaneTime(new Date(now.getTime() + ASK_WITHOUT_MS), hours);
  await setReminder(trx, { what: 'ask-after', post, claimId: claim_id, at });
}

/** The last proposal stands; what was agreed holds until another is. Under the post's lock. */
export async function propose(trx: Trx, claimId: string, at: Date, by: string): Promise<void> {
  await dropProposed(trx, claimId);
  await trx.insertInto('meeting').values({ claim_id: claimId, at, proposed_by: by, confirmed_at: null }).execute();
}

/**
 * Both have said yes: it takes the place of what was agreed before, and reminders move with it. Under the post's lock.
 * @returns when they will be reminded, if at all
 */
export async function agree(
  trx: Trx,
  { id, claim_id, at }: Meeting,
  { post, hours }: { post: PostKey; hours: TownHours },
  now: Date,
): Promise<Date | null> {
  await trx.deleteFrom('meeting').where('claim_id', '=', claim_id).where('id', '!=', id).execute();
  await trx.updateTable('meeting').set({ confirmed_at: now }).where('id', '=', id).execute();
  await dropOfClaims(trx, post.town_id, [claim_id], ['meet-soon', 'ask-after']);
  const remindAt = reminderOf(at, now, hours);
  if (remindAt) await setReminder(trx, { what: 'meet-soon', post, claimId: claim_id, at: remindAt });
  await askAnew(trx, claim_id);
  const askAt = humaneTime(new Date(at.getTime() + MET_FOR_MS), hours);
  await setReminder(trx, { what: 'ask-after', post, claimId: claim_id, at: askAt });
  return remindAt;
}

/**
 * When the two are reminded: three hours before, by day, else in the last hour of the day before. Agreed upon only two hours ahead, it
 * is an hour before; with less there is nothing to remind of.
 */
export function reminderOf(at: Date, now: Date, hours: TownHours): Date | null {
  const ahead = at.getTime() - now.getTime();
  if (ahead < LEAST_AHEAD_MS) return null;
  const threeBefore = new Date(at.getTime() - REMIND_BEFORE_MS);
  if (threeBefore <= now) return byDay(new Date(at.getTime() - HOUR), hours);
  const wanted = humaneTime(threeBefore, hours);
  if (at.getTime() - wanted.getTime() >= LEAST_AHEAD_MS) return wanted;
  const day = DateTime.fromJSDate(threeBefore, { zone: hours.timezone });
  const hour = hours.day_ends - 1;
  const evening = day
    .minus({ days: day.hour < hour ? 1 : 0 })
    .set({ hour, minute: 0, second: 0, millisecond: 0 })
    .toJSDate();
  return evening > now ? evening : null;
}

function byDay(at: Date, hours: TownHours): Date | null {
  return humaneTime(at, hours).getTime() === at.getTime() ? at : null;
}
