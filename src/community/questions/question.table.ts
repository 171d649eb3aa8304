import type { ColumnType } from 'kysely';

/** A question about a post: of its owner to all who answered, or of one of these to the owner. */
export interface PostQuestionTable {
  id: ColumnType<string, never, never>;
  post_id: string;
  member_id: string;
  words: string;
  asked_at: Date;
  /** Asked of this one alone. */
  of_member: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Of the owner's questions one reply of each who answered; of the others one, of the owner. */
export interface QuestionReplyTable {
  question_id: string;
  member_id: string;
  words: string;
  replied_at: Date;
  shown_at: Date | null;
}
