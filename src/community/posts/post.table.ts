import type { ColumnType, Generated, Selectable } from 'kysely';
import type { HoldReason } from '../safety/hold-rules.ts';

export type Direction = 'offer' | 'request';
export type Kind = 'give' | 'lend' | 'swap' | 'service';
/** How its owner wants to choose: by hand, whoever is first, or by lot. */
export type Way = 'choose' | 'first' | 'draw';
/** What became of it. */
export type Outcome = 'exchanged' | 'withdrawn' | 'expired' | 'removed';
/** `held`: it has not ended, but waits for an admin's look; nobody else than its author sees it. */
export type Standing = Outcome | 'held';

export interface PostTable {
  id: ColumnType<string, never, never>;
  town_id: number;
  number: number;
  member_id: string;
  direction: Direction;
  kind: Kind;
  item: string;
  word: string;
  quantity: Generated<number>;
  way: Generated<Way>;
  quartier: string | null;
  until: Date | null;
  loan: string | null;
  deposit: string | null;
  in_return: string | null;
  help_when: string | null;
  duration: string | null;
  contact: string | null;
  expires_at: Date | null;
  warn_at: Date | null;
  fate_at: Date | null;
  outcome: Standing | null;
  exchanged_with: string | null;
  created_at: Date;
  closed_at: Date | null;
  /** Since when it waits, or waited last; by which rule (safety/hold-rules.ts); the words that it tripped on. */
  held_at: Generated<Date | null>;
  held_for: Generated<HoldReason | null>;
  held_quote: Generated<string | null>;
  /** Who decided on it, and when. */
  looked_at: Generated<Date | null>;
  looked_by: Generated<string | null>;
  /** Since when its author says that it should be up, and in which words, until an admin has looked. */
  contested_at: Generated<Date | null>;
  contest_words: Generated<string | null>;
  /** Its author keeps it off the Page's feed. */
  off_feed: Generated<boolean>;
  /** When its author and the admins were last told that it waits. */
  wait_told_at: Generated<Date | null>;
  /** What it weighs as, once its words are gone: a name of impact/weights.ts. */
  weighs_as: Generated<string | null>;
}
export type Post = Selectable<PostTable>;
/** What a post, and all that hangs on it, is found by. */
export type PostKey = Pick<Post, 'id' | 'town_id'>;

export interface PostPhotoTable {
  post_id: string;
  position: number;
  media_id: string;
}

/** One message owed to one member about one post. */
export interface DeliveryTable {
  /** The post's. */
  town_id: Generated<number>;
  post_id: string;
  member_id: string;
  /**
   * told: or seen by themselves before that. withdrawn: the post ended first; passed: newer ones filled the message, Meta took none, or
   * it waited too long; unwanted: their wishes have changed since.
   */
  state: Generated<'waiting' | 'told' | 'withdrawn' | 'passed' | 'unwanted'>;
  /** The words of the member's alert that the post answers. */
  alert: string | null;
  /** It answers a post of theirs, or is in their quartier: they are told before those of whom nothing is known. */
  likely: Generated<boolean>;
  /** When an e-mail or a notification told them of it. Whether they have seen that nobody knows: it stays owed to them in Messenger. */
  mailed_at: Generated<Date | null>;
}
