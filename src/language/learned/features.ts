import type { Message } from '../posts/message.ts';
import type { MessageReading } from '../read-message.ts';
import { remembered } from '../words/remembered.ts';
import { soundOf } from '../words/sounds.ts';
import { hashOf, mix } from './hash.ts';
import { sortOf } from './sorts-of-things.ts';
import { cuesOf } from './traits.ts';
import { isBone } from './word-classes.ts';
import { groupOf } from './word-groups.ts';
import { senseOf } from './word-sense.ts';

/** So many rows has the table of weights: a power of two. Features share a row when their hashes meet. */
export const ROWS = 1 << 17;

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
  /** What it stands for: a letter of a class, or its beginning; how a sentence is built shows in some. */
  kind: string;
  isBone: boolean;
  /** Whether the word itself, and not its class, is such a bone. */
  isBoneItself: boolean;
  sort: string | undefined;
  /** Hashes: of the word, its beginning, its kind, how it sounds, what it is about whatever the word (0: nothing known). */
  whole: number;
  stem: number;
  type: number;
  sound: number;
  group: number;
  /** Of its pieces, three to five letters long. */
  grams: readonly number[];
}

function asSign(word: string, kind: string, group: string): Sign {
  const grams: number[] = [];
  if (word.length >= 3) {
    const padded = `^${word}$`;
    for (let size = 3; size <= 5; size++)
      for (let i = 0; i + size <= padded.length; i++) grams.push(hashOf(padded.slice(i, i + size), 31));
  }
  return {
    ...{ word, kind, grams, sort: sortOf(word), isBone: isBone(kind), isBoneItself: isBone(word) },
    whole: hashOf(word, 17),
    stem: hashOf(word.slice(0, STEM), 17),
    type: hashOf(kind, 17),
    sound: hashOf(soundOf(word), 59),
    group: group === '' ? 0 : hashOf(group, 53),
  };
}

const TOKEN = /[a-z]+(?:-[a-z]+)*|\d+(?:[.,]\d+)?|[?!:€$\n]/g;
const DAY = asSign('D', 'D', 'D');
const signOf = remembered((token): Sign => {
  const code = token.charCodeAt(0);
  if (code >= 97) {
    const sense = senseOf(token);
    return asSign(token, sense ?? token.slice(0, 6), groupOf(token) ?? sense ?? (isBone(token) ? token : ''));
  }
  if (code >= 48 && code < 58) return asSign(token.length < 3 ? 'N' : 'NN', 'N', 'N');
  return asSign(token, token, token);
});

/** The signs of a folded text: a day is one sign. Capitals tell nothing: not everybody types them. */
function signsOf({ aligned, dates }: Message): Sign[] {
  const folded = aligned.text;
  const signs: Sign[] = [];
  let from = 0;
  const add = (end: number): void => {
    for (const [token] of folded.slice(from, end).matchAll(TOKEN)) signs.push(signOf(token));
  };
  for (const span of dates) {
    if (span.from < from) continue;
    add(span.from);
    signs.push(DAY);
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
  group: 14,
  groupAsked: 15,
  groupPair: 16,
  groupTriple: 17,
  together: 18,
  shape: 19,
  sound: 20,
  soundPair: 21,
  sort: 22,
  sortWith: 23,
  sortBefore: 24,
} as const;

/** How much each group of features counts, shared among its members. */
const WEIGHT = {
  words: 1.8,
  pairs: 1.2,
  kinds: 1.6,
  groups: 2.5,
  together: 1.8,
  sounds: 1.5,
  grams: 1,
  whole: 1,
  cues: 1,
  rules: 1.5,
} as const;

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
  const words = signs.map(({ whole }) => whole);
  const stems = signs.map(({ stem }) => stem);
  const kinds = signs.map(({ type }) => type);
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
  signs.forEach((sign, i) => {
    if (!sign.isBone) return;
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
  const sounds = signs.map(({ sound }) => sound);
  for (let i = 0; i <= signs.length; i++) {
    if (i < signs.length) add(SEED.sound, sounds[i] ?? 0);
    add(SEED.soundPair, sounds[i - 1] ?? EDGE, sounds[i] ?? EDGE);
  }
  close(WEIGHT.sounds);
  const groups = signs.map(({ group }) => group);
  let [g2, g1] = [EDGE, EDGE];
  groups.forEach((g, i) => {
    if (g === 0) return;
    add(SEED.group, g);
    add(SEED.groupAsked, g, isAsked[i] ? 1 : 2);
    add(SEED.groupPair, g1, g);
    add(SEED.groupTriple, g2, g1, g);
    [g2, g1] = [g1, g];
  });
  add(SEED.groupPair, g1, EDGE);
  add(SEED.groupTriple, g2, g1, EDGE);
  // with the words of no group as gaps
  for (let i = 0; i <= signs.length; i++) {
    add(SEED.shape, groups[i - 2] ?? EDGE, groups[i - 1] ?? EDGE, groups[i] ?? EDGE);
  }
  close(WEIGHT.groups);
  const known = [...new Set(groups.filter((g, i) => g !== 0 && signs[i]?.isBoneItself !== true))].sort((a, b) => a - b);
  for (let i = 0; i < known.length; i++)
    for (let j = i + 1; j < Math.min(known.length, i + 12); j++) add(SEED.together, known[i] ?? 0, known[j] ?? 0);
  const sorts = signs.map(({ sort }) => sort);
  let beforeSort = EDGE;
  const open = new Set(sorts.filter((sort) => sort !== undefined));
  signs.forEach((_, i) => {
    const sort = sorts[i];
    if (sort === undefined) {
      if (groups[i] !== 0) beforeSort = groups[i] ?? EDGE;
      return;
    }
    const h = hashOf(sort, 61);
    add(SEED.sort, h, isAsked[i] ? 1 : 2);
    add(SEED.sortBefore, h, beforeSort);
    add(SEED.sortBefore, h, groups[i - 1] ?? EDGE, groups[i - 2] ?? EDGE);
  });
  for (const sort of open) for (const g of known) add(SEED.sortWith, hashOf(sort, 61), g);
  close(WEIGHT.together);
  for (const { grams } of signs) for (const gram of grams) add(SEED.gram, gram);
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
