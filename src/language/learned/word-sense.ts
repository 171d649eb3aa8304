import { isTaskNoun, isTaskVerb } from '../things/task-names.ts';
import { isThing } from '../things/things.ts';
import { remembered } from '../words/remembered.ts';
import { classLetter } from './word-classes.ts';

/**
 * What a folded word stands for, as a capital: the letter of its class, else T a thing, V a verb of help, S the name of a
 * task; undefined: itself. `joined`: the word with what is tied to it (« lave-linge »), where that may be a thing.
 */
export function senseOf(word: string, joined = word): string | undefined {
  const own = ownSense(word);
  return joined !== word && (own === 'V' || own === 'S' || own === undefined) && isThing(joined) ? 'T' : own;
}

const ownSense = remembered((word) => {
  const letter = classLetter(word);
  if (letter !== undefined) return letter;
  if (isThing(word)) return 'T';
  if (isTaskVerb(word)) return 'V';
  return isTaskNoun(word) ? 'S' : undefined;
});
