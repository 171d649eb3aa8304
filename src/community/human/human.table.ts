import type { ColumnType, Selectable } from 'kysely';

/** What a member wrote to the admins of a town. */
export interface HumanMessageTable {
  id: ColumnType<string, never, never>;
  town_id: number;
  member_id: string;
  /** As long as they wait for an admin; null: one has looked, or they stand elsewhere (a contested post). */
  words: string | null;
  /** The exchange that is complained of. */
  claim_id: string | null;
  asked_at: Date;
  /** null: nobody has looked yet. */
  settled: ColumnType<'answered' | 'read' | null, 'answered' | 'read' | null | undefined>;
  settled_at: ColumnType<Date | null, Date | null | undefined>;
  settled_by: ColumnType<string | null, string | null | undefined>;
  reminded_at: ColumnType<Date | null, Date | null | undefined>;
}

export type HumanMessage = Selectable<HumanMessageTable>;
