import type { Generated, Selectable } from 'kysely';
import type { Kind } from '../posts/post.table.ts';

export const LEVELS = ['all', 'essential', 'nothing'] as const;
export type Level = (typeof LEVELS)[number];

/** What a member wants to hear of the town; no row: everything, at once. */
export interface NewsWishTable {
  member_id: string;
  level: Generated<Level>;
  /** null: all kinds. */
  kinds: Kind[] | null;
  paused_until: Date | null;
  /** The hours in which they want to hear of posts, by the clocks of the town; null: those of the town. */
  day_starts: number | null;
  day_ends: number | null;
  /** How many messages about posts a day; 0: as many as there are; null: the usual number. */
  most_a_day: number | null;
  /** When they were last offered to keep their window open, and how often since they touched it. */
  offered_at: Date | null;
  ignored: Generated<number>;
  /** How often they were offered to be told by e-mail. */
  mail_offers: Generated<number>;
  /** When they last said « stop », asked to hear nothing, if only for a while, or left. */
  stopped_at: Date | null;
}
export type NewsWish = Selectable<NewsWishTable>;
