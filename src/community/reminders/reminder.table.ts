import type { ColumnType } from 'kysely';

/** Something that is to be done about a post, or about one answer to it, at a time. */
export interface ReminderTable {
  id: ColumnType<string, never, never>;
  what: string;
  /** The post's. */
  town_id: number;
  post_id: string;
  claim_id: string | null;
  at: Date;
}
