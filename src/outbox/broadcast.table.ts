import type { ColumnType, Generated } from 'kysely';

/** A post whose deliveries are to be written, or taken back. The row is gone when that is done. */
export interface BroadcastTable {
  post_id: string;
  since: Date;
  written: Generated<boolean>;
}

/** A post that is up again: what was withdrawn with it is owed again. The rows of a post are gone when that is done. */
export interface RenewalTable {
  id: ColumnType<string, never, never>;
  post_id: string;
  since: Date;
}
