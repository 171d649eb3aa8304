import { hashOf, mix } from './hash.ts';
import type { Message } from './message.ts';
import type { MessageReading } from './read-message.ts';
import { cuesOf } from './traits.ts';
import { isBone } from './word-classes.ts';
import { senseOf } from './word-sense.ts';

/** So many rows has the table of weights: a power of two. Features share a row when their hashes meet. */
export const ROWS = 1 << 15;

/** What a message shows, as rows of the table of weights and how much each counts. */
export interface Features {
  rows: number[];
  values: number[];
  /** From here on the features tell what the rules found. */
  rules: number;
}

/** Longer words count by their beginning too: « donne », « donner » and « donnerais » speak for the same. */
const STEM = 5;

/** A word or a sign of a message, as seen by the features. */
interface Sign {
  /** As written, folded. */
  word: string;
  /** What it stands for: a letter of a class, or its beginning. */
  kind: string;
}

const TOKEN = /[a-z]+(?:-[a-z]+)*|\d+(?:[.,]\d+)?|[?!:€$\n]/g;

/** The signs of a folded text: a day is one sign. Capitals tell nothing: not everybody types them. */
function signsOf({ aligned, dates }: Message): Sign[] {
  const folded = aligned.text;
  const signs: Sign[] = [];
  let from = 0;
  const add = (end: number): void => {
    for (const [word] of folded.slice(from, end).matchAll(TOKEN)) {
      const code = word.charCodeAt(0);
      if (code >= 97) {
        signs.push({
          word,
          kind: senseOf(word) ?? word.slice(0, 6),
        });
      } else if (code >= 48 && code < 58) signs.push({ word: word.length < 3 ? 'N' : 'NN', kind: 'N' });
      else signs.push({ word, kind: word });
    }
  };
  for (const span of dates) {
    if (span.from < from) continue;
    add(span.from);
    signs.push({ word: 'D', kind: 'D' });
    from = span.to;
  }
  add(folded.length);
  return signs;
}

const SEED = {
  word: 1,
  stem: 2,
  pair: 3,
  kindPair: 4,
  kindTriple: 5,
  bones: 6,
  gram: 7,
  edge: 8,
  asked: 9,
  whole: 10,
  rule: 11,
  last: 12,
  cue: 13,
} as const;

/** How much each group of features counts, shared among its members. */
const WEIGHT = { words: 2.2, pairs: 1.6, kinds: 2, grams: 0.6, whole: 1, cues: 1, rules: 1.5 } as const;

/** What a message shows that may speak for one reading or another. `first`: what the rules made of it. */
export function featuresOf(message: Message, first: MessageReading): Features {
  const signs = signsOf(message);
  const rows: number[] = [];
  const values: number[] = [];
  const seen = new Set<number>();
  let group = 0;
  const add = (type: number, a: number, b = 0, c = 0): void => {
    const row = mix(mix(mix(type, a), b), c) & (ROWS - 1);
    if (seen.has(row)) return;
    seen.add(row);
    rows.push(row);
  };
  const close = (weight: number): void => {
    const count = rows.length - group;
    const value = weight / Math.sqrt(Math.max(4, count));
    for (let i = group; i < rows.length; i++) values.push(value);
    group = rows.length;
  };
  const words = signs.map(({ word }) => hashOf(word, 17));
  const stems = signs.map(({ word }) => hashOf(word.slice(0, STEM), 17));
  const kinds = signs.map(({ kind }) => hashOf(kind, 17));
  const EDGE = 7;
  // whether the sentence a sign stands in is a question
  const isAsked: boolean[] = [];
  let asked = false;
  for (let i = signs.length - 1; i >= 0; i--) {
    const word = signs[i]?.word;
    if (word === '?') asked = true;
    else if (word === '!' || word === '\n') asked = false;
    isAsked[i] = asked;
  }
  for (let i = 0; i < signs.length; i++) {
    add(SEED.word, words[i] ?? 0);
    add(SEED.stem, stems[i] ?? 0);
    add(SEED.asked, kinds[i] ?? 0, isAsked[i] ? 1 : 2);
  }
  close(WEIGHT.words);
  for (let i = 0; i <= signs.length; i++) add(SEED.pair, stems[i - 1] ?? EDGE, stems[i] ?? EDGE);
  close(WEIGHT.pairs);
  for (let i = 0; i <= signs.length; i++) {
    add(SEED.kindPair, kinds[i - 1] ?? EDGE, kinds[i] ?? EDGE);
    if (i > 0) add(SEED.kindTriple, kinds[i - 2] ?? EDGE, kinds[i - 1] ?? EDGE, kinds[i] ?? EDGE);
  }
  let bone = EDGE;
  signs.forEach(({ kind }, i) => {
    if (!isBone(kind)) return;
    add(SEED.bones, bone, kinds[i] ?? 0);
    bone = kinds[i] ?? 0;
  });
  add(SEED.bones, bone, EDGE);
  add(SEED.edge, kinds[0] ?? 0);
  add(SEED.edge, kinds[0] ?? 0, kinds[1] ?? 0);
  add(SEED.edge, kinds[0] ?? 0, kinds[1] ?? 0, kinds[2] ?? 0);
  add(SEED.last, kinds.at(-1) ?? 0);
  add(SEED.last, kinds.at(-1) ?? 0, kinds.at(-2) ?? 0);
  close(WEIGHT.kinds);
  for (const { word } of signs) {
    if (word.length < 3) continue;
    const padded = `^${word}$`;
    for (let size = 3; size <= 5; size++)
      for (let i = 0; i + size <= padded.length; i++) add(SEED.gram, hashOf(padded.slice(i, i + size), 31));
  }
  close(WEIGHT.grams);
  const { text } = message.aligned;
  const cues = cuesOf(text, message.dates);
  for (const name of cues) add(SEED.cue, hashOf(name, 47));
  close(WEIGHT.cues);
  const has = (name: string): void => add(SEED.whole, hashOf(name, 41));
  has('bias');
  has(`length ${Math.min(8, Math.floor(Math.log2(signs.length + 1) * 2))}`);
  if (text.includes('?')) has('?');
  if (/\?\s*$/.test(text)) has('?$');
  if (/€|\beuros?\b|\d ?e\b/.test(text)) has('€');
  if (message.dates.length > 0) has('D');
  has(`T ${Math.min(3, signs.filter(({ kind }) => kind === 'T').length)}`);
  has(`V ${Math.min(2, signs.filter(({ kind }) => kind === 'V').length)}`);
  close(WEIGHT.whole);
  const rules = rows.length;
  const says = (name: string): void => add(SEED.rule, hashOf(name, 43));
  const { intent, direction, kind, confidence, ask } = first;
  const size = signs.length < 8 ? 'short' : signs.length < 20 ? 'middle' : 'long';
  says(intent);
  says(`${intent} ${confidence}`);
  says(`${intent} ${size}`);
  if (direction !== undefined) says(`${intent} ${direction}`);
  if (kind !== undefined) says(`${intent} ${kind}`);
  says(`${intent} ${direction} ${kind} ${confidence}`);
  says(`${intent} ${direction} ${kind} ${size}`);
  says(`ask ${ask}`);
  close(WEIGHT.rules);
  return { rows, values, rules };
}
