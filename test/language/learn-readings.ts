import { type Features, ROWS } from '../../src/language/learned/features.ts';
import { READINGS } from '../../src/language/learned/likely.ts';
import { pack } from '../../src/language/learned/packed.ts';
import { dice, shuffled } from './learn.ts';
import type { Line } from './score.ts';

export interface ReadingExample extends Features {
  /** Index into READINGS. */
  wanted: number;
  /** How often what the rules found is hidden. */
  hidden: number;
}

const ROUNDS = 20;
const STEP = 0.04;
/** Weights beyond this are cut off. */
const CLIP = 4;
/** What fewer messages show teaches nothing about others: it is left out of the table. */
const SELDOM = 2;
/** Weights below this are not stored. */
const FAINT = 0.05;

/** The index of a labelled line's reading; null where people would ask. */
export function readingOf({ intent, direction, kind }: Line): number | null {
  const index = READINGS.findIndex((one) => one === (intent === 'post' ? `${direction} ${kind}` : intent));
  return index < 0 ? null : index;
}

const MANY = READINGS.length;
const SIDES = ['offer', 'request', 'give', 'lend', 'swap', 'service'];
/** A reading's own column, and those it shares: of all posts, of its side, of its kind. */
const COLUMNS: readonly (readonly number[])[] = READINGS.map((reading, index) =>
  reading.includes(' ') ? [index, MANY, ...reading.split(' ').map((side) => MANY + 1 + SIDES.indexOf(side))] : [index],
);
const WIDTH = MANY + 1 + SIDES.length;

/**
 * Multinomial logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad), small
 * steps and few rounds keeping weights small; the later rounds are averaged.
 */
export function learnReadings(examples: readonly ReadingExample[]): string {
  const table = new Float64Array(ROWS * WIDTH);
  const squares = new Float64Array(ROWS * WIDTH);
  const mean = new Float64Array(ROWS * WIDTH);
  const random = dice(12_345);
  const isKept = oftenSeen(examples);
  const kept = examples.map((example) => onlyKept(example, isKept));
  let averaged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of shuffled(kept, random)) descend(table, squares, example, random() < example.hidden);
    if (round < ROUNDS / 2) continue;
    averaged++;
    for (let i = 0; i < table.length; i++) mean[i] = (mean[i] ?? 0) + (table[i] ?? 0);
  }
  const weights = new Float64Array(ROWS * MANY);
  for (let row = 0; row < ROWS; row++)
    COLUMNS.forEach((columns, index) => {
      const weight = columns.reduce((sum, one) => sum + (mean[row * WIDTH + one] ?? 0) / averaged, 0);
      weights[row * MANY + index] = Math.abs(weight) < FAINT ? 0 : weight;
    });
  return pack(weights, CLIP);
}

/** For every row whether enough messages show it. */
function oftenSeen(examples: readonly ReadingExample[]): boolean[] {
  const counts = new Uint16Array(ROWS);
  for (const { rows } of examples) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  return Array.from(counts, (count) => count >= SELDOM);
}

function onlyKept(example: ReadingExample, isKept: readonly boolean[]): ReadingExample {
  const at = example.rows.flatMap((row, index) => (isKept[row] ? [index] : []));
  return {
    ...example,
    rows: at.map((index) => example.rows[index] ?? 0),
    values: at.map((index) => example.values[index] ?? 0),
    rules: at.filter((index) => index < example.rules).length,
  };
}

function descend(table: Float64Array, squares: Float64Array, example: ReadingExample, isHidden: boolean): void {
  const { rows, values, wanted } = example;
  const count = isHidden ? example.rules : rows.length;
  const sums = new Float64Array(WIDTH);
  for (let j = 0; j < count; j++) {
    const at = (rows[j] ?? 0) * WIDTH;
    const value = values[j] ?? 0;
    for (let column = 0; column < WIDTH; column++)
      sums[column] = (sums[column] ?? 0) + value * (table[at + column] ?? 0);
  }
  const scores = COLUMNS.map((columns) => columns.reduce((sum, one) => sum + (sums[one] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const gaps = new Float64Array(WIDTH);
  powers.forEach((power, index) => {
    const gap = (index === wanted ? 1 : 0) - power / total;
    for (const column of COLUMNS[index] ?? []) gaps[column] = (gaps[column] ?? 0) + gap;
  });
  for (let j = 0; j < count; j++) {
    const at = (rows[j] ?? 0) * WIDTH;
    const value = values[j] ?? 0;
    for (let column = 0; column < WIDTH; column++) {
      const slope = (gaps[column] ?? 0) * value;
      if (Math.abs(slope) < 1e-5) continue;
      const square = (squares[at + column] ?? 0) + slope * slope;
      squares[at + column] = square;
      table[at + column] = (table[at + column] ?? 0) + (STEP * slope) / Math.sqrt(square + 1e-3);
    }
  }
}
