import type { ColumnType, Generated, Selectable } from 'kysely';

/** A town that somebody has opened from the chat, or asks to open. */
export interface FoundingTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  /** The commune it bears the name of; `communes` are those around it. */
  insee: string;
  communes: Generated<string[]>;
  approval: boolean;
  question: string | null;
  rules: string | null;
  asked_at: Date;
  /** null: the operator has still to decide. */
  decided_at: Date | null;
  accepted: boolean | null;
  /** The town it became. */
  town_id: number | null;
}
export type Founding = Selectable<FoundingTable>;
