import { isAddressedTo } from '../../language/people/addressed-to.ts';
import { fold } from '../../language/words/fold.ts';
import { isNamedIn } from '../posts/rules.ts';
import type { Loan } from './store.ts';

/**
 * Those that a sentence speaks of: by their thing and by whom they are with, where both are said; by either, where one is, or
 * where the two do not go together. Empty: of none of them.
 */
export function spokenOf(said: string, loans: readonly Loan[]): Loan[] {
  const words = fold(said).split(/[^\p{L}\p{N}-]+/u);
  const things = loans.filter(({ post }) => isNamedIn(said, post));
  const people = loans.filter(({ other }) => other !== '' && words.includes(fold(other).split(' ')[0] as string));
  const both = things.filter((loan) => people.includes(loan));
  return both.length > 0 ? both : loans.filter((loan) => things.includes(loan) || people.includes(loan));
}

/** What is known beside the words. */
interface Around {
  /** Named for certain: of what is called otherwise nothing is meant. */
  thing: string | undefined;
  /** With whom else they have an exchange. */
  others: readonly string[];
  /** The claim they talk about with somebody; null: with nobody. */
  talk: string | null;
}

/**
 * Which of what somebody has borrowed they would keep longer. doubtful: they talk with somebody else, who may be meant. Empty: none,
 * or it is said to somebody else by name.
 */
export function keptLonger(said: string, loans: readonly Loan[], { thing, others, talk }: Around): Loan[] | 'doubtful' {
  if (thing !== undefined) return loans.filter(({ post }) => isNamedIn(thing, post));
  const named = spokenOf(said, loans);
  if (named.length > 0) return named;
  if (others.some((name) => isAddressedTo(said, name) === 'surely')) return [];
  if (talk === null || loans.length === 0) return [...loans];
  const ofTalk = loans.filter(({ claim }) => claim.id === talk);
  return ofTalk.length > 0 ? ofTalk : 'doubtful';
}
