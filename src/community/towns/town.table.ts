import type { ColumnType, Generated, Selectable } from 'kysely';

export interface CommuneTable {
  insee: string;
  name: string;
  folded: string;
  department: string;
  department_name: string;
  postcodes: string[];
  population: number;
  /** The communes it works together with. */
  epci: string | null;
}
export type Commune = Selectable<CommuneTable>;

/** A name of a commune that is no more, and the commune it belongs to now. */
export interface FormerCommuneTable {
  folded: string;
  name: string;
  insee: string;
  population: number;
}

export interface TownTable {
  id: ColumnType<number, never, never>;
  slug: string;
  name: string;
  insee: string;
  timezone: string;
  approval: Generated<boolean>;
  question: string | null;
  /** How long answers are gathered, by day, before an owner is shown them together. */
  gather_minutes: Generated<number>;
  /** What becomes of whoever has waited for two days. */
  after_48h: Generated<'approve' | 'keep'>;
  /** When the admins were last told of many newcomers at once. */
  crowd_told_at: Generated<Date | null>;
  /** When there was last a crowd, as the clock noticed it. */
  crowd_seen_at: Generated<Date | null>;
  /** Shown to whoever comes in; null: none; 'usual': those every town may have. */
  rules: Generated<string | null>;
  /** Nobody is asked anything before or after these hours of the town. */
  day_starts: Generated<number>;
  day_ends: Generated<number>;
  /** Since when no admin has been seen for a month, as far as it was noticed. */
  asleep_since: Generated<Date | null>;
  /** The Page it has for itself; null: it shares whatever Page people write to. */
  page_id: Generated<string | null>;
  /** Whether a newcomer's first post waits for an admin's look. */
  first_check: Generated<boolean>;
  /** How strict it is about what waits, see safety/hold-rules.ts. */
  hold_level: Generated<'light' | 'normal' | 'strict'>;
  /** The signs about which it is otherwise, by the names of their rules. */
  hold_levels: Generated<Readonly<Record<string, 'off' | 'light' | 'normal' | 'strict'>>>;
  /** What may not be published here beside the law's: 'animal', 'alcohol', or things in the admins' own words. */
  forbidden: Generated<string[]>;
  /** For how many days posts stay whose authors say nothing; null: no end. */
  food_days: Generated<number>;
  gift_days: Generated<number>;
  request_days: Generated<number>;
  loan_days: Generated<number | null>;
  service_days: Generated<number | null>;
  /** When they were last told of many words to them, and of many neighbours who vouch. */
  words_told_at: Generated<Date | null>;
  vouches_told_at: Generated<Date | null>;
  /** When the admins were last told of many posts that wait. */
  held_told_at: Generated<Date | null>;
  /** Whether its posts go on the Page's feed. */
  on_feed: Generated<boolean>;
  /** Whether its admins are asked to write to whom nothing else reaches, and when they last were. */
  hand_cards: Generated<boolean>;
  hand_told_at: Generated<Date | null>;
  last_post_number: Generated<number>;
  last_member_number: Generated<number>;
  created_at: Date;
}
export type Town = Selectable<TownTable>;

/** A commune that belongs to a town beside the one it is named after. */
export interface TownCommuneTable {
  insee: string;
  town_id: number;
}

export interface PageTable {
  id: string;
  sealed_token: Buffer | null;
  /** Of the token that was last taken from the environment. */
  environment_digest: Buffer | null;
  bucket: Generated<number>;
  bucket_at: Generated<Date>;
  /** The calls of a day, likewise. */
  used: Generated<number>;
  used_at: Generated<Date>;
  /** What is left of the private answers to comments of an hour. */
  replies_bucket: Generated<number>;
  replies_bucket_at: Generated<Date>;
  /** How many people the Page can write to; null: not counted yet. */
  engaged: Generated<number | null>;
  engaged_at: Generated<Date | null>;
  /** The share of Meta's limits that is used, while it is high. */
  usage_percent: Generated<number | null>;
  usage_at: Generated<Date | null>;
  paused_until: Date | null;
  pause_reason: string | null;
  /** When the latest call began of which an echo has come. */
  echoed_at: Date | null;
  /** Meta's numbers, while it does not let us subscribe to the Page's webhooks. */
  webhooks_refused: Generated<string | null>;
  /** When it last was not subscribed to all we live on, and was again: of what came before nothing may have come here. */
  resubscribed_at: Generated<Date | null>;
  /** When its token ends, as Meta said at the last look; null: it has no end, or that is not known. */
  token_ends_at: Generated<Date | null>;
  /** Meta's numbers, when it does not let this Page publish. */
  feed_refused: Generated<string | null>;
  /** Nothing is published there before. */
  feed_rest_until: Generated<Date | null>;
  /** No comment is answered there before. */
  replies_rest_until: Generated<Date | null>;
  /** Since when it is ours no more; null: it is. */
  given_up_at: Generated<Date | null>;
  created_at: Date;
}

export interface JournalTable {
  id: ColumnType<string, never, never>;
  town_id: number;
  admin_id: string | null;
  action: string;
  member_id: string | null;
  post_id: string | null;
  reason: string | null;
  at: Date;
}

/** Somebody who is told when a commune's Parallèle opens. */
export interface WaitingListTable {
  member_id: string;
  insee: string;
  since: Date;
}
export type WaitingList = Selectable<WaitingListTable>;
