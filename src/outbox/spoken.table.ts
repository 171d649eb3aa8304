import type { Generated } from 'kysely';

/** When somebody was last sent something they had not asked for. */
export interface SpokenTable {
  /** Its member's; filled in where it is left out. */
  page_id: Generated<string>;
  member_id: string;
  at: Date;
}
