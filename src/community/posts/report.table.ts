import type { ColumnType, Generated, Selectable } from 'kysely';

/** A neighbour finds that a post should not be there. Never told to its author: who, nor in which words. */
export interface PostReportTable {
  id: ColumnType<string, never, never>;
  post_id: string;
  member_id: string;
  words: string | null;
  at: Date;
  /** An admin has looked since: it counts no more. */
  settled_at: Generated<Date | null>;
}
export type PostReport = Selectable<PostReportTable>;
