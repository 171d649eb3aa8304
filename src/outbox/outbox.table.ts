import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';
import type { SendMessage } from '../messenger/send-message.ts';

/** Among broadcasts: 0 asked for by an alert (and what is about no post), 1 likely to be wanted, 2 the others. */
export type Rank = 0 | 1 | 2;
/** 0 an answer to what the member just did, 1 a member's own matters, 2 a broadcast. */
export type Lane = 0 | 1 | 2;
export type OutboxState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'expired';

export interface OutboxTable {
  id: ColumnType<string, never, never>;
  page_id: string;
  member_id: string;
  lane: Lane;
  rank: Generated<Rank>;
  parts: JSONColumnType<SendMessage[]>;
  next_part: Generated<number>;
  /** The one of `parts` that shows the posts it tells of: until it is accepted nobody was told of any. */
  cards_part: Generated<number>;
  begun_part: number | null;
  begun_at: Date | null;
  state: Generated<OutboxState>;
  /** The one post a broadcast tells of, … */
  post_id: string | null;
  /** … or several. */
  post_ids: Generated<string[] | null>;
  /** The message that is passed on with it. */
  relay_id: Generated<string | null>;
  /** It only asks: a newer question takes its place while it has not been sent. */
  asks: Generated<boolean>;
  /** What it speaks of: a newer notice of the same takes its place while it waits for the member to come back. */
  topic: string | null;
  /** Key of its first sentence: what a side channel may say of it without its words. */
  says: Generated<string | null>;
  /** What was sent through a side channel because of it. */
  side_message_id: Generated<string | null>;
  created_at: Date;
  /** What is not planned for a moment is due since ever. */
  not_before: Date;
  /** Said later it would not be true any more. */
  not_after: Date | null;
  lease_until: Date | null;
  /** How often Meta has refused the part that is next. */
  attempts: Generated<number>;
  /** How often it was sent and did not arrive, as far as echoes tell. */
  unheard: Generated<number>;
  message_ids: Generated<string[]>;
  error: string | null;
  settled_at: Date | null;
}
export type OutboxRow = Selectable<OutboxTable>;
