import { readPlainAnswer } from '../language/replies/small-answers.ts';
import { isNamedBy, namingWords } from '../language/words/naming.ts';
import { readPlaceInList } from '../language/words/place-in-list.ts';
import type { Words } from './bubble.ts';

/**
 * An answer that an effect offers to the next question (a choice), beside the options of its own: a person, a post. It is
 * given by its button, or by saying any of its words (« pour joël », « la tondeuse »).
 */
export interface Pick {
  value: string;
  title: Words;
  /** See language/words/naming.ts. `~yes`, `~no`: what a mere « oui » or « non » to the question means; `~2`, `~last`: where in a list it stands; `~in-22`: where it lies. */
  words: readonly string[];
}

/** The one that is named, and nothing else is said. null: none of them, or it may be several. */
export function pickNamed(picks: readonly Pick[], text: string): string | null {
  const plain = readPlainAnswer(text);
  const short = plain === null ? null : `~${plain}`;
  const place = plain === null && !namesArea(picks, text) ? readPlaceInList(text) : null;
  const meant = picks.filter(
    ({ words }) => (short === null ? isNamedBy(text, words) : words.includes(short)) || words.includes(`~${place}`),
  );
  const [first, another] = meant;
  return first !== undefined && another === undefined ? first.value : null;
}

/** « le 10 », of communes of which one lies there: no place in the list, and which lie there is looked up, as not all need be offered. */
function namesArea(picks: readonly Pick[], text: string): boolean {
  const said = namingWords(text);
  return said.length > 0 && picks.some(({ words }) => said.every((word) => words.includes(`~in-${word}`)));
}
