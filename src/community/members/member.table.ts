import type { ColumnType, Generated, Selectable } from 'kysely';

export type MemberStatus = 'joining' | 'pending' | 'approved' | 'refused' | 'banned' | 'left';

/** Ids are bigint in PostgreSQL and strings here: no rounding, and they never take part in sums. */
export interface MemberTable {
  id: ColumnType<string, never, never>;
  page_id: string;
  psid: string;
  town_id: number | null;
  number: number | null;
  status: Generated<MemberStatus>;
  name: string | null;
  answer: string | null;
  quartier: string | null;
  locale: Generated<'fr' | 'en'>;
  window_until: Generated<Date>;
  unreachable: Generated<boolean>;
  created_at: Date;
  asked_at: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  decision_reason: string | null;
  /** Since when somebody who had been let in is gone. */
  left_at: Date | null;
  /** When somebody who asked for it is forgotten. */
  erase_at: Date | null;
  /** Since when the row is nobody's: it only counts. */
  erased_at: Date | null;
  /** Whether they came by a link of the town they asked to join; null: nobody knows. */
  came_by_link: Generated<boolean | null>;
  /** How often the admins were reminded that they wait; 3: they were told so themselves. */
  reminders: Generated<number>;
  /** Time alone did not let them in, be it for a crowd or because the town does not have it so: it does once it may. */
  kept_by_crowd: Generated<boolean>;
  /** When they were last asked to look after their town. */
  care_asked_at: Generated<Date | null>;
}
export type Member = Selectable<MemberTable>;

/** Who wants to hear no more of whom. */
export interface BlockTable {
  member_id: string;
  blocked_id: string;
  created_at: Date;
}

export interface TownAdminTable {
  town_id: number;
  member_id: string;
  since: Date;
}

/** A request for deletion that came through Meta, which cannot say whose it is. */
export interface DataDeletionTable {
  code: string;
  requested_at: Date;
}

export interface AdminCodeTable {
  hash: string;
  town_id: number;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  used_by: string | null;
  /** The admin who asked for it; null: the operator. */
  created_by: Generated<string | null>;
}

/** A code that was none: who tries many is made to wait. */
export interface WrongCodeTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  at: Date;
}

/** A neighbour whom somebody who waits has named, and what that neighbour said. */
export interface VouchTable {
  id: ColumnType<string, never, never>;
  applicant_id: string;
  member_id: string;
  asked_at: Date;
  answered_at: Date | null;
  knows: boolean | null;
}

/** By which a member is known again on the Page their town has moved to. */
export interface PageCodeTable {
  member_id: string;
  hash: string;
  page_id: string;
  expires_at: Date;
  /** Who has sent it from there, until what is theirs has followed. */
  follower_id: string | null;
}
