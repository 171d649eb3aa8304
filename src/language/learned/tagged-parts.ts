import { NO_THING } from '../posts/find-thing.ts';
import type { Message } from '../posts/message.ts';
import type { MessageReading } from '../read-message.ts';
import { withRestOfList } from '../things/rest-of-list.ts';
import { thingsInOne } from '../things/things-in-one.ts';
import { thingsOfList } from '../things/things-of-list.ts';
import { LONGEST, tidyItem } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import { guessLanguage } from '../words/guess-language.ts';
import { readNumber } from '../words/number.ts';
import type { Cut } from '../words/pieces.ts';
import type { Weights } from './packed.ts';
import { bestTags, speakOf, TAGS, type Token, tagFeatures, tokensOf } from './word-tags.ts';

/** What the words of a post belong to. Missing: nothing does. */
export interface TaggedParts {
  things: string[];
  quantity?: number;
  place?: Cut;
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
  const spoken = tagFeatures(message, tokens, first, direction, kind).map(({ rows }) => speakOf(bytes, rows));
  const sure = spoken.map((one) => one.sure);
  const read = (push: readonly number[]): TaggedParts =>
    partsOf(message, spansOf(message, tokens, bestTags(bytes, spoken, push), sure), kind);
  const parts = read([]);
  if (parts.things.length > 0 || first.items.length > 0) return parts;
  return { ...parts, things: read(TAGS.map((_, tag) => (tag === 0 ? -LAST_RESORT / scale : 0))).things };
}

/** Words between two stretches of one thing: « pots | de | confiture ». */
const JOINS = /^ ?(?:de|d'|du|en|a|pour|for|of|to|-) ?$/;

interface Span {
  name: string;
  from: number;
  to: number;
  sure: number;
}

/** Tags made one stretch of text each. */
function spansOf(
  { aligned }: Message,
  tokens: readonly Token[],
  tags: readonly number[],
  sure: readonly number[],
): Span[] {
  const spans: Span[] = [];
  tokens.forEach((token, index) => {
    const name = TAGS[tags[index] ?? 0] ?? '-';
    if (name === '-' || name === 'and') return;
    const last = spans.at(-1);
    const plain = name.replace('+', '');
    const isJoined =
      last?.name === plain &&
      (name.startsWith('+') || (plain !== 'count' && JOINS.test(aligned.text.slice(last.to, token.from))));
    if (isJoined) {
      last.to = token.to;
      last.sure += sure[index] ?? 0;
    } else spans.push({ name: plain, from: token.from, to: token.to, sure: sure[index] ?? 0 });
  });
  return spans;
}

/** « mattress and a wardrobe »: an article begins another thing, unless it comes with the first. */
const halvesOf = (said: string): string[] =>
  / (?:avec|with|sans|without) /i.test(said) ? [said] : said.split(/,? (?:and|et) (?=(?:an|a|une|un) )/i);

function partsOf(
  { raw, aligned, dates, places }: Message,
  spans: readonly Span[],
  kind: MessageReading['kind'],
): TaggedParts {
  const typed = ({ from, to }: { from: number; to: number }): string =>
    raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length).trim();
  const tidy = (text: string): string => (tidyItem(text).item || text).slice(0, LONGEST).trim();
  const apart = (said: string): string[] => (kind === 'service' ? [said] : thingsInOne(said));
  const named = (name: string): Span[] => spans.filter((span) => span.name === name);
  const cuts = [...dates, ...places, ...spans.filter(({ name }) => name !== 'thing')];
  const heard = thingsOfList(aligned.text, named('thing'));
  const list = kind === 'service' ? heard : withRestOfList(aligned.text, heard, cuts, guessLanguage(raw) === 'en');
  const names = list.flatMap((thing) => halvesOf(typed(thing)).flatMap(apart).map(tidy));
  // « des trucs »: what, is still to be asked
  const things = new Set(names.filter((name) => !NO_THING.test(fold(name))));
  const parts: TaggedParts = { things: [...things] };
  const [place] = named('place');
  if (place) parts.place = { from: place.from, to: place.to };
  const [inReturn] = named('return');
  if (inReturn) parts.inReturn = tidy(typed(inReturn));
  // « d'ici une quinzaine » is when, and none of how many
  const quantity = named('count')
    .filter(({ from, to }) => dates.every((date) => to <= date.from || from >= date.to))
    .map((count) => readNumber(typed(count)))
    .find((number) => number !== null && number > 1);
  if (quantity != null && things.size < 2) parts.quantity = quantity;
  return parts;
}
