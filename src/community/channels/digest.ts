import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { DigestEvery } from './digest.table.ts';

/** Before this nobody is written to, however early their town's day begins. */
const MORNING = 8;
/** Of each week the day on which people have time to fetch things: Saturday, as ISO counts. */
const WEEKDAY = 6;

/** The hour with which the mornings of `town t` begin for digests. */
const startsAt = sql`greatest(t.day_starts, ${MORNING}::int)`;

/** The next morning in `town t`, by its clocks: 8 o'clock is 8 o'clock on the days on which they are moved, too. */
export const nextMorning = (now: Date): RawBuilder<Date> => nextOf(now, sql`0`, sql`1`);

/** The morning of the next digest in `town t`. @param every a piece of SQL: 'day' or 'week' */
export const nextDigest = (now: Date, every: RawBuilder<unknown>): RawBuilder<Date> => {
  const today = sql`extract(isodow from ${now}::timestamptz at time zone t.timezone)::int`;
  return nextOf(
    now,
    sql`case ${every} when 'week' then (${WEEKDAY}::int - ${today} + 7) % 7 else 0 end`,
    sql`case ${every} when 'week' then 7 else 1 end`,
  );
};

/** @param ahead days from today to the first that may be it; @param step days to the one after it */
function nextOf(now: Date, ahead: RawBuilder<unknown>, step: RawBuilder<unknown>): RawBuilder<Date> {
  const local = sql`(${now}::timestamptz at time zone t.timezone)`;
  const first = sql`(date_trunc('day', ${local}) + make_interval(days => ${ahead}, hours => ${startsAt}))`;
  return sql<Date>`((${first} + make_interval(days => case when ${first} > ${local} then 0 else ${step} end)) at time zone t.timezone)`;
}

/** It is the time of day in `town t` at which digests go out: from its morning on, as long as nobody is disturbed. */
export const isDigestTime = (now: Date): RawBuilder<boolean> => {
  const hour = sql`extract(hour from ${now}::timestamptz at time zone t.timezone)`;
  return sql<boolean>`(${hour} >= ${startsAt} and ${hour} < t.day_ends)`;
};

/** Today in `town t`. */
export const digestDay = (now: Date): RawBuilder<string> =>
  sql<string>`(${now}::timestamptz at time zone t.timezone)::date`;

/**
 * What is new is sent to the address of a member from now on.
 * @param every null: as they have it already, else each week
 * @returns how often
 */
export async function setDigest(
  trx: Trx,
  memberId: string,
  every: DigestEvery | null,
  now: Date,
): Promise<DigestEvery> {
  const { rows } = await sql<{ digest: DigestEvery }>`
    update side_channel c set digest = coalesce(${every}::text, c.digest, 'week'),
           digest_at = ${nextDigest(now, sql`coalesce(${every}::text, c.digest, 'week')`)}
      from member m join town t on t.id = m.town_id
     where c.member_id = ${memberId} and c.kind = 'mail' and m.id = c.member_id
    returning c.digest`.execute(trx);
  return rows[0]?.digest ?? 'week';
}

/** @returns false: none was sent to this member */
export async function stopDigest(trx: Trx, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('side_channel')
    .set({ digest: null, digest_at: null })
    .where('member_id', '=', memberId)
    .where('digest', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The same for an address, by the link in its mails. */
export async function stopDigestOf(db: Db, channelId: string): Promise<void> {
  await db.updateTable('side_channel').set({ digest: null, digest_at: null }).where('id', '=', channelId).execute();
}

/** Why somebody is told of no posts now; null: they are. */
export async function stillnessOf(trx: Trx, memberId: string, now: Date): Promise<'nothing' | 'paused' | null> {
  const wish = await trx
    .selectFrom('news_wish')
    .select(['level', 'paused_until'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (!wish) return null;
  if (wish.level === 'nothing') return 'nothing';
  return wish.paused_until !== null && wish.paused_until > now ? 'paused' : null;
}
