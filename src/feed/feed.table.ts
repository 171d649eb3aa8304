import type { Generated } from 'kysely';

/** A post on its Page's feed: what is asked for, and what stands there. */
export interface PagePostTable {
  post_id: string;
  page_id: string;
  /** How often something has changed that may be seen there, and up to which of that it is carried out. */
  asked: Generated<number>;
  done: Generated<number>;
  /** Meta's name of it; null: it is not there. */
  feed_id: Generated<string | null>;
  /** A call that puts it there has begun. */
  begun_at: Generated<Date | null>;
  /** Somebody took it off the Page by hand. */
  gone_at: Generated<Date | null>;
  not_before: Date;
  lease_until: Generated<Date | null>;
  attempts: Generated<number>;
  error: Generated<string | null>;
}
