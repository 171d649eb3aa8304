import { isThing } from '../things/things.ts';
import { words } from '../words/fold.ts';
import { editDistance } from '../words/similar-word.ts';
import { NAMES_OF_THINGS } from './names-of-things.ts';

/** A thing of the vocabulary. */
interface Thing {
  /** All its names, as written there, without accents and in lower case. */
  names: string[];
  /** What is one too: a « landau » of « poussette ». */
  kinds: Set<Thing>;
  /** What does as well, where there is none: an « échelle » for an « escabeau ». */
  near: Set<Thing>;
}

/** How a word is compared: singular. « bureaux » → « bureau », « tapis » → « tapi » on both sides. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

const keyOf = (name: string): string => words(name).map(singular).join(' ');

const things = new Map<string, Thing>();
const english = new Set<string>();
const french = new Set<string>();
let mostWords = 1;

for (const line of NAMES_OF_THINGS.trim().split('\n')) {
  const [, name = '', sign, others = ''] = /^(.+) ([>~]) (.+)$/.exec(line) ?? [];
  if (sign === undefined) addThing(line);
  for (const other of sign === undefined ? [] : others.split(', ')) relate(thingCalled(name), sign, thingCalled(other));
}

function relate(thing: Thing, sign: string | undefined, other: Thing): void {
  if (sign === '>') return void thing.kinds.add(other);
  thing.near.add(other);
  other.near.add(thing);
}

function addThing(line: string): void {
  const [inFrench = '', inEnglish = ''] = line.split(' | ');
  const named = [inFrench, inEnglish].map((list) => list.split(', ').filter((name) => name !== ''));
  for (const name of named[0] ?? []) french.add(keyOf(name));
  for (const name of named[1] ?? []) english.add(keyOf(name));
  const all = named.flat();
  const known = all.map((name) => things.get(keyOf(name))).find((thing) => thing !== undefined);
  const thing = known ?? { names: [], kinds: new Set(), near: new Set() };
  for (const name of all) give(thing, name);
}

/** Names with hyphens are also written as one word: « lavelinge ». */
function give(thing: Thing, name: string): void {
  const key = keyOf(name);
  const plain = words(name).join(' ');
  if (!things.has(key)) things.set(key, thing);
  if (!thing.names.includes(plain)) thing.names.push(plain);
  mostWords = Math.max(mostWords, key.split(' ').length);
  if (name.includes('-') && !things.has(key.replaceAll(' ', ''))) {
    things.set(key.replaceAll(' ', ''), thing);
    thing.names.push(plain.replaceAll(' ', ''));
  }
}

function thingCalled(name: string): Thing {
  const known = things.get(keyOf(name));
  if (known) return known;
  const thing: Thing = { names: [], kinds: new Set(), near: new Set() };
  give(thing, name);
  french.add(keyOf(name));
  return thing;
}

/** A name found in a text. */
export interface Name {
  /** How it is compared: folded, singular. */
  key: string;
  /** As typed, folded. */
  typed: string;
  /** Which of the text's words it begins with, from 0. */
  at: number;
  /** How many words it has. */
  size: number;
  /** A name of English and of no French thing. */
  isEnglish: boolean;
  /** Whether the vocabulary has it. */
  isKnown: boolean;
  /** Of a misspelt word: the name of the vocabulary that it looks most like, as compared (`meantAmong`). */
  meant?: string;
}

/** The names in a text's words, in order; the longest the vocabulary knows, else word by word. */
export function namesAmong(tokens: readonly string[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; ) {
    const size = sizeAt(tokens, at);
    const typed = tokens.slice(at, at + size).join(' ');
    const key = tokens
      .slice(at, at + size)
      .map(singular)
      .join(' ');
    names.push({ key, typed, at, size, isEnglish: english.has(key) && !french.has(key), isKnown: things.has(key) });
    at += size;
  }
  return names;
}

function sizeAt(tokens: readonly string[], at: number): number {
  for (let size = Math.min(mostWords, tokens.length - at); size > 1; size--) {
    const key = tokens
      .slice(at, at + size)
      .map(singular)
      .join(' ');
    if (things.has(key)) return size;
  }
  return 1;
}

/** Whether who looks for the one may take the other: the same thing by another name, or a kind of it. Keys of names. */
export function includes(wanted: string, other: string): boolean {
  if (wanted === other) return true;
  const [one, two] = [things.get(wanted), things.get(other)];
  return one !== undefined && two !== undefined && allKinds(one).has(two);
}

/** Whether the one does where the other is looked for, though it is another thing. Keys of names. */
export function isNear(wanted: string, other: string): boolean {
  const [one, two] = [things.get(wanted), things.get(other)];
  if (one === undefined || two === undefined) return false;
  return [...one.near].some((near) => near === two || near.kinds.has(two));
}

/**
 * What a text may be called: for each name in it the name as typed first, then the others of the same thing and of its
 * kinds, folded. « un frigo » → [['un'], ['frigo', 'refrigerateur', 'frigidaire', 'fridge', …]].
 */
export function expandNames(text: string): string[][] {
  return namesAmong(words(text)).map(allNames);
}

/** A name, and whatever else who looks for it may take. */
export function allNames({ typed, key, meant }: Pick<Name, 'typed' | 'key' | 'meant'>): string[] {
  const thing = things.get(key) ?? things.get(meant ?? '');
  const near = [...(thing?.near ?? [])].flatMap((one) => [one, ...one.kinds]);
  const others = thing === undefined ? [] : [...allKinds(thing), ...near].flatMap(({ names }) => names);
  return [...new Set([typed, ...others])];
}

/** A name, and whatever whoever may take it may have looked for: « poussette » for a « landau ». */
export function allWishes({ typed, key }: Pick<Name, 'typed' | 'key'>): string[] {
  const thing = things.get(key);
  return [...new Set([typed, ...(thing === undefined ? [] : (wishes().get(thing) ?? []))])];
}

/** By thing the names of those of which it is a kind, or for which it does. Made once it is asked for. */
function wishes(): ReadonlyMap<Thing, ReadonlySet<string>> {
  if (wishedBy.size > 0) return wishedBy;
  for (const thing of new Set(things.values())) {
    const taken = [...allKinds(thing), ...[...thing.near].flatMap((one) => [one, ...one.kinds])];
    for (const one of taken) {
      const names = wishedBy.get(one) ?? new Set();
      for (const name of thing.names) names.add(name);
      wishedBy.set(one, names);
    }
  }
  return wishedBy;
}
const wishedBy = new Map<Thing, Set<string>>();

/**
 * The same names; a word that is none gets what it may have been meant as: « bicyclete » → bicyclette. Two such names
 * are as near as one another: none is guessed.
 */
export function meantAmong(names: readonly Name[]): Name[] {
  return names.map((name) => {
    const { key, size, isKnown } = name;
    if (isKnown || size > 1 || key.length < 5 || isThing(name.typed) || isThing(key)) return name;
    const limit = key.length < 7 ? 1 : 2;
    const near = [...things.keys()]
      .filter((known) => known[0] === key[0] && known.length >= 4 && !known.includes(' '))
      .map((known) => ({ known, distance: editDistance(key, known, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance);
    const [first, second] = near;
    return first && first.distance !== second?.distance ? { ...name, meant: first.known } : name;
  });
}

const kindsOf = new Map<Thing, ReadonlySet<Thing>>();

/** A thing and its kinds, and theirs. */
function allKinds(thing: Thing): ReadonlySet<Thing> {
  const known = kindsOf.get(thing);
  if (known) return known;
  const all = new Set([thing]);
  // a set is gone through in the order in which it grows
  for (const one of all) for (const kind of one.kinds) all.add(kind);
  kindsOf.set(thing, all);
  return all;
}
