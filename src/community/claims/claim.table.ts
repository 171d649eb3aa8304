import type { ColumnType, Generated, Selectable } from 'kysely';

export type ClaimState = 'waiting' | 'accepted' | 'declined' | 'cancelled' | 'done';

export interface ClaimTable {
  id: ColumnType<string, never, never>;
  post_id: string;
  member_id: string;
  word: string | null;
  state: Generated<ClaimState>;
  created_at: Date;
  decided_at: Date | null;
}
export type Claim = Selectable<ClaimTable>;
