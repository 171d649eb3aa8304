import type { Bubble, Card } from '../../conversation/bubble.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { aboutPost } from '../posts/rules.ts';
import type { Loan } from './store.ts';

export const loanCardSays = {
  'loan.card-title': ['keyword', 'thing'],
  'loan.card-lent': ['name', 'due'],
  'loan.card-borrowed': ['name', 'due'],
  'loan.card-to-come': ['name', 'from', 'to'],
} as const;

/** What is out, as cards: what was lent, then what was borrowed. */
export function loanCards(lent: readonly Loan[], borrowed: readonly Loan[]): Extract<Bubble, { type: 'cards' }> {
  const cards = [
    ...lent.map((loan) => loanCard(loan, 'loan.card-lent', LENDER_BUTTONS)),
    ...borrowed.map((loan) => loanCard(loan, 'loan.card-borrowed', BORROWER_BUTTONS)),
  ];
  return { type: 'cards', cards: cards.slice(0, MOST_CARDS) };
}

function loanCard({ claim, post, other, isToCome }: Loan, state: string, buttons: readonly string[]): Card {
  const { keyword, thing } = aboutPost(post);
  const { from, to, due } = daysShown(claim);
  return {
    title: { key: 'loan.card-title', args: { keyword, thing } },
    subtitle: isToCome
      ? { key: 'loan.card-to-come', args: { name: other, from, to } }
      : { key: state, args: { name: other, due } },
    // what its owner has not confirmed yet is neither given back by a tap nor kept longer
    buttons: [
      ...(claim.state === 'out' ? buttons.map((name) => loanButton(name, claim.id)) : []),
      mineButton('write', claim.id),
    ],
  };
}
