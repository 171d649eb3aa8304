import { TAGS, type Tag, type Token } from '../../src/language/learned/word-tags.ts';
import type { Message } from '../../src/language/posts/message.ts';
import { LISTED } from '../../src/language/things/things-of-list.ts';
import { fold } from '../../src/language/words/fold.ts';
import { readNumber } from '../../src/language/words/number.ts';
import { contentOf, type Line } from './score.ts';

const tag = (name: Tag): number => TAGS.indexOf(name);
const stem = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word.replace(/(?<=...)s$/, ''));

/**
 * The tags a labelled line gives to its tokens. What a label names in other words than the text is tagged where most of its
 * words stand close together; null: a thing of it is nowhere in the text.
 */
export function goldTags(line: Line, { raw, aligned }: Message, tokens: readonly Token[]): number[] | null {
  const tags = tokens.map(() => 0);
  const typed = tokens.map(({ from, to }) => fold(raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length)));
  let isWhole = true;
  const mark = (label: string, begin: number, inside: number): void => {
    const span = spanOf(label, tokens, typed, tags);
    if (span === null) {
      isWhole = false;
      return;
    }
    for (let i = span[0]; i <= span[1]; i++) tags[i] = i === span[0] ? begin : inside;
  };
  for (const item of line.items ?? []) mark(item.replace(/^aide (?:pour|a|au) /i, ''), tag('thing'), tag('+thing'));
  if (line.inReturn !== undefined) mark(line.inReturn, tag('return'), tag('+return'));
  if (line.quartier !== undefined) {
    const whole = isWhole;
    mark(line.quartier, tag('place'), tag('+place'));
    isWhole = whole;
  }
  if (line.quantity !== undefined && (line.items ?? []).length === 1) {
    const start = tags.indexOf(tag('thing'));
    const counts = tokens.flatMap(({ word }, i) => (tags[i] === 0 && readNumber(word) === line.quantity ? [i] : []));
    counts.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
    if (counts[0] !== undefined) tags[counts[0]] = tag('count');
  }
  markLists(aligned.text, tokens, tags);
  return isWhole ? tags : null;
}

/** What stands between two things of one list. */
function markLists(text: string, tokens: readonly Token[], tags: number[]): void {
  const isThing = (i: number): boolean => tags[i] === tag('thing') || tags[i] === tag('+thing');
  let last = -1;
  tokens.forEach((token, i) => {
    if (!isThing(i)) return;
    if (last >= 0 && i > last + 1 && LISTED.test(text.slice(tokens[last]?.to, token.from)))
      for (let between = last + 1; between < i; between++) if (tags[between] === 0) tags[between] = tag('and');
    last = i;
  });
}

/** The shortest stretch of free tokens that has all the words of a label, or most of them. */
function spanOf(
  label: string,
  tokens: readonly Token[],
  typed: readonly string[],
  tags: readonly number[],
): [number, number] | null {
  const wanted = contentOf(label).map(stem);
  if (wanted.length === 0) return null;
  let best: [number, number] | null = null;
  let most = 0;
  for (let from = 0; from < tokens.length; from++) {
    const missing = [...wanted];
    for (let to = from; to < Math.min(tokens.length, from + wanted.length * 2 + 4) && tags[to] === 0; to++) {
      const at = missing.findIndex((word) => word === stem(tokens[to]?.word ?? '') || word === stem(typed[to] ?? ''));
      if (to === from && at < 0) break;
      if (at < 0) continue;
      missing.splice(at, 1);
      const score = (wanted.length - missing.length) / wanted.length - (to - from) * 0.02;
      if (score > most) {
        most = score;
        best = [from, to];
      }
    }
  }
  return most >= 0.4 ? best : null;
}
