import { type RawBuilder, sql } from 'kysely';

/** Nobody is asked something unasked before or after, by the clocks of their town. */
const FIRST_HOUR = 9;
const LAST_HOUR = 20;

/**
 * A condition on `member m` and their `town t`: Meta lets us write to them now, and it is a humane hour. Who is away is
 * asked on their return.
 */
export const mayBeAsked = (now: Date): RawBuilder<boolean> => sql<boolean>`
  m.status = 'approved' and not m.unreachable and m.window_until > ${now} and ${mayBeAskedIn(now)}`;

/** It is a humane hour in `town t`. */
export const mayBeAskedIn = (now: Date): RawBuilder<boolean> => sql<boolean>`
  extract(hour from ${now}::timestamptz at time zone t.timezone) between ${FIRST_HOUR} and ${LAST_HOUR}`;
