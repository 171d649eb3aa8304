import { takeOutContacts } from '../../language/people/contact.ts';
import { SPAM } from '../../language/refusals/spam-words.ts';
import { fold } from '../../language/words/fold.ts';
import type { Claim } from '../claims/claim.table.ts';
import type { Post } from '../posts/post.table.ts';
import type { Thanks } from './thanks.table.ts';

/** Who thanks whom: whoever got the thing or was helped, whoever gave it or helped. */
export function partiesOf(
  post: Pick<Post, 'member_id' | 'direction'>,
  claim: Pick<Claim, 'member_id'>,
): { from: string; to: string } {
  return post.direction === 'offer'
    ? { from: claim.member_id, to: post.member_id }
    : { from: post.member_id, to: claim.member_id };
}

/** What of a note may be passed on: no contacts, no links; null: nothing of it. */
export function readNote(said: string): string | null {
  const { text } = takeOutContacts(said);
  const folded = fold(text);
  const saysSomething = /\p{L}{2}|\p{Extended_Pictographic}/u.test(text);
  return saysSomething && !SPAM.some((pattern) => pattern.test(folded)) ? text : null;
}

type Agreement = Pick<Thanks, 'from_member' | 'giver_agrees_at' | 'author_agrees_at'>;

/** Which of the two agreements is this member's. */
export function agreementOf(thanks: Pick<Agreement, 'from_member'>, memberId: string) {
  return thanks.from_member === memberId ? 'author_agrees_at' : 'giver_agrees_at';
}

export const isShown = ({ giver_agrees_at, author_agrees_at }: Agreement): boolean =>
  giver_agrees_at !== null && author_agrees_at !== null;
