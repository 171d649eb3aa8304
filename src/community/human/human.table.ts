import type { ColumnType } from 'kysely';

/** That a member wrote to the admins of a town, never what. */
export interface HumanMessageTable {
  id: ColumnType<string, never, never>;
  town_id: number;
  member_id: string;
  asked_at: Date;
  answered_at: Date | null;
  answered_by: string | null;
}
