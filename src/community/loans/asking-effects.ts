import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble, Button } from '../../conversation/bubble.ts';
import { readAsksReturn } from '../../language/loans/asks-return.ts';
import { readNobodyCame } from '../../language/meetings/nobody-came.ts';
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
      'loan.not-come': about,
      'loan.is-back': about,
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
    const isLender = by !== 'borrower';
    const about = ABOUT[String(by)];
    // « je le récupère quand ? » may be of what is promised to them: then it is for its owner
    const mayBePromised = readAsksReturn(String(said ?? ''))?.mayBePromised === true;
    if (mayBePromised && (await hasExchange(input.trx, input.member.id))) return { outcome: 'none' };
    const all = await loansOf(input, isLender);
    const isNamed = typeof thing === 'string' ? thing : null;
    const loans = about ? spokenOfOut(all, String(said ?? '')) : meant(all, String(said ?? ''), isNamed);
    const [only, another] = loans;
    if (!only) return { outcome: 'none' };
    const cards = loanCards(isLender ? loans : [], isLender ? [] : loans);
    const bubbles =
      another !== undefined
        ? [head('which-head'), cards]
        : only.isToCome
          ? [head('borrowed-head', { count: 1 }), cards]
          : [ofOne(only, about ?? (isLender ? LENT : BORROWED))];
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

/** What is with somebody now; where a person or a thing is named, of them. */
function spokenOfOut(loans: readonly Loan[], said: string): readonly Loan[] {
  const out = loans.filter(({ claim }) => claim.state === 'out');
  const name = readNobodyCame(said)?.name;
  const spoken = spokenOf(said, out);
  return spoken.length > 0 ? spoken : name === undefined ? out : [];
}

const head = (name: string, args: Args = {}): Bubble => ({ type: 'text', text: [{ key: `loan.${name}`, args }] });

/** What is said of the one loan that is meant, and what can be done. */
interface About {
  key: string;
  buttons: readonly LoanButton[];
}

type LoanButton = (typeof LENDER_BUTTONS | typeof BORROWER_BUTTONS)[number] | 'not-back';

const LENT: About = { key: 'where', buttons: LENDER_BUTTONS };
const BORROWED: About = { key: 'due-when', buttons: BORROWER_BUTTONS };
/** « il est pas venu », « oui je l'ai »: of what is out, and whether that is meant is asked. */
const ABOUT: Readonly<Record<string, About | undefined>> = {
  absent: { key: 'not-come', buttons: LENDER_BUTTONS },
  got: { key: 'is-back', buttons: ['returned', 'not-back'] },
};

function ofOne({ claim, post, other }: Loan, { key, buttons: names }: About): Bubble {
  const { keyword, thing } = aboutPost(post);
  const args = { keyword, thing, name: other, due: daysShown(claim).due };
  const buttons: Button[] = claim.state === 'out' ? names.map((name) => loanButton(name, claim.id)) : [];
  return {
    type: 'buttons',
    text: [{ key: `loan.${key}`, args }],
    buttons: [...buttons, mineButton('write', claim.id)],
  };
}
