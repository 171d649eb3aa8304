import type { Message } from '../posts/message.ts';
import type { MessageReading } from '../read-message.ts';
import { fold } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import { remembered } from '../words/remembered.ts';
import { hashOf, mix } from './hash.ts';
import { filledRows, isFilled } from './packed.ts';
import { sortOf } from './sorts-of-things.ts';
import { groupOf } from './word-groups.ts';
import { senseOf } from './word-sense.ts';

/**
 * What a word of a post belongs to: the thing, where, what is wanted in return, how many; first word or further one. `and`:
 * what stands between two things of one list.
 */
export const TAGS = ['-', 'thing', '+thing', 'place', '+place', 'return', '+return', 'count', 'and'] as const;
export type Tag = (typeof TAGS)[number];
/** So many rows has the table of weights: a power of two. */
export const TAG_ROWS = 1 << 19;

/** A word or a sign, where it stands in the folded text. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

export const tokensOf = (folded: string): Token[] =>
  [...folded.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]|\n/gu)]
    .slice(0, 160)
    .map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }));

/** Words that govern what is given or looked for. */
const SHARING =
  /^(?:donn|offr|pret|(?:re)?cherch|besoin|tro[cq]|echang|debar|recuper|ced|propos|emprunt|aur[ai]|reste|need|look|giv|lend|borrow|swap|free|have|got|want|veu|voud|manqu|fau|jet|laiss|separ|preneu|interess|avez|adopt|aide|help|don$)/;

/** What begins the name of a place in the town. */
const STREET =
  /^(?:rue|avenue|boulevard|bd|impasse|allee|chemin|place|square|quai|route|esplanade|residence|hameau|lotissement|parking|eglise|ecole|college|lycee|salle|cote|quartier|secteur|bourg|port|gare|st|saint|sainte|tour)$/;

type Mark = 'end' | 'and' | '';

/** What the features tell of a word wherever it stands, as hashes. */
interface WordFacts {
  whole: number;
  stem: number;
  ending: number;
  beginning: number;
  sort: number;
  /** It governs what is given or looked for; 0: it does not. */
  verb: number;
  /** It stands between the two things of a swap; 0: it does not. */
  swap: number;
  /** It ends a sentence, or stands between two things of a list. */
  mark: Mark;
}

const SWAPPING = /^(?:contre|echang\w*|troc\w*|troqu\w*|retour|vs|return|exchange|swap\w*|for|pour|place)$/;
const factsOf = remembered(
  (word): WordFacts => ({
    whole: hashOf(word, 17),
    stem: hashOf(word.slice(0, 5), 17),
    ending: hashOf(word.slice(-3), 29),
    beginning: hashOf(word.slice(0, 3), 31),
    sort: hashOf(sortOf(word) ?? (STREET.test(word) ? 'street' : ''), 43),
    verb: SHARING.test(word) ? hashOf(word.slice(0, 4), 37) : 0,
    swap: SWAPPING.test(word) ? hashOf(word.slice(0, 5), 41) : 0,
    mark: /^[.!?]$/.test(word) ? 'end' : /^(?:[,;:+/\n-]|et|and|ou)$/.test(word) ? 'and' : '',
  }),
);

/** Where a token stands between two marks of a list: how many marks the sentence has had, and how far back the last is. */
function listed(facts: readonly WordFacts[], index: number): number {
  let marks = 0;
  let back = 9;
  for (let i = index - 1; i >= 0 && i > index - 30; i--) {
    const mark = facts[i]?.mark;
    if (mark === 'end') break;
    if (mark !== 'and') continue;
    marks++;
    back = Math.min(back, index - i);
  }
  return Math.min(marks, 3) * 10 + Math.min(back, 5);
}

/** The features of every token as rows of the table; those behind `rules` tell what the rules found. */
export function tagFeatures(
  message: Message,
  tokens: readonly Token[],
  first: MessageReading,
  direction: string | undefined,
  kind: string | undefined,
): { rows: number[]; rules: number }[] {
  const { raw, aligned, dates, places } = message;
  const sense = tokens.map(({ word }, i) => {
    const code = word.charCodeAt(0);
    if (code >= 48 && code < 58) return 'N';
    const joined = tokens[i + 1]?.word === '-' && tokens[i + 2] ? `${word}-${tokens[i + 2]?.word}` : word;
    return senseOf(word, joined) ?? (readNumber(word) !== null ? 'n' : (groupOf(word) ?? (code >= 97 ? 'w' : word)));
  });
  const within = (spans: readonly { from: number; to: number }[], { from, to }: Token): boolean =>
    spans.some((span) => from >= span.from && to <= span.to);
  const itemWords = new Set(first.items.flatMap((item) => fold(item).match(/[\p{L}\p{N}]+/gu) ?? []));
  const returnWords = new Set(fold(first.inReturn ?? '').match(/[\p{L}\p{N}]+/gu) ?? []);
  const post = `${direction} ${kind}`;
  const hasCase = /\p{Ll}/u.test(raw);
  const facts = tokens.map(({ word }) => factsOf(word));
  const words = facts.map(({ whole }) => whole);
  const kinds = sense.map((one) => hashOf(one, 19));
  const side = hashOf(post, 23);
  const sorts = facts.map(({ sort }) => sort);
  let verb = 0;
  let since = 9;
  let swapped = 0;
  return tokens.map((token, i) => {
    const { word } = token;
    const fact = facts[i] as WordFacts;
    const rows: number[] = [];
    let type = 0;
    const add = (a: number, b = 0, c = 0): void => {
      rows.push(mix(mix(mix(++type, a), b), c) & (TAG_ROWS - 1));
    };
    const w = words[i] ?? 0;
    const k = kinds[i] ?? 0;
    const [w1, w2] = [words[i - 1] ?? 1, words[i - 2] ?? 1];
    const [n1, n2] = [words[i + 1] ?? 2, words[i + 2] ?? 2];
    const [k1, k2, m1, m2] = [kinds[i - 1] ?? 1, kinds[i - 2] ?? 1, kinds[i + 1] ?? 2, kinds[i + 2] ?? 2];
    const isDate = within(dates, token) ? 1 : 2;
    const isPlace = within(places, token) ? 1 : 2;
    const typed = raw.charAt(aligned.at[token.from] ?? 0);
    const isUpper = hasCase && /\p{Lu}/u.test(typed) ? 1 : 2;
    add(0);
    add(w);
    add(fact.stem);
    add(fact.ending);
    add(fact.beginning);
    add(k);
    add(w1);
    add(w2);
    add(n1);
    add(n2);
    add(w1, w);
    add(w, n1);
    add(w2, w1);
    add(n1, n2);
    add(k1, k);
    add(k, m1);
    add(k1, k, m1);
    add(k2, k1, k);
    add(k, m1, m2);
    add(w1, k);
    add(w2, w1, k);
    add(k, n1);
    add(isDate, k);
    add(isPlace, k);
    add(isPlace, within(places, tokens[i - 1] ?? token) ? 1 : 2, within(places, tokens[i + 1] ?? token) ? 1 : 2);
    add(isUpper, k);
    add(isUpper, w1);
    add(i === 0 ? 1 : i === tokens.length - 1 ? 2 : 3, k);
    add(side, k);
    add(side, w1);
    add(side, w1, w2);
    add(verb, Math.min(since, 6));
    add(verb, Math.min(since, 6), k);
    add(Math.min(since, 8), k);
    add(swapped, k);
    add(swapped, side);
    add(swapped, w1);
    const sort = sorts[i] ?? 0;
    add(sort);
    add(sort, k1);
    add(sort, side);
    add(sorts[i - 1] ?? 1, k);
    add(sorts[i + 1] ?? 1, k);
    add(sorts[i - 2] ?? 1, sorts[i - 1] ?? 1, sort);
    const inList = listed(facts, i);
    add(inList, k);
    add(inList, sort);
    add(inList, side);
    const rules = rows.length;
    const inItem = itemWords.has(word) ? 1 : 2;
    const before = itemWords.has(tokens[i - 1]?.word ?? '') ? 1 : 2;
    const after = itemWords.has(tokens[i + 1]?.word ?? '') ? 1 : 2;
    const inReturn = returnWords.has(word) ? 1 : 2;
    add(inItem, before);
    add(inItem, before, after);
    add(inItem, k);
    add(inItem, first.confidence === 'strong' ? 1 : 2);
    add(inReturn, returnWords.has(tokens[i - 1]?.word ?? '') ? 1 : 2);
    add(first.quantity !== undefined && readNumber(word) === first.quantity ? 1 : 2);
    since++;
    if (fact.verb !== 0) {
      verb = fact.verb;
      since = 0;
    }
    if (fact.swap !== 0) swapped = fact.swap;
    return { rows, rules };
  });
}

/** Next to it everything is likely. */
const CANNOT = -1e9;
export const mayFollow = (before: number, next: number): boolean =>
  !(TAGS[next] as string).startsWith('+') || TAGS[next] === TAGS[before] || TAGS[next] === `+${TAGS[before]}`;

const MAY_PRECEDE = TAGS.map((_, next) => TAGS.flatMap((__, before) => (mayFollow(before, next) ? [before] : [])));

/** What the table says of one token: for every tag, and how much rather it names a thing than nothing. */
export interface Spoken {
  own: Float64Array;
  sure: number;
}

/** weights[row × tags + tag], then [tag before × tags + next tag]. */
export function speakOf(bytes: Int8Array, rows: readonly number[]): Spoken {
  const many = TAGS.length;
  const filled = filledRows(bytes, many);
  const own = new Float64Array(many);
  let sure = 0;
  // every index is within its table
  for (const row of rows) {
    if (!isFilled(filled, row)) continue;
    const at = row * many;
    for (let tag = 0; tag < many; tag++) own[tag] = (own[tag] as number) + (bytes[at + tag] as number);
    sure += Math.max(bytes[at + 1] as number, bytes[at + 2] as number) - (bytes[at] as number);
  }
  return { own, sure };
}

/**
 * The likeliest tags of all tokens together (Viterbi).
 * @param push is added to what the table says of every token, a number a tag
 */
export function bestTags(bytes: Int8Array, spoken: readonly Spoken[], push: readonly number[]): number[] {
  const many = TAGS.length;
  const between = TAG_ROWS * many;
  const back: Uint8Array[] = [];
  let best = Float64Array.from(TAGS, (_, tag) => (tag === 0 ? 0 : CANNOT));
  for (const { own } of spoken) {
    const next = new Float64Array(many);
    const from = new Uint8Array(many);
    for (let tag = 0; tag < many; tag++) {
      let top = CANNOT;
      let source = 0;
      for (const before of MAY_PRECEDE[tag] ?? []) {
        const score = (best[before] as number) + (bytes[between + before * many + tag] as number);
        if (score > top) {
          top = score;
          source = before;
        }
      }
      next[tag] = top + (own[tag] as number) + (push[tag] ?? 0);
      from[tag] = source;
    }
    best = next;
    back.push(from);
  }
  let tag = best.indexOf(Math.max(...best));
  const tags: number[] = [];
  for (let i = spoken.length - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = back[i]?.[tag] ?? 0;
  }
  return tags;
}
