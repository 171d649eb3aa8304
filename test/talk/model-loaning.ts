import { addDays, partiesOf } from '../../src/community/claims/lending.ts';
import { bringBack } from '../../src/community/claims/queue.ts';
import { dueAfter, lose, readRequestId, requestId, weighDue, weighExtension } from '../../src/community/loans/rules.ts';
import type { Bubble, Card, Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { readReturned } from '../../src/language/loans/returned.ts';
import { readWhenFree } from '../../src/language/meetings/when-free.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember, WalkPost } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about, button } from './model-words.ts';

const TODAY = '2026-11-23';

interface WalkLoan {
  claim: WalkClaim;
  post: WalkPost;
  vars: ReturnType<typeof about> & { name: string; due: { date: string } };
}

/** What the two are told of a loan, by its buttons. */
export function giveLoan(model: Model, post: WalkPost, claim: WalkClaim): void {
  const { lender, borrower } = partiesOf(post, claim);
  const give = (to: string, names: readonly string[]) =>
    model.given.push(...names.map((name) => ({ to, token: doToken(name, claim.id) })));
  give(lender, ['returned', 'loan-due', 'lost', 'not-back', 'allow', 'refuse-longer']);
  give(borrower, ['loan-back', 'keep', 'will-return']);
}

/** What a button names, of a loan or of what was asked about one. */
const claimOf = ({ claim, request }: EffectAsk['slots']): string => readRequestId(request)?.claim ?? String(claim);

/** Loans, in the town in memory. */
export function loaningEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const loansOf = (member: WalkMember, side: 'lender' | 'borrower', state = 'out'): WalkLoan[] =>
    model.claims.flatMap((claim) => {
      const post = model.posts.find(({ id }) => id === claim.post_id);
      if (!post || claim.state !== state || partiesOf(post, claim)[side] !== member.id) return [];
      return [{ claim, post, vars: { ...about(post), name: 'Paul', due: { date: claim.to_on ?? TODAY } } }];
    });
  const of = (side: 'lender' | 'borrower', then: (loan: WalkLoan, ask: EffectAsk) => EffectAnswer) => {
    return (member: WalkMember, ask: EffectAsk): EffectAnswer => {
      const loan = loansOf(member, side).find(({ claim }) => claim.id === claimOf(ask.slots));
      return loan ? then(loan, ask) : { outcome: 'gone' };
    };
  };
  const cards = (loans: readonly WalkLoan[], name: string): Bubble => ({
    type: 'cards',
    cards: loans.slice(0, 10).map(
      ({ claim, vars }): Card => ({
        title: { key: 'loan.card-title', args: vars },
        buttons: [button(name, claim.id)],
      }),
    ),
  });
  const dayIn = (slot: unknown): string => String(slot).slice(0, 10);

  return {
    'list-library': (member) => {
      const loans = loansOf(member, 'lender');
      if (loans.length === 0) return { outcome: 'none' };
      const add: Choice = { id: 'lend', title: { key: 'loan.button-lend' }, token: doToken('lend') };
      return { outcome: 'some', bubbles: [{ ...cards(loans, 'returned'), choices: [add] } as Bubble] };
    },
    'list-borrowed': (member) => {
      const loans = loansOf(member, 'borrower');
      return loans.length === 0 ? { outcome: 'none' } : { outcome: 'some', bubbles: [cards(loans, 'keep')] };
    },
    'show-calendar': (_member, { slots }) => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      if (post?.kind !== 'lend') return { outcome: 'gone' };
      return {
        outcome: 'shown',
        vars: about(post),
        bubbles: [{ type: 'text', text: [{ key: 'loan.calendar-free' }] }],
      };
    },
    'which-calendar': (_member, { slots }) => {
      const thing = readWhenFree(String(slots.said)) ?? '';
      const meant = model.posts.filter(
        (post) => post.kind === 'lend' && post.direction === 'offer' && post.word.toLowerCase() === thing,
      );
      const [only, another] = meant;
      if (!only) return { outcome: 'none' };
      if (!another) return { outcome: 'one', slots: { post: only.id } };
      const all = meant.slice(0, 10).map(
        (post): Card => ({
          title: { key: 'loan.card-title', args: about(post) },
          buttons: [button('calendar', post.id)],
        }),
      );
      return { outcome: 'several', bubbles: [{ type: 'cards', cards: all }] };
    },
    'which-loan': (member, { slots }) => {
      const by = readReturned(String(slots.said))?.by ?? null;
      const lent = by === 'borrower' ? [] : loansOf(member, 'lender');
      const had = by === 'lender' ? [] : loansOf(member, 'borrower');
      const [only, another] = [...lent, ...had];
      if (!only) {
        const [promised] = loansOf(member, by ?? 'lender', 'accepted');
        if (!promised) return { outcome: 'none' };
        return { outcome: 'not-out', vars: promised.vars, slots: { claim: promised.claim.id } };
      }
      if (another) return { outcome: 'shown', bubbles: [cards([...lent, ...had], 'returned')] };
      return { outcome: lent.length > 0 ? 'lender' : 'borrower', slots: { claim: only.claim.id } };
    },
    'which-longer': (member, { slots }) => {
      const [only, another] = loansOf(member, 'borrower');
      if (!only) return { outcome: 'none' };
      const talk = slots.claim ?? null;
      if (talk !== null && talk !== only.claim.id && talk !== another?.claim.id) return { outcome: 'doubtful' };
      if (another && talk === null) return { outcome: 'several', bubbles: [cards([only, another], 'keep')] };
      const claim = { claim: only.claim.id };
      const isOpen = String(slots.said).includes('plus longtemps');
      return isOpen
        ? { outcome: 'open', slots: claim }
        : { outcome: 'until', slots: { ...claim, longer: '2027-01-10' } };
    },
    'which-missing': (member) => {
      const [only, another] = loansOf(member, 'lender');
      if (!only) return { outcome: 'none' };
      if (another) return { outcome: 'several', bubbles: [cards([only, another], 'returned')] };
      only.claim.isSaidBack = false;
      const outcome = Number(model.id()) % 2 > 0 ? 'late' : 'early';
      return { outcome, slots: { claim: only.claim.id }, vars: { ...only.vars, later: '' } };
    },
    'see-due': (member, { slots }) => {
      const [loan] = loansOf(member, slots.by === 'lender' ? 'lender' : 'borrower');
      if (!loan) return { outcome: 'none' };
      const { due, ...vars } = loan.vars;
      const text = [{ key: 'loan.due-when', args: { ...vars, due, said: '' } }];
      return { outcome: 'shown', bubbles: [{ type: 'text', text }] };
    },
    'bring-back': of('lender', ({ claim, post, vars }) => {
      const back = bringBack(queueOf(model, post), claim.id);
      if (back) carryOut(model, back);
      return back ? { outcome: 'back', vars: { ...vars, next: '', later: '' } } : { outcome: 'gone' };
    }),
    'say-back': of('borrower', ({ claim, vars }) => {
      claim.isSaidBack = true;
      return { outcome: 'asked', vars };
    }),
    'deny-back': of('lender', ({ claim, vars }) => {
      if (!claim.isSaidBack) return { outcome: 'still', vars };
      claim.isSaidBack = false;
      return { outcome: 'denied', vars };
    }),
    'will-return': of('borrower', ({ vars }) => ({ outcome: 'told', vars })),
    'open-lost': of('lender', ({ vars }) => ({ outcome: 'open', vars })),
    'mark-lost': of('lender', ({ claim, post, vars }) => {
      const lost = lose(queueOf(model, post), claim.id);
      if (!lost) return { outcome: 'gone' };
      carryOut(model, lost.decision);
      if (lost.decision.ends) post.outcome ??= 'withdrawn';
      return { outcome: 'lost', vars };
    }),
    'open-loan': of('lender', ({ vars }) => ({ outcome: 'open', vars })),
    'open-extension': of('borrower', ({ vars }) => ({ outcome: 'open', vars })),
    'set-due': of('lender', ({ claim, post, vars }, { slots }) => {
      const due = dayIn(slots.until);
      const weighed = weighDue(queueOf(model, post), claim.id, due);
      // promises for days to come are rare here
      if (weighed.what === 'promised' || Number(claim.id) % 5 === 0)
        return { outcome: 'promised', vars: { ...vars, from: { date: due } }, clear: ['until'] };
      claim.to_on = due;
      return { outcome: 'set', vars: { ...vars, due: { date: due } } };
    }),
    extend: of('borrower', ({ claim, post, vars }, { slots }) => {
      const more = { 'two-days': 2, week: 7 }[String(slots.longer)];
      const until = more === undefined ? dayIn(slots.longer) : dueAfter(claim.to_on ?? TODAY, TODAY, more);
      const said = { ...vars, until: { date: until }, from: { date: until } };
      const { what } = weighExtension(queueOf(model, post), claim.id, until);
      // days that are past are not typed here
      if (what === 'same' || model.posts.length % 5 === 0) return { outcome: 'same', vars: said, clear: ['longer'] };
      if (what === 'promised' || model.posts.length % 4 === 0)
        return { outcome: 'promised', vars: said, clear: ['longer'] };
      if (what === 'asks' || Number(claim.id) % 2 === 0) {
        claim.more = until;
        const { lender } = partiesOf(post, claim);
        const token = (name: string) => doToken(name, requestId(claim.id, until));
        model.given.push(...['allow', 'refuse-longer'].map((name) => ({ to: lender, token: token(name) })));
        return { outcome: 'asked', vars: said };
      }
      claim.to_on = until;
      return { outcome: 'granted', vars: said };
    }),
    'allow-longer': of('lender', ({ claim, vars }, { slots }) => {
      const own = { claim: claim.id };
      if (!claim.more) return { outcome: 'still', vars, slots: own };
      const said = { ...vars, until: { date: claim.more }, from: { date: claim.more } };
      const request = { ...own, request: requestId(claim.id, claim.more) };
      if (slots.request !== request.request) return { outcome: 'other', vars: said, slots: request };
      if (model.posts.length % 3 === 0) return { outcome: 'promised', vars: said, slots: request };
      claim.to_on = claim.more < (claim.to_on ?? TODAY) ? addDays(TODAY, 9) : claim.more;
      claim.more = null;
      return { outcome: 'allowed', vars: said };
    }),
    'refuse-longer': of('lender', ({ claim, vars }, { slots }) => {
      const own = { claim: claim.id };
      if (!claim.more) return { outcome: 'still', vars, slots: own };
      const said = { ...vars, until: { date: claim.more } };
      const request = { ...own, request: requestId(claim.id, claim.more) };
      if (slots.request !== request.request) return { outcome: 'other', vars: said, slots: request };
      claim.more = null;
      return { outcome: 'refused', vars: said };
    }),
  };
}
