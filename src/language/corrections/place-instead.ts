import { knownPlaces } from '../places/known-places.ts';
import { namesThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { NOT_THIS, THIS_NOT } from './correction-words.ts';

/** « à », and no more than it: what is denied was said to be a place. */
const AT = /^(?:a|au|aux|sur|vers|in|at|near) /;
const A_NAME = /^(?!(?:une?|des|du|de|le|la|les|mon|ma|an?|the|je|j'|il|elle|on) ?)[a-z][a-z' -]{2,30}$/;

/**
 * « c'est pas robien c'est balzac », “not in Robien, Balzac”: where it is instead, with its preposition, since in lower case nothing else
 * makes it a place; null: something else is denied.
 */
export function placeInstead(core: string, places: readonly string[]): string | null {
  const folded = spellOut(core).text;
  const { yes, no } = (NOT_THIS.exec(folded) ?? THIS_NOT.exec(folded))?.groups ?? {};
  if (yes === undefined || no === undefined || AT.test(yes) || !A_NAME.test(yes) || namesThing(yes)) return null;
  if (!AT.test(no) && !isPlace(no, places)) return null;
  const at = fold(core).indexOf(yes);
  return at < 0 ? null : `à ${core.slice(at, at + yes.length)}`;
}

const isPlace = (said: string, places: readonly string[]): boolean =>
  knownPlaces(said, places).some(({ from, to }) => from === 0 && to === said.length);
