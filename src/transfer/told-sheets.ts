import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { DeliveryTable } from '../community/posts/post.table.ts';
import { count, day, digits, type Placed, some, text, yes } from './cells.ts';

const at = day.nullable();

/**
 * `feed.csv`: what stands on a Page's feed, or is still to be put there (no `feed_id`). `picture`: which of its photos stands with it, 0
 * one that was taken out of it; `due`: it does not say there yet what is true; `gone_at`: somebody took it off by hand.
 */
export const FEED = z.strictObject({
  post: count,
  page_id: digits,
  feed_id: text,
  picture: count.nullable(),
  due: yes,
  begun_at: at,
  gone_at: at,
});

/** What a delivery is called by in one database. */
type Named = 'town_id' | 'post_id' | 'member_id';

const OF_DELIVERY = {
  state: z.enum(['waiting', 'told', 'withdrawn', 'passed', 'unwanted']),
  alert: text,
  likely: yes,
  mailed_at: at,
} satisfies Record<Exclude<keyof Selectable<DeliveryTable>, Named>, z.ZodType>;

/**
 * `told.csv`: of what is up or may be again, who is still to hear of it (waiting), and who is not. A line without anybody: whoever
 * wants to is still to hear of it, and nobody has been written down yet.
 */
export const TOLD = z.strictObject({
  post: count,
  page_id: digits.nullable(),
  member: digits.nullable(),
  ...OF_DELIVERY,
});

/** `journal.csv`: who decided what about whom; the oldest first. Whoever is gone is nobody in it. */
export const JOURNAL = z.strictObject({
  at: day,
  action: some.max(60),
  by_page: digits.nullable(),
  by: digits.nullable(),
  about_page: digits.nullable(),
  about: digits.nullable(),
  post: count.nullable(),
  reason: text,
});

export type FeedLine = Placed<z.output<typeof FEED>>;
export type ToldLine = Placed<z.output<typeof TOLD>>;
export type JournalLine = Placed<z.output<typeof JOURNAL>>;
