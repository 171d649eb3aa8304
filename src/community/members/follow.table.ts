import type { Selectable } from 'kysely';

/** A neighbouring town of the same Page whose posts a member hears of too; their own is in no row. */
export interface FollowTable {
  town_id: number;
  member_id: string;
  since: Date;
}
export type Follow = Selectable<FollowTable>;
