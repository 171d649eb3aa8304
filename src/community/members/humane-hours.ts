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

/**
 * It is a humane hour in `town t`, by its clocks and as its admins have set it: nobody is asked something unasked else, nor told of a
 * matter of their own beside Messenger. The hours that somebody chose are for posts: « c'est pour toi » does not wait for the evening.
 */
export const mayBeAskedIn = (now: Date): RawBuilder<boolean> =>
  isBetweenHours(now, sql`t.timezone`, sql`t.day_starts`, sql`t.day_ends`);
