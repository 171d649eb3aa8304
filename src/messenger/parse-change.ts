import { type Fields, fields, id, moment, text } from './fields.ts';
import type { ParsedComment } from './parsed.ts';

/**
 * A comment that somebody has just written under a post of the Page, from an element of `changes[]`. null: anything else,
 * above all what the Page itself does, and what was edited, hidden or removed.
 */
export function parseChange(element: unknown, entry: Fields, now: Date): ParsedComment | null {
  const change = fields(element);
  const value = fields(change?.value);
  if (change?.field !== 'feed' || value?.item !== 'comment' || value.verb !== 'add') return null;
  const pageId = id(entry.id);
  const commentId = id(value.comment_id);
  const feedId = id(value.post_id);
  const fromId = id(fields(value.from)?.id);
  if (pageId === null || commentId === null || feedId === null || fromId === pageId) return null;
  // both count seconds
  const at = moment(value.created_time) ?? moment(entry.time) ?? now;
  return { pageId, commentId, feedId, fromId, text: text(value.message), at };
}
