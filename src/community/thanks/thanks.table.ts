import type { ColumnType, Selectable } from 'kysely';

/** A word from whoever got something to whoever gave it; shown to the town once both agree. */
export interface ThanksTable {
  id: ColumnType<string, never, never>;
  claim_id: string;
  from_member: string;
  to_member: string;
  town_id: number;
  /** null: blanked after a year, or because one of the two has left. */
  words: string | null;
  giver_agrees_at: Date | null;
  author_agrees_at: Date | null;
  created_at: Date;
}
export type Thanks = Selectable<ThanksTable>;
