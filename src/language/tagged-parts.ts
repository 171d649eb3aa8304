import type { Message } from './message.ts';
import { readNumber } from './number.ts';
import type { Weights } from './packed.ts';
import type { MessageReading } from './read-message.ts';
import { tidyItem } from './tidy-item.ts';
import { bestTags, TAG_ROWS, TAGS, type Token, tagFeatures, tokensOf } from './word-tags.ts';

/** What the words of a post belong to. Missing: nothing does. */
export interface TaggedParts {
  things: string[];
  quantity?: number;
  place?: string;
  inReturn?: string;
}

/** So much less likely is every word to belong to nothing where nothing was found at all. */
const LAST_RESORT = 20;

/** The things of a post, how many, where and for what, as the learned tags of its words tell. */
export function taggedParts(
  message: Message,
  first: MessageReading,
  direction: MessageReading['direction'],
  kind: MessageReading['kind'],
  { bytes, scale }: Weights,
): TaggedParts {
  const tokens = tokensOf(message.aligned.text);
  const features = tagFeatures(message, tokens, first, direction, kind);
  const end = TAG_ROWS * TAGS.length;
  const table = { rows: bytes.subarray(0, end), between: bytes.subarray(end) };
  const parts = partsOf(message, tokens, bestTags(table, features));
  if (parts.things.length > 0 || first.items.length > 0) return parts;
  const push = TAGS.map((_, tag) => (tag === 0 ? -LAST_RESORT / scale : 0));
  const { things } = partsOf(
    message,
    tokens,
    bestTags(
      table,
      features,
      undefined,
      features.map(() => push),
    ),
  );
  return { ...parts, things };
}

/** As long as a thing's name may be. */
const MAX = 80;
/** Words between two stretches of one thing: « pots | de | confiture ». */
const JOINS = /^ ?(?:de|d'|du|en|a|pour|for|of|to|-) ?$/;

/** Tags made one stretch of text each. */
export function partsOf({ raw, aligned }: Message, tokens: readonly Token[], tags: readonly number[]): TaggedParts {
  const spans: { name: string; from: number; to: number }[] = [];
  tags.forEach((tag, index) => {
    const name = TAGS[tag] ?? '-';
    const token = tokens[index];
    if (name === '-' || token === undefined) return;
    const last = spans.at(-1);
    const plain = name.replace('+', '');
    const isJoined =
      last?.name === plain &&
      (name.startsWith('+') || (plain !== 'count' && JOINS.test(aligned.text.slice(last.to, token.from))));
    if (isJoined) last.to = token.to;
    else spans.push({ name: plain, from: token.from, to: token.to });
  });
  const typed = ({ from, to }: { from: number; to: number }): string =>
    raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length).trim();
  const parts: TaggedParts = { things: [] };
  for (const span of spans) {
    const text = typed(span);
    const tidy = (tidyItem(text).item || text).slice(0, MAX).trim();
    if (span.name === 'thing' && !parts.things.includes(tidy)) parts.things.push(tidy);
    else if (span.name === 'place') parts.place ??= text;
    else if (span.name === 'return') parts.inReturn ??= tidy;
    else if (span.name === 'count') {
      const number = readNumber(text);
      if (number !== null && number > 1) parts.quantity ??= number;
    }
  }
  if (parts.things.length > 1) delete parts.quantity;
  return parts;
}
