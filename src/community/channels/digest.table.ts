import type { ColumnType, Generated } from 'kysely';

/** How often somebody is sent what is new in their town. */
export type DigestEvery = 'day' | 'week';

/** One e-mail that tells of posts (F5): one for a member and a day of theirs. */
export interface DigestTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  /** null: the member has given it up since. */
  channel_id: string | null;
  /** `2026-12-05`, by the clocks of their town. */
  day: ColumnType<string, string, never>;
  /** `sent`: a server has accepted it; `failed`: refuses it for good, or nobody knows; `given-up`: in vain all day, or nothing was left to say. */
  state: Generated<'waiting' | 'sent' | 'failed' | 'given-up'>;
  /** What it tells of, written down before it goes out. */
  post_ids: Generated<string[]>;
  created_at: Date;
  not_before: Date;
  lease_until: Date | null;
  attempts: Generated<number>;
  error: string | null;
  settled_at: Date | null;
}
