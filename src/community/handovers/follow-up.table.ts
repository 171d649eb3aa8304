import type { Generated } from 'kysely';

/** What somebody answers when asked whether it was handed over; nobody: the other was not there. */
export type Said = 'done' | 'not-yet' | 'nobody';

/** What the two of a promise were asked, and have said since. */
export interface FollowUpTable {
  claim_id: string;
  asked: Generated<number>;
  owner_said: Said | null;
  claimant_said: Said | null;
}

/** Somebody waited for somebody who did not come: for admins only. */
export interface NoShowTable {
  claim_id: string;
  about_member: string;
  by_member: string;
  at: Date;
}
