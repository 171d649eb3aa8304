import { type RawBuilder, sql } from 'kysely';

/**
 * A condition on `member m` and their `town t`: Meta lets us write to them now, and it is a humane hour. Who is away is
 * asked on their return.
 */
export const mayBeAsked = (now: Date): RawBuilder<boolean> => sql<boolean>`
  m.status = 'approved' and not m.unreachable and m.window_until > ${now} and ${mayBeAskedIn(now)}`;

/** Among these hours of a day, by the clocks of a time zone; each a piece of SQL. */
export const isBetweenHours = (
  now: Date,
  timezone: RawBuilder<unknown>,
  starts: RawBuilder<unknown>,
  ends: RawBuilder<unknown>,
): RawBuilder<boolean> => {
  const hour = sql`extract(hour from ${now}::timestamptz at time zone ${timezone})`;
  return sql<boolean>`(${hour} >= ${starts} and ${hour} < ${ends})`;
};

/** The same where somebody has chosen hours of their own for news: a mail or a notification in between keeps to them. */
export const mayBeToldIn = (now: Date): RawBuilder<boolean> =>
  isBetweenHours(now, sql`t.timezone`, ownOr('day_starts'), ownOr('day_ends'));

const ownOr = (column: 'day_starts' | 'day_ends') =>
  sql`coalesce((select w.${sql.ref(column)} from news_wish w where w.member_id = m.id), t.${sql.ref(column)})`;

/** It is a humane hour in `town t`, by its clocks and as its admins have set it: nobody is asked something unasked else. */
export const mayBeAskedIn = (now: Date): RawBuilder<boolean> =>
  isBetweenHours(now, sql`t.timezone`, sql`t.day_starts`, sql`t.day_ends`);
