import type { ColumnType, Selectable } from 'kysely';

/** What a member wants to be told of. */
export interface AlertTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  town_id: number;
  words: string;
  created_at: Date;
}
export type Alert = Selectable<AlertTable>;
