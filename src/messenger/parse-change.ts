import { type Fields, fields, id, moment, text } from './fields.ts';
import type { ParsedComment } from './parsed.ts';

/** Meta's words for what became of a comment; its pages and its webhooks do not agree on the form. */
const VERBS = new Map<string, ParsedComment['became']>([
  ['add', 'added'],
  ['edit', 'edited'],
  ['edited', 'edited'],
  ['remove', 'removed'],
  ['delete', 'removed'],
]);

/**
 * A comment that somebody has written, changed or taken back under a post of the Page, from an element of `changes[]`. null:
 * anything else, above all what the Page itself says, and what was hidden.
 */
export function parseChange(element: unknown, entry: Fields, now: Date): ParsedComment | null {
  const change = fields(element);
  const value = fields(change?.value);
  if (change?.field !== 'feed' || value?.item !== 'comment') return null;
  const became = VERBS.get(text(value.verb));
  const pageId = id(entry.id);
  const commentId = id(value.comment_id);
  const feedId = id(value.post_id);
  const fromId = id(fields(value.from)?.id);
  if (pageId === null || commentId === null || feedId === null || became === undefined) return null;
  // whoever took it off, it is gone
  if (fromId === pageId && became !== 'removed') return null;
  // both count seconds
  const at = moment(value.created_time) ?? moment(entry.time) ?? now;
  return { pageId, commentId, feedId, fromId, text: text(value.message), at, became };
}
