import { fold } from '../language/fold.ts';
import { isNo, isYes } from '../language/small-answers.ts';
import type { Words } from './bubble.ts';

/**
 * An answer that an effect offers to the next question (a choice), beside the options of its own: a person, a post. It is
 * given by its button, or by saying any of its words (« pour joël », « la tondeuse »).
 */
export interface Pick {
  value: string;
  title: Words;
  /** Folded. `~yes`, `~no`: what a mere « oui » or « non » to the question means. */
  words: readonly string[];
}

/** What may stand around a name, and says nothing of its own. */
const AROUND = new Set(
  'a au aux c c\'est ce celle celui cest chez de des du elle est for it\'s l la le les lui non nan no oui ok plutot pour the to un une yes'.split(
    ' ',
  ),
);

/** The words by which something is called, as they are compared. */
export function wordsOf(...names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => tokens(name ?? '')))].filter((word) => !AROUND.has(word));
}

/** The one that is named, and nothing else is said. null: none of them, or it may be several. */
export function pickNamed(picks: readonly Pick[], text: string): string | null {
  const only = (fits: (pick: Pick) => boolean) => {
    const [first, another] = picks.filter(fits);
    return first !== undefined && another === undefined ? first.value : null;
  };
  if (isYes(text)) return only(({ words }) => words.includes('~yes'));
  if (isNo(text)) return only(({ words }) => words.includes('~no'));
  const said = tokens(text).filter((word) => !AROUND.has(word));
  return said.length === 0 ? null : only(({ words }) => said.every((word) => words.includes(word)));
}

function tokens(text: string): string[] {
  return fold(text)
    .replace(/(?<=^| )(?:l|d|c)'/g, ' ')
    .split(/[^a-z0-9'-]+/)
    .filter((word) => word !== '');
}
