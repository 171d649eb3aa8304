import { fold, words } from '../words/fold.ts';
import { THING_NAMES } from './thing-names.ts';
import { isThing } from './things.ts';

/** In a shorter word one other letter is another word. */
const LEAST = 6;

/** A word and all that is left of it when a letter is dropped: two words with one of these in common are a slip apart. */
const shortened = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

let known: Set<string> | undefined;

/** Whether a folded word is the name of a thing with one slip: « raclete », « tondeuze », « fauteil ». */
function isSlip(word: string): boolean {
  if (word.length < LEAST) return false;
  known ??= new Set([...THING_NAMES].filter((name) => name.length >= LEAST && !name.includes(' ')).flatMap(shortened));
  const [first = ''] = word;
  return shortened(word).some((one) => one.startsWith(first) && known?.has(one));
}

/** Whether a title begins with the name of a thing, a slip in it or not. */
export function namesThingWithSlip(title: string): boolean {
  const [first = '', second = ''] = words(title).map(fold);
  return [first, second].some((word) => isThing(word) || isSlip(word));
}
