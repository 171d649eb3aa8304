import { fold } from '../../language/fold.ts';
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
