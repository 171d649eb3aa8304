import type { ColumnType, Generated, Selectable } from 'kysely';

/**
 * waiting: in the queue. accepted: promised. out: lent, and not back yet. The others are ends: done (handed over, or
 * back), declined (not chosen, let go, or the post ended), cancelled (taken back by whoever answered), silent (chosen,
 * but never heard of), missed (chosen, but never came). What has ended never changes again.
 */
export type ClaimState = 'waiting' | 'accepted' | 'out' | 'done' | 'declined' | 'cancelled' | 'silent' | 'missed';

export interface ClaimTable {
  id: ColumnType<string, never, never>;
  /** The post's: what is promised lies beside it. */
  town_id: Generated<number>;
  post_id: string;
  member_id: string;
  word: string | null;
  state: Generated<ClaimState>;
  parts: Generated<number>;
  /** Days, `YYYY-MM-DD`. */
  from_on: string | null;
  to_on: string | null;
  offered: string | null;
  offered_media: string | null;
  /** What the owner would rather have, until the other says yes or no. */
  countered: string | null;
  /** What the owner would rather have had, and the other said no to: they may still come round to it. */
  refused_wish: ColumnType<string | null, string | null | undefined, string | null>;
  lot: Generated<string>;
  shown_at: Date | null;
  place_told: number | null;
  heard_at: Date | null;
  /** Of a loan: until when its borrower would keep it (a day); when they said that it is back. */
  more_until: ColumnType<string | null, string | null | undefined, string | null>;
  /** The buttons that answer it name that day. */
  more_dated: ColumnType<boolean, boolean | undefined, boolean>;
  said_back_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** The messages (events of the inbox) by which it was given, its number and its word were said last; null: by a button, or long ago. */
  said_in: ColumnType<string | null, string | null | undefined, string | null>;
  parts_in: ColumnType<string | null, string | null | undefined, string | null>;
  word_in: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: Date;
  decided_at: Date | null;
  /** When it was last promised; stays when it is no more. Written by `insertClaim` and `changeClaims`, and as it was where a town is taken up. */
  promised_at: ColumnType<Date | null, Date | null | undefined, never>;
  /** When it changed hands, was lent or done; stays when what was lent comes back. Written by `changeClaims`, and as it was where a town is taken up. */
  handed_at: ColumnType<Date | null, Date | null | undefined, never>;
}
export type Claim = Selectable<ClaimTable>;
