import { pack } from '../../src/language/learned/packed.ts';
import { TAG_ROWS, TAGS } from '../../src/language/learned/word-tags.ts';
import { dice, shuffled } from './learn.ts';
import { FOLLOWS, reached, tagSums } from './tag-sums.ts';

export interface TagExample {
  features: readonly { rows: readonly number[]; rules: number }[];
  /** Index into TAGS, a token each. */
  wanted: readonly number[];
  /** How often what the rules found is hidden. */
  hidden: number;
}

const ROUNDS = 12;
const STEP = 0.05;
/** A thing overlooked is worse than a word too many: while learning, « nothing » is made to look better by so much. */
const MISSED = { thing: 2.2, count: 1.5, return: 1.5, place: 0.7 } as const;
/** What fewer messages show teaches nothing about others: it is left out of the table. */
const SELDOM = 2;
/** Weights beyond this are cut off. */
const CLIP = 6;
/** Weights below this are not stored. */
const FAINT = 0.02;
const MANY = TAGS.length;
const SIZE = TAG_ROWS * MANY;

const missed = (tag: number): number => {
  const name = (TAGS[tag] ?? '').replace('+', '');
  return name in MISSED ? MISSED[name as keyof typeof MISSED] : 0;
};
const isNothing = (tag: number): boolean => TAGS[tag] === '-' || TAGS[tag] === 'and';

/**
 * A conditional random field over whole messages (Lafferty and others 2001), with a margin for what would be missed (softmax
 * margin, Gimpel and Smith 2010), by stochastic gradient descent with a step of its own for each weight (AdaGrad); the later
 * rounds are averaged.
 */
export function learnTags(examples: readonly TagExample[]): string {
  const table = new Float64Array(SIZE + MANY * MANY);
  const squares = new Float64Array(SIZE + MANY * MANY);
  const mean = new Float64Array(SIZE + MANY * MANY);
  const random = dice(777);
  const change = (at: number, slope: number): void => {
    if (Math.abs(slope) < 1e-4) return;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    table[at] = (table[at] ?? 0) + (STEP * slope) / Math.sqrt(square + 0.1);
  };
  const isKept = oftenSeen(examples);
  const kept = examples.map((example) => onlyKept(example, isKept));
  let averaged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, wanted, hidden } of shuffled(kept, random)) {
      const isHidden = random() < hidden;
      const rows = features.map((one) => (isHidden ? one.rows.slice(0, one.rules) : one.rows));
      descend(table, change, rows, wanted);
    }
    if (round < ROUNDS / 2) continue;
    averaged++;
    for (let i = 0; i < table.length; i++) mean[i] = (mean[i] ?? 0) + (table[i] ?? 0);
  }
  const weights = mean.map((sum) => (Math.abs(sum / averaged) < FAINT ? 0 : sum / averaged));
  return pack(weights, CLIP);
}

function descend(
  table: Float64Array,
  change: (at: number, slope: number) => void,
  rows: readonly (readonly number[])[],
  wanted: readonly number[],
): void {
  const between = table.subarray(SIZE);
  const own = rows.map((some, i) => {
    const right = wanted[i] ?? 0;
    const sums = Float64Array.from(TAGS, (_, tag) => (isNothing(tag) && !isNothing(right) ? missed(right) : 0));
    for (const row of some)
      for (let tag = 0; tag < MANY; tag++) sums[tag] = (sums[tag] ?? 0) + (table[row * MANY + tag] ?? 0);
    return sums;
  });
  const { ahead, behind, total } = tagSums(own, between);
  own.forEach((sums, i) => {
    const right = wanted[i] ?? 0;
    const before = i === 0 ? 0 : (wanted[i - 1] ?? 0);
    for (let tag = 0; tag < MANY; tag++) {
      const chance = Math.exp(reached(ahead, i, tag) + (behind[i]?.[tag] ?? 0) - total);
      const slope = (tag === right ? 1 : 0) - chance;
      for (const row of rows[i] ?? []) change(row * MANY + tag, slope);
    }
    for (let from = 0; from < MANY; from++)
      for (let tag = 0; tag < MANY; tag++) {
        if (!FOLLOWS[from]?.[tag]) continue;
        const step = (between[from * MANY + tag] ?? 0) + (sums[tag] ?? 0) + (behind[i]?.[tag] ?? 0);
        const chance = Math.exp(reached(ahead, i - 1, from) + step - total);
        change(SIZE + from * MANY + tag, (tag === right && from === before ? 1 : 0) - chance);
      }
  });
}

/** For every row whether enough messages show it. */
function oftenSeen(examples: readonly TagExample[]): boolean[] {
  const counts = new Uint16Array(TAG_ROWS);
  for (const { features } of examples)
    for (const row of new Set(features.flatMap(({ rows }) => rows))) counts[row] = (counts[row] ?? 0) + 1;
  return Array.from(counts, (count) => count >= SELDOM);
}

function onlyKept(example: TagExample, isKept: readonly boolean[]): TagExample {
  const features = example.features.map(({ rows, rules }) => {
    const own = rows.slice(0, rules).filter((row) => isKept[row]);
    return { rows: [...own, ...rows.slice(rules).filter((row) => isKept[row])], rules: own.length };
  });
  return { ...example, features };
}
