import { splitItems } from '../../language/things/split-items.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { readNumber } from '../../language/words/number.ts';
import { similarWord } from '../../language/words/similar-word.ts';
import { singular } from '../../language/words/singular.ts';
import type { Post } from '../posts/post.table.ts';
import { thingOf } from '../posts/title.ts';

/*
 * « 12 bocaux, cocotte, 3 poêles », that are given as one: several things all the same, and one of them may go to one neighbour while the
 * rest stays for others. How it is called says what there is of it.
 */

/** What of a title is given, and what is left of it. */
export interface Parting {
  /** For each of those it is given to, in their order. */
  given: string[];
  left: string[];
}

interface Piece {
  /** null: of one, or of some that are not counted. */
  count: number | null;
  /** Without its number. */
  name: string;
}

/** Says how much of it, and names nothing. */
const FILLERS =
  /^(?:juste|seulement|que|uniquement|rien|only|just|tout|toute|tous|toutes|petite?s?|grande?s?|ta|ton|tes|ma|mon|mes|votre|vos|this|that|cette|cet|aussi|si|possible|svp|stp|merci|please|je|j|veux|voudrais|prends|bien|interesse\w*|moi|volontiers|oui|bonjour|bonsoir|salut)$/;

/** Things given for good as one, whose title names several, or how many there are. */
export const mayBeParted = (post: Pick<Post, 'direction' | 'kind' | 'quantity' | 'outcome' | 'item'>): boolean =>
  post.direction === 'offer' && post.kind === 'give' && post.quantity === 1 && piecesOf(post.item).length > 0;

/** The pieces of a title; none: there is nothing to part. */
function piecesOf(item: string): Piece[] {
  const pieces = splitItems(thingOf(item)).map((one): Piece => {
    const [, count, name] = /^(\d{1,3}) (\p{L}.*)$/u.exec(one) ?? [];
    return count === undefined || name === undefined ? { count: null, name: one } : { count: Number(count), name };
  });
  return pieces.length > 1 || (pieces[0]?.count ?? 0) > 1 ? pieces : [];
}

/**
 * What each of several is to have of a title, as it was said: « la cocotte », « 6 bocaux ».
 * @returns null: one of them names none of its pieces, or all of them, or more than there is
 */
export function part(item: string, wants: readonly string[]): Parting | null {
  const left = piecesOf(item);
  if (left.length === 0) return null;
  const given: string[] = [];
  for (const want of wants) {
    const named = namedIn(left, want);
    if (named.length === 0) return null;
    const counted = countIn(want);
    const taken: Piece[] = [];
    for (const at of named.toReversed()) {
      const piece = left[at] as Piece;
      const isSome = named.length === 1 && counted !== null && piece.count !== null && counted < piece.count;
      if (named.length === 1 && counted !== null && counted > (piece.count ?? 1)) return null;
      if (isSome) left[at] = { ...piece, count: (piece.count as number) - (counted as number) };
      else left.splice(at, 1);
      taken.unshift(isSome ? { ...piece, count: counted } : piece);
    }
    given.push(taken.map(titleOf).join(', '));
  }
  // all of it to one: nothing is parted
  return left.length === 0 && given.length === 1 ? null : { given, left: left.map(titleOf) };
}

/** Whether words name some pieces of a title, and not all. */
export function namesPart(item: string, words: string | null): boolean {
  return words !== null && words.length <= MOST_LETTERS && part(item, [words]) !== null;
}

/** Whether words name this piece of a title, and no other. */
export function isOnlyFor(item: string, words: string | null, piece: string): boolean {
  if (words === null || words.length > MOST_LETTERS) return false;
  const pieces = piecesOf(item);
  const given = namedIn(pieces, piece);
  const named = namedIn(pieces, words);
  return named.length > 0 && named.every((at) => given.includes(at));
}

/** Whether words name one of the pieces of a title, or what it is of alone. */
export function namesPiece(title: string, words: string): boolean {
  const pieces = piecesOf(title);
  return namedIn(pieces.length > 0 ? pieces : [{ count: null, name: title.replace(/^\d+ /, '') }], words).length > 0;
}

/** Longer is a story, and no piece. */
const MOST_LETTERS = 120;

/** Places of the pieces that are named. */
function namedIn(pieces: readonly Piece[], said: string): number[] {
  const words = namingWords(said).filter((word) => !FILLERS.test(word) && readNumber(word) === null);
  const fits = pieces.map(({ name }) => {
    const own = namingWords(name);
    return words.filter((word) => own.some((one) => similarWord(one, word))).length;
  });
  const heads = pieces.map(({ name }) => namingWords(name)[0] ?? '');
  const most = Math.max(0, ...fits);
  if (most === 0) return [];
  // « table basse », where there is a « table de nuit » too: by what most of the words say; each that is named by its noun counts
  return pieces.flatMap((_, at) => {
    const isHead = words.some((word) => similarWord(heads[at] ?? '', word));
    const isRival = heads.some(
      (head, other) => other !== at && similarWord(head, heads[at] ?? '') && (fits[other] ?? 0) > (fits[at] ?? 0),
    );
    return (fits[at] ?? 0) > 0 && !isRival && (isHead || fits[at] === most) ? [at] : [];
  });
}

function countIn(said: string): number | null {
  for (const word of fold(said).split(/[^a-z0-9]+/)) {
    const number = /^(?:une?|one)$/.test(word) ? null : readNumber(word);
    if (number !== null && number > 0) return number;
  }
  return null;
}

/** « 3 poêles », « 1 poêle ». */
function titleOf({ count, name }: Piece): string {
  if (count === null) return name;
  return count === 1 ? `1 ${name.replace(/^\S+/u, (word) => singular(word))}` : `${count} ${name}`;
}
