import { type Features, ROWS } from '../../src/language/learned/features.ts';
import { READINGS } from '../../src/language/learned/likely.ts';
import { pack } from '../../src/language/learned/packed.ts';
import { dice, shuffled } from './learn.ts';
import type { Line } from './score.ts';

export interface ReadingExample extends Features {
  /** Index into READINGS. */
  wanted: number;
  /** How much it counts. */
  weight: number;
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

/** The lines are learned in so many orders, and the mean is kept: each order has errors of its own. */
const ORDERS = [12_345, 24_680, 97_531];

/**
 * Multinomial logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad), small
 * steps and few rounds keeping weights small; the later rounds are averaged, and so are several orders of the lines.
 */
export function learnReadings(examples: readonly ReadingExample[]): string {
  const isKept = oftenSeen(examples);
  const kept = examples.map((example) => onlyKept(example, isKept));
  const weights = new Float64Array(ROWS * MANY);
  for (const seed of ORDERS) addMean(weights, learnInOrder(kept, seed), ORDERS.length);
  return pack(
    weights.map((weight) => (Math.abs(weight) < FAINT ? 0 : weight)),
    CLIP,
  );
}

/** Adds its part of the mean of so many tables: the weights of each reading, those of the columns it shares with them. */
function addMean(weights: Float64Array, mean: Float32Array, many: number): void {
  for (let row = 0; row < ROWS; row++)
    for (let index = 0; index < MANY; index++) {
      let sum = 0;
      for (const column of COLUMNS[index] as readonly number[]) sum += mean[row * WIDTH + column] as number;
      weights[row * MANY + index] = (weights[row * MANY + index] as number) + sum / many;
    }
}

/** What one order of the lines teaches, a row and column each. */
function learnInOrder(kept: readonly ReadingExample[], seed: number): Float32Array {
  const table = new Float32Array(ROWS * WIDTH);
  const squares = new Float32Array(ROWS * WIDTH);
  const mean = new Float32Array(ROWS * WIDTH);
  const random = dice(seed);
  const share = 1 / (ROUNDS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of shuffled(kept, random)) descend(table, squares, example, random() < example.hidden);
    if (round < ROUNDS / 2) continue;
    for (let i = 0; i < table.length; i++) mean[i] = (mean[i] as number) + (table[i] as number) * share;
  }
  return mean;
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

/** Of one example, used anew for each: what each column sums to, and how far off it is. */
const SUMS = new Float64Array(WIDTH);
const GAPS = new Float64Array(WIDTH);
const POWERS = new Float64Array(MANY);

function descend(table: Float32Array, squares: Float32Array, example: ReadingExample, isHidden: boolean): void {
  const { rows, values, wanted, weight } = example;
  const count = isHidden ? example.rules : rows.length;
  SUMS.fill(0);
  // every index is within its table
  for (let j = 0; j < count; j++) {
    const at = (rows[j] as number) * WIDTH;
    const value = values[j] as number;
    for (let column = 0; column < WIDTH; column++)
      SUMS[column] = (SUMS[column] as number) + value * (table[at + column] as number);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < MANY; index++) {
    let score = 0;
    for (const column of COLUMNS[index] as readonly number[]) score += SUMS[column] as number;
    POWERS[index] = score;
    most = Math.max(most, score);
  }
  let total = 0;
  for (let index = 0; index < MANY; index++) {
    POWERS[index] = Math.exp((POWERS[index] as number) - most);
    total += POWERS[index] as number;
  }
  GAPS.fill(0);
  for (let index = 0; index < MANY; index++) {
    const gap = ((index === wanted ? 1 : 0) - (POWERS[index] as number) / total) * weight;
    for (const column of COLUMNS[index] as readonly number[]) GAPS[column] = (GAPS[column] as number) + gap;
  }
  for (let j = 0; j < count; j++) {
    const at = (rows[j] as number) * WIDTH;
    const value = values[j] as number;
    for (let column = 0; column < WIDTH; column++) {
      const slope = (GAPS[column] as number) * value;
      if (Math.abs(slope) < 1e-5) continue;
      const square = (squares[at + column] as number) + slope * slope;
      squares[at + column] = square;
      table[at + column] = (table[at + column] as number) + (STEP * slope) / Math.sqrt(square + 1e-3);
    }
  }
}
