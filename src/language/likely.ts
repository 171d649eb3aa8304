import type { DatePhrase } from './dates.ts';
import { LEARNED_WEIGHTS } from './learned-weights.ts';
import { traitsOf } from './traits.ts';

/** Every way to read a message: what it is, and of a post its side and kind. */
export const READINGS = [
  'offer give',
  'offer lend',
  'offer swap',
  'offer service',
  'request give',
  'request lend',
  'request swap',
  'request service',
  'claim',
  'command',
  'greeting',
  'thanks',
  'question',
  'cancel',
  'report',
  'sale',
  'spam',
  'other',
] as const;
export type Reading = (typeof READINGS)[number];

/** weights.get(trait)[reading's index] */
export type WeightTable = ReadonlyMap<string, readonly number[]>;

/** « trait|0:12,5:-7 », separated by white space: for a trait, the numbers of readings and tenths of a point for each. */
function parse(text: string): WeightTable {
  const table = new Map<string, readonly number[]>();
  for (const entry of text.split(/\s+/)) {
    const [trait, list] = entry.split('|');
    if (trait === undefined || list === undefined) continue;
    const weights = READINGS.map(() => 0);
    for (const pair of list.split(',')) {
      const [index, tenths] = pair.split(':');
      weights[Number(index)] = Number(tenths) / 10;
    }
    table.set(trait, weights);
  }
  return table;
}

const LEARNED = parse(LEARNED_WEIGHTS);

/** How likely each reading of a folded text is, in READINGS' order; they add up to 1. */
export function likelihoods(folded: string, dates: readonly DatePhrase[]): readonly number[] {
  return softmax(sumsOf(LEARNED, traitsOf(folded, dates)));
}

/** Long texts have more traits: their sum is damped. */
export const damping = (traits: ReadonlyMap<string, number>): number => 3 / Math.sqrt(traits.size);

export function sumsOf(table: WeightTable, traits: ReadonlyMap<string, number>): number[] {
  const sums = READINGS.map(() => 0);
  for (const [trait, value] of traits) {
    const weights = table.get(trait);
    if (weights === undefined) continue;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0) * value;
  }
  const damp = damping(traits);
  return sums.map((sum) => sum * damp);
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
