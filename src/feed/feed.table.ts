import type { ColumnType, Generated } from 'kysely';

/** A post on its Page's feed: what is asked for, and what stands there. */
export interface PagePostTable {
  post_id: string;
  page_id: string;
  /** How often something has changed that may be seen there, and up to which of that it is carried out. */
  asked: Generated<number>;
  done: Generated<number>;
  /** Meta's name of it; null: it is not there. */
  feed_id: Generated<string | null>;
  /** The picture (`media.key`) that stands there with it, or is being put there. */
  photo_key: Generated<string | null>;
  /** A call that puts it there has begun; with a `feed_id`: one that takes it off, to put it there anew. */
  begun_at: Generated<Date | null>;
  /** Somebody took it off the Page by hand. */
  gone_at: Generated<Date | null>;
  not_before: Date;
  lease_until: Generated<Date | null>;
  attempts: Generated<number>;
  error: Generated<string | null>;
}

/** A comment under one of our posts. */
export interface PageCommentTable {
  id: ColumnType<string, never, never>;
  page_id: string;
  comment_id: string;
  feed_id: string;
  post_id: string | null;
  /** Who wrote it, as a keyed hash. */
  author_mark: string | null;
  /** Until it is answered. */
  words: string | null;
  at: Date;
  state: Generated<'waiting' | 'answering' | 'answered' | 'not-ours' | 'again' | 'too-late' | 'refused'>;
  /** The post it names, which its author answers as soon as they are here; null: none, or that is done. */
  claims_post: Generated<string | null>;
  /** The post that it plainly wants as it stands, whatever became of that. */
  named_post: Generated<string | null>;
  /** The last event of anybody that was stored before this was answered, and what its author did since that is handled. */
  answered_after: Generated<string>;
  acts: Generated<string[]>;
  /** Who that is here, as Meta's answer says. */
  member_id: Generated<string | null>;
  not_before: Date;
  lease_until: Generated<Date | null>;
  /** The call that answers it has begun, and nobody knows whether it arrived. */
  begun_at: Generated<Date | null>;
  attempts: Generated<number>;
  error: Generated<string | null>;
}
