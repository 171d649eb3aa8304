import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble, Button } from '../../conversation/bubble.ts';
import { readAsksReturn } from '../../language/loans/asks-return.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { hasExchange } from '../claims/store.ts';
import { todayOf } from '../claims/today.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { HEARD } from '../heard.ts';
import { aboutPost, isNamedIn } from '../posts/rules.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { spokenOf } from './meant.ts';
import { type Loan, listBorrowed, listLent } from './store.ts';

const about = ['keyword', 'thing', 'name', 'due'] as const;

export const askingEffectSpecs = {
  'see-due': {
    outcomes: ['shown', 'none'],
    says: {
      'loan.where': about,
      'loan.due-when': about,
      'loan.which-head': [],
      'loan.borrowed-head': ['count'],
      ...loanCardSays,
    },
  },
} satisfies EffectSpecs;

export const askingEffects: Record<keyof typeof askingEffectSpecs, Effect> = {
  /** « je dois la rendre quand ? », « où est mon nettoyeur ? »: where a thing is, and when it comes back. */
  async 'see-due'(input): Promise<EffectOutput> {
    const { by, thing, said } = input.slots;
    const isLender = by === 'lender';
    // « je le récupère quand ? » may be of what is promised to them: then it is for its owner
    const mayBePromised = readAsksReturn(String(said ?? ''))?.mayBePromised === true;
    if (mayBePromised && (await hasExchange(input.trx, input.member.id))) return { outcome: 'none' };
    const loans = meant(await loansOf(input, isLender), String(said ?? ''), typeof thing === 'string' ? thing : null);
    const [only, another] = loans;
    if (!only) return { outcome: 'none' };
    const cards = loanCards(isLender ? loans : [], isLender ? [] : loans);
    const bubbles =
      another !== undefined
        ? [head('which-head'), cards]
        : only.isToCome
          ? [head('borrowed-head', { count: 1 }), cards]
          : [ofOne(only, isLender)];
    return { outcome: 'shown', bubbles, clear: HEARD };
  },
};

async function loansOf(input: EffectInput, isLender: boolean): Promise<Loan[]> {
  const { trx, member } = input;
  return isLender ? await listLent(trx, member.id) : await listBorrowed(trx, member.id, todayOf(input));
}

/** What is named and not lent is another thing; whom it is with says which. */
function meant(loans: readonly Loan[], said: string, thing: string | null): readonly Loan[] {
  const called = thing === null ? loans : loans.filter(({ post }) => isNamedIn(thing, post));
  const spoken = spokenOf(said, called);
  return spoken.length > 0 ? spoken : called;
}

const head = (name: string, args: Args = {}): Bubble => ({ type: 'text', text: [{ key: `loan.${name}`, args }] });

function ofOne({ claim, post, other }: Loan, isLender: boolean): Bubble {
  const { keyword, thing } = aboutPost(post);
  const args = { keyword, thing, name: other, due: daysShown(claim).due };
  const names = isLender ? LENDER_BUTTONS : BORROWER_BUTTONS;
  const buttons: Button[] = claim.state === 'out' ? names.map((name) => loanButton(name, claim.id)) : [];
  return {
    type: 'buttons',
    text: [{ key: isLender ? 'loan.where' : 'loan.due-when', args }],
    buttons: [...buttons, mineButton('write', claim.id)],
  };
}
