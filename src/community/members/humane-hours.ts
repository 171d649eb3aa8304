import { type RawBuilder, sql } from 'kysely';

/**
 * A condition on `member m` and their `town t`: Meta lets us write to them now, and it is a humane hour. Who is away is
 * asked on their return.
 */
export const mayBeAsked = (now: Date): RawBuilder<boolean> => sql<boolean>`
  m.status = 'approved' and not m.unreachable and m.window_until > ${now} and ${mayBeAskedIn(now)}`;

/** The same where somebody has chosen hours of their own for news: a mail or a notification in between keeps to them. */
export const mayBeToldIn = (now: Date): RawBuilder<boolean> => sql<boolean>`(select
  extract(hour from ${now}::timestamptz at time zone t.timezone) >= coalesce(min(w.day_starts), t.day_starts)
  and extract(hour from ${now}::timestamptz at time zone t.timezone) < coalesce(min(w.day_ends), t.day_ends)
  from news_wish w where w.member_id = m.id)`;

/** It is a humane hour in `town t`, by its clocks and as its admins have set it: nobody is asked something unasked else. */
export const mayBeAskedIn = (now: Date): RawBuilder<boolean> => sql<boolean>`
  extract(hour from ${now}::timestamptz at time zone t.timezone) >= t.day_starts
  and extract(hour from ${now}::timestamptz at time zone t.timezone) < t.day_ends`;
