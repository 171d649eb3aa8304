import { includes, namesAmong, singular } from '../../language/search/synonyms.ts';
import { foodLife } from '../../language/things/perishable.ts';
import { words } from '../../language/words/fold.ts';
import { BOXED, CARRIED, DISPLACED, FOOD, PRESERVES, SAVED_PER_KG, THINGS } from './weights.ts';

/** Something that somebody declared to have changed hands for good: how often, and how many parts of it in all. */
export interface Handed {
  item: string;
  times: number;
  parts: number;
}

/** Kilograms of things, and of CO2e between a cautious figure and a bold one. */
export interface Impact {
  kilograms: number;
  low: number;
  high: number;
}

/** What a hand-over weighs of which nobody knows it: the average of the table. */
export const UNKNOWN_KG = Math.round(10 * averageOf(THINGS.flatMap(([, kg]) => (kg === null ? [] : [kg])))) / 10;

interface Row {
  /** Its first name is what it is known by when the words of a post are gone. */
  names: string[];
  kg: number | null;
  made: number | null;
  /** Kilograms of CO2e a kilogram, where that is known better. */
  saved?: number;
}
/** Stands before what a box is full of, in the name of a row. */
const BOX = 'carton';
const FOOD_ROW: Row = { names: [...PRESERVES.split('|')], kg: FOOD.kg, made: null, saved: FOOD.saved };
const SINGLE: readonly Row[] = [...rowsOf(CARRIED), ...rowsOf(THINGS), FOOD_ROW];
const BOXES = rowsOf(BOXED);

const CONTAINERS = new Set('caisse carton lot sac boite colis tas box bag pile'.split(' '));
const SMALL = new Set(
  'un une deux des de d du le la les l ma mon mes petit petite grand grande vieux vieille a an the some'.split(' '),
);

interface Found {
  row: Row;
  isBox: boolean;
}

/** The row of a thing: the word for it decides, as the vocabulary knows it. */
function find(item: string): Found | undefined {
  const [first, second] = namesAmong(words(item)).filter(({ key }) => !SMALL.has(key) && !/^\d/.test(key));
  if (!first) return undefined;
  const isBoxed = CONTAINERS.has(first.key) && second !== undefined;
  const boxed = isBoxed ? rowOf(BOXES, second.key) : undefined;
  if (boxed) return { row: boxed, isBox: true };
  const pair = `${first.key} ${second?.key}`;
  const row =
    SINGLE.find(({ names }) => names.includes(pair)) ??
    rowOf(SINGLE, (isBoxed ? second : first).key) ??
    (foodLife(item) === null ? undefined : FOOD_ROW);
  return row && { row, isBox: false };
}

/** By which name of the table a thing weighs, so that the words of its author may go; null: by none. */
export function weighsAs(item: string): string | null {
  const found = find(item);
  if (!found) return null;
  const name = found.row.names[0] ?? '';
  return found.isBox ? `${BOX} ${name}` : name;
}

/** What things of one name weigh and save: each of what is known, and each hand-over of what is not. */
export function weigh({ item, times, parts }: Handed): Impact {
  const { kg = null, made = null, saved = SAVED_PER_KG.high } = find(item)?.row ?? {};
  const kilograms = kg === null ? UNKNOWN_KG * times : kg * parts;
  const low = kilograms * SAVED_PER_KG.low;
  const high = made === null ? kilograms * saved : made * DISPLACED * (kg === null ? times : parts);
  return { kilograms, low: Math.min(low, high), high: Math.max(low, high) };
}

/** The sum of what was declared. */
export function impactOf(handed: readonly Handed[]): Impact {
  const sum: Impact = { kilograms: 0, low: 0, high: 0 };
  for (const each of handed.map(weigh)) {
    sum.kilograms += each.kilograms;
    sum.low += each.low;
    sum.high += each.high;
  }
  return sum;
}

function rowOf(table: readonly Row[], key: string): Row | undefined {
  return table.find(({ names }) => names.some((name) => name === key || includes(name, key)));
}

function rowsOf(table: readonly (readonly [names: string, kg: number | null, made?: number | null])[]): Row[] {
  return table.map(([names, kg, made = null]) => ({
    names: names.split('|').map((name) => name.split(' ').map(singular).join(' ')),
    kg,
    made,
  }));
}

function averageOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** Two figures are as many as an estimate has. */
export function roundEstimate(value: number): number {
  return value < 10 ? Math.round(value) : Number(value.toPrecision(2));
}
