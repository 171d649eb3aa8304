import { words } from '../../language/fold.ts';
import { foodLife } from '../../language/perishable.ts';
import { includes, namesAmong } from '../../language/synonyms.ts';
import { BOXED, DISPLACED, FOOD, SAVED_PER_KG, THINGS } from './weights.ts';

/** Something that somebody declared to have changed hands for good, and how many parts of it. */
export interface Handed {
  item: string;
  parts: number;
}

/** Kilograms of things, and of CO2e between a cautious figure and a bold one. */
export interface Impact {
  kilograms: number;
  low: number;
  high: number;
}

/** The middle of what is known: for a thing that is not. */
export const UNKNOWN_KG = middle(THINGS.flatMap(([, kg]) => (kg === null ? [] : [kg])));
const SINGLE = rowsOf(THINGS);
const BOX = rowsOf(BOXED);
interface Row {
  names: string[];
  kg: number | null;
  made: number | null;
}

const CONTAINERS = new Set('caisse carton lot sac boite colis tas box bag pile'.split(' '));
const SMALL = new Set(
  'un une deux des de d du le la les l ma mon mes petit petite grand grande vieux vieille a an the some'.split(' '),
);

/** What a thing weighs and saves, each: the word for it decides, as the vocabulary knows it. */
export function weigh(item: string): Impact {
  const names = namesAmong(words(item)).filter(({ key }) => !SMALL.has(key) && !/^\d/.test(key));
  const [first, second] = names;
  if (!first) return spread(UNKNOWN_KG, null);
  const isBoxed = CONTAINERS.has(first.key) && second !== undefined;
  const boxed = isBoxed ? rowOf(BOX, second.key) : undefined;
  if (boxed) return spread(boxed.kg ?? UNKNOWN_KG, null);
  const head = isBoxed ? second : first;
  const row = rowOf(SINGLE, head.key);
  if (row) return spread(row.kg ?? UNKNOWN_KG, row.made);
  if (foodLife(item) !== null)
    return { kilograms: FOOD.kg, low: FOOD.kg * SAVED_PER_KG.low, high: FOOD.kg * FOOD.saved };
  return spread(UNKNOWN_KG, null);
}

/** The sum of what was declared. */
export function impactOf(handed: readonly Handed[]): Impact {
  const sum: Impact = { kilograms: 0, low: 0, high: 0 };
  for (const { item, parts } of handed) {
    const each = weigh(item);
    sum.kilograms += each.kilograms * parts;
    sum.low += each.low * parts;
    sum.high += each.high * parts;
  }
  return sum;
}

function spread(kilograms: number, made: number | null): Impact {
  const low = kilograms * SAVED_PER_KG.low;
  const high = made === null ? kilograms * SAVED_PER_KG.high : made * DISPLACED;
  return { kilograms, low: Math.min(low, high), high: Math.max(low, high) };
}

function rowOf(table: readonly Row[], key: string): Row | undefined {
  return table.find(({ names }) => names.some((name) => name === key || includes(name, key)));
}

function rowsOf(table: readonly (readonly [names: string, kg: number | null, made?: number | null])[]): Row[] {
  return table.map(([names, kg, made = null]) => ({ names: names.split('|'), kg, made }));
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
