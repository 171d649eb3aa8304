import type { Generated } from 'kysely';

/** A post whose deliveries are to be written. The row is gone when they are. */
export interface BroadcastTable {
  post_id: string;
  since: Date;
  written: Generated<boolean>;
}
