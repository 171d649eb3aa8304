import type { ColumnType, Generated, Selectable } from 'kysely';

/** A message that was passed on between the two of a promise. */
export interface RelayMessageTable {
  id: ColumnType<string, never, never>;
  /** The answer's, and so the post's. */
  town_id: Generated<number>;
  claim_id: string;
  member_id: string;
  /** The event of the inbox it came with. */
  event_id: string;
  /** null: no words, or they are forgotten. */
  body: string | null;
  /** Photos that go with it and are not here yet; empty: it was passed on. */
  awaits: Generated<string[]>;
  created_at: Date;
}
export type RelayMessage = Selectable<RelayMessageTable>;

export interface MeetingTable {
  id: ColumnType<string, never, never>;
  claim_id: string;
  at: Date;
  proposed_by: string;
  /** null: proposed, and not answered yet. */
  confirmed_at: Date | null;
}
export type Meeting = Selectable<MeetingTable>;
