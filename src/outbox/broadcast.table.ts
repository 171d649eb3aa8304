import type { Generated } from 'kysely';

/** A post whose deliveries are to be written, taken back or owed again. The row is gone when that is done. */
export interface BroadcastTable {
  post_id: string;
  since: Date;
  written: Generated<boolean>;
  /** How often it was put up again meanwhile: what was withdrawn with it is owed again. */
  up_again: Generated<number>;
}
