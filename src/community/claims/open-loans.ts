import type { Bubble, Card } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { findMember } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { daysShown, loanButton, partiesOf } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import { findClaim, listOut } from './store.ts';

export const openLoansSays = {
  'mine.loans-open': ['count'],
  'mine.card-mine': ['keyword', 'thing'],
  'mine.card-loan-lent': ['name', 'due'],
  'mine.card-loan-had': ['name', 'due'],
} as const;

/** To whoever is about to go: what they have lent or borrowed, with whom, and how to end it. */
export async function openLoans(trx: Trx, memberId: string): Promise<Bubble[]> {
  const cards: Card[] = [];
  const all = await listOut(trx, memberId);
  for (const id of all.slice(0, MOST_CARDS)) {
    const claim = await findClaim(trx, id);
    const post = claim && (await findPost(trx, claim.post_id));
    if (!claim || !post) continue;
    const { lender, borrower } = partiesOf(post, claim);
    const isLender = lender === memberId;
    const other = await findMember(trx, isLender ? borrower : lender);
    const { keyword, thing } = aboutPost(post);
    cards.push({
      title: { key: 'mine.card-mine', args: { keyword, thing } },
      subtitle: {
        key: isLender ? 'mine.card-loan-lent' : 'mine.card-loan-had',
        args: { name: other?.name ?? '', due: daysShown(claim).due },
      },
      buttons: [loanButton(isLender ? 'returned' : 'loan-back', id), mineButton('write', id)],
    });
  }
  if (cards.length === 0) return [];
  return [
    { type: 'text', text: [{ key: 'mine.loans-open', args: { count: all.length } }] },
    { type: 'cards', cards },
  ];
}
