import { readKeyword } from '../../language/answers/keyword.ts';
import { splitItems } from '../../language/things/split-items.ts';
import { namingWords } from '../../language/words/naming.ts';
import { similarWord } from '../../language/words/similar-word.ts';
import type { EffectInput } from '../effect.ts';
import type { Post } from '../posts/post.table.ts';
import { partsSaid } from './which-post.ts';

/** As many letters are passed on. */
const MOST_LETTERS = 300;

/**
 * « 2 chaises svp », « je prends la table », of « 6 chaises et une table » that are given together: what they would have of it is
 * counted by nothing here, and its owner is to read it. null: nothing is said of a part.
 */
export function partWanted({ item, quantity, number }: Post, { slots, event }: EffectInput): string | null {
  if (quantity > 1 || event.type !== 'text' || event.text.length > MOST_LETTERS) return null;
  const text = event.text.trim();
  const said = namingWords(text);
  const read = readKeyword(text);
  // the keyword, and no more
  if (said.length < 2 || (read?.number === number && read.rest === undefined)) return null;
  const pieces = splitItems(item);
  if (pieces.length < 2 && !/\d/.test(item)) return null;
  const named = pieces.filter((one) => namingWords(one).some((word) => said.some((own) => similarWord(own, word))));
  const isOne = named.length > 0 && named.length < pieces.length;
  return isOne || (partsSaid(slots) ?? 0) > 1 ? text : null;
}
