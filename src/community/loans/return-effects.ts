import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { readReturned } from '../../language/loans/returned.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { awayOf, carryOut } from '../claims/carry-out.ts';
import { daysShown, loanButton, remindOfLateness } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { bringBack } from '../claims/queue.ts';
import { waitsForReturn } from '../claims/still-away.ts';
import { changeClaim } from '../claims/store.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Effect, EffectInput, EffectOutput, Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { laterOf } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { setQuantity } from '../posts/store.ts';
import { lendByTheirWord } from './by-their-word.ts';
import { still } from './due-effects.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { aboutLoan, isToldOfLoan, type LoanScene, loanVars, lockLoan, tellOther } from './loan-scene.ts';
import { spokenOf } from './meant.ts';
import { lose } from './rules.ts';
import { awaitLender } from './said-back.ts';
import { type Loan, listLoans } from './store.ts';

/** As many loans of a member are looked through. */
const MOST = 50;

export const returnEffectSpecs = {
  'which-loan': {
    outcomes: ['lender', 'borrower', 'not-out', 'shown', 'none'],
    vars: ['keyword', 'thing', 'name'],
    slots: ['claim'],
    says: { 'loan.which-head': [], ...loanCardSays },
  },
  'bring-back': {
    outcomes: ['back', 'gone'],
    vars: [...aboutLoan, 'next', 'away', 'later'],
    says: { 'loan.back-for-you': [...aboutLoan, 'from'] },
  },
  'say-back': {
    outcomes: ['asked', 'gone'],
    vars: [...aboutLoan, 'later'],
    says: { 'loan.back-asked': aboutLoan, 'loan.button-not-back': [] },
  },
  'deny-back': {
    outcomes: ['denied', 'still', 'gone'],
    vars: aboutLoan,
    says: { 'loan.not-back-came': aboutLoan },
  },
  'will-return': {
    outcomes: ['told', 'gone'],
    vars: [...aboutLoan, 'later'],
    says: { 'loan.return-soon-came': aboutLoan },
  },
  'open-lost': { outcomes: ['open', 'gone'], vars: aboutLoan },
  'mark-lost': { outcomes: ['lost', 'gone'], vars: aboutLoan, says: { 'loan.lost-came': aboutLoan } },
} satisfies EffectSpecs;

/** A loan comes to its end. */
export const returnEffects: Record<keyof typeof returnEffectSpecs, Effect> = {
  /** « on m'a rendu la perceuse », « je l'ai rendue »: the loan that is meant, or those that may be. */
  async 'which-loan'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const said = String(slots.said ?? '');
    const by = readReturned(said)?.by ?? null;
    const lent = by === 'borrower' ? [] : await listLoans(trx, member.id, 'lender', MOST);
    const had = by === 'lender' ? [] : await listLoans(trx, member.id, 'borrower', MOST);
    const named = spokenOf(said, [...lent, ...had]);
    const isAnyNamed = named.length > 0;
    if (!isAnyNamed) {
      const promised = await promisedMeant(input, said, by, lent.length + had.length === 0);
      if (promised) return promised;
    }
    const isMeant = (one: Loan) => !isAnyNamed || named.includes(one);
    const [lentMeant, hadMeant] = [lent.filter(isMeant), had.filter(isMeant)];
    const [only, another] = [...lentMeant, ...hadMeant];
    if (!only) return { outcome: 'none' };
    // something is named, and it is not this
    const isSure = isAnyNamed || NAMES_NOTHING.test(said) || NAMES_NOTHING.test(spellOut(said).text);
    if (!another && isSure)
      return { outcome: lentMeant.length > 0 ? 'lender' : 'borrower', slots: { claim: only.claim.id } };
    const head: Bubble = { type: 'text', text: [{ key: 'loan.which-head' }] };
    return { outcome: 'shown', bubbles: [head, loanCards(lentMeant, hadMeant)] };
  },

  /** Its lender has it back: whoever waited for it gets it. */
  async 'bring-back'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const scene = await lockLoan(input, 'lender');
    const back = scene && bringBack(scene.queue, scene.claim.id);
    if (!scene || !back) return { outcome: 'gone' };
    const { tell } = await carryOut(trx, scene, back, now);
    const ready = scene.claim.to_on !== null && scene.claim.to_on < scene.queue.today ? tellReady(scene, member) : [];
    const next = back.changes.flatMap(({ claim, state }) =>
      state === 'accepted' ? [scene.claims.find(({ id }) => id === claim)?.by.name ?? ''] : [],
    );
    return {
      outcome: 'back',
      vars: {
        ...scene.vars,
        next: next.join(', '),
        away: awayOf(scene.claims, back, now),
        later: laterOf(scene.other, now),
      },
      tell: [...tell, ...ready],
      overtakes: [loanTopic(scene.claim.id)],
    };
  },

  /** Its borrower says so: the lender is asked, and nobody is reminded meanwhile. */
  async 'say-back'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const scene = await lockLoan(input, 'borrower');
    if (!scene) return { outcome: 'gone' };
    const { claim, other, vars } = scene;
    const isNews = claim.said_back_at === null;
    if (isNews) {
      await changeClaim(trx, claim.id, { said_back_at: now });
      await awaitLender(trx, { post: scene.post, claimId: claim.id }, now, scene.hours);
    }
    const buttons = ['returned', 'not-back'].map((name) => loanButton(name, claim.id));
    const tell = isNews ? [tellOther(scene, member, 'loan.back-asked', buttons)] : [];
    // « pas encore retrouvé », said before this, would contradict it
    const overtakes = [loanTopic(claim.id)];
    return { outcome: 'asked', vars: { ...vars, later: laterOf(other, now) }, tell, overtakes };
  },

  async 'deny-back'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const scene = await lockLoan(input, 'lender');
    if (!scene) return { outcome: 'gone' };
    if (scene.claim.said_back_at === null) return still(scene);
    const { claim, post, timezone, vars } = scene;
    await changeClaim(trx, claim.id, { said_back_at: null });
    if (claim.to_on !== null) await remindOfLateness(trx, { post, claimId: claim.id, due: claim.to_on }, now, timezone);
    const buttons = [mineButton('write', claim.id), loanButton('loan-back', claim.id)];
    return { outcome: 'denied', vars, tell: [tellOther(scene, member, 'loan.not-back-came', buttons)] };
  },

  async 'will-return'(input): Promise<EffectOutput> {
    const scene = await lockLoan(input, 'borrower');
    if (!scene) return { outcome: 'gone' };
    const buttons = [mineButton('write', scene.claim.id)];
    const isNews = !(await isToldOfLoan(input.trx, scene, 'loan.return-soon-came', input.now));
    const tell = isNews ? [tellOther(scene, input.member, 'loan.return-soon-came', buttons)] : [];
    return { outcome: 'told', vars: { ...scene.vars, later: laterOf(scene.other, input.now) }, tell };
  },

  async 'open-lost'(input): Promise<EffectOutput> {
    const scene = await lockLoan(input, 'lender');
    return scene ? { outcome: 'open', vars: scene.vars } : { outcome: 'gone' };
  },

  async 'mark-lost'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const scene = await lockLoan(input, 'lender');
    const lost = scene && lose(scene.queue, scene.claim.id);
    if (!scene || !lost) return { outcome: 'gone' };
    if (lost.quantity > 0) await setQuantity(trx, scene.post.id, lost.quantity);
    const { tell, ...others } = await carryOut(trx, scene, lost.decision, now);
    return {
      outcome: 'lost',
      vars: scene.vars,
      tell: [tellOther(scene, member, 'loan.lost-came', []), ...tell],
      ...others,
    };
  },
};

/** It came back late: those who counted on it meanwhile hear that it is there. */
export function tellReady(
  { post, claims, queue, claim }: Pick<LoanScene, 'post' | 'claims' | 'queue' | 'claim'>,
  lender: Pick<Member, 'name'>,
): Tell[] {
  const before = waitsForReturn({ ...queue, claims });
  const after = claims.map((one) => (one.id === claim.id ? { ...one, state: 'done' as const } : one));
  const still = waitsForReturn({ ...queue, claims: after }).map(({ id }) => id);
  const ready = before.filter(({ id, by }) => !still.includes(id) && by.status === 'approved');
  return ready.map((one) => {
    const args = { ...loanVars({ post }, lender, one.to_on), from: daysShown(one).from };
    const buttons = [mineButton('write', one.id), mineButton('give-up', one.id)];
    const bubble: Bubble = { type: 'buttons', text: [{ key: 'loan.back-for-you', args }], buttons };
    return { to: one.by, bubbles: [bubble], topic: loanTopic(one.id) };
  });
}

/**
 * Said of what is promised, and was never noted as handed over: by the word of whoever answered it was, and it goes on from
 * there; else that is asked first. @param isOnly nothing is lent that may be meant: it need
 * not be named
 */
async function promisedMeant(
  input: EffectInput,
  said: string,
  by: 'lender' | 'borrower' | null,
  isOnly: boolean,
): Promise<EffectOutput | null> {
  const { trx, member } = input;
  const lends = by === 'borrower' ? [] : await listLoans(trx, member.id, 'lender', MOST, 'accepted');
  const has = by === 'lender' ? [] : await listLoans(trx, member.id, 'borrower', MOST, 'accepted');
  const named = spokenOf(said, [...lends, ...has]);
  const [only, another] = named.length > 0 || !isOnly || !NAMES_NOTHING.test(said) ? named : [...lends, ...has];
  if (!only || another) return null;
  const slots = { claim: only.claim.id };
  const lent = await lendByTheirWord(input, only.claim.id);
  if (lent) return { outcome: lends.includes(only) ? 'lender' : 'borrower', slots, ...lent };
  const { keyword, thing } = aboutPost(only.post);
  return { outcome: 'not-out', vars: { keyword, thing, name: only.other }, slots };
}

/** « c'est rendu », « je l'ai ramenée »: whatever is lent. */
const NAMES_NOTHING =
  /(?:\bl['’]a|\b(?:ai|a|avons) (?:(?:bien|déjà|deja|tout|enfin) )*(?:rend|ramen|rapport)\p{L}+(?: (?:hier|ce matin|ce soir|merci))*[\s.!]*$|^(?:\P{L}*(?:oui|ok|ouais?|merci|yes|bonjour|bonsoir|salut|coucou|super)\b)*[\s,.!]*(?:c['’ ]?est|(?:elle|il) est)|\b(?:it|it['’]s)\b|^\s*\p{L}+[\s!.]*$)/iu;
