import { DateTime } from 'luxon';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { readLonger } from '../../language/loans/keeps-longer.ts';
import { readLateWith } from '../../language/loans/late-with.ts';
import { readNeedsMine } from '../../language/loans/wants-it-back.ts';
import { fold } from '../../language/words/fold.ts';
import { loanButton, remindOfLateness } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { changeClaim, hasExchange, listExchanges } from '../claims/store.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import { isNamedIn } from '../posts/rules.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { aboutLoan, dayMeant, isToldOfLoan, lockLoan, tellOther } from './loan-scene.ts';
import { keptLonger, spokenOf } from './meant.ts';
import { dueAfter } from './rules.ts';
import { type Loan, listLoans } from './store.ts';

/** As many loans of a member are looked through. */
const MOST = 50;

export const tellingEffectSpecs = {
  'which-longer': {
    // doubtful: they may mean whom they talk with
    outcomes: ['until', 'open', 'several', 'none', 'doubtful'],
    slots: ['claim', 'longer'],
    says: { 'loan.which-head': [], ...loanCardSays },
  },
  'which-missing': {
    outcomes: ['late', 'early', 'several', 'none'],
    vars: [...aboutLoan, 'later'],
    slots: ['claim'],
    says: { 'loan.which-head': [], 'loan.not-back-came': aboutLoan, ...loanCardSays },
  },
} satisfies EffectSpecs;

/** What the two of a loan say of it in their own words. */
export const tellingEffects: Record<keyof typeof tellingEffectSpecs, Effect> = {
  /** « je peux la garder jusqu'à dimanche ? », « 2 jours de plus ? »: said by its borrower. */
  async 'which-longer'(input): Promise<EffectOutput> {
    const { trx, member, town, slots, now } = input;
    const said = String(slots.said ?? '');
    const timezone = town?.timezone ?? input.house.timezone;
    const wish = readLonger(said, { now, timezone }) ?? readLateWith(said, { now, timezone });
    if (!wish) return { outcome: 'none' };
    const borrowed = await listLoans(trx, member.id, 'borrower', MOST);
    const others = (await listExchanges(trx, member.id, MOST)).map(({ other }) => other);
    const loans = keptLonger(said, borrowed, { thing: wish.thing, others, talk: idOf(slots.claim) });
    if (loans === 'doubtful') return { outcome: 'doubtful' };
    const [only, another] = loans;
    if (!only) return { outcome: 'none' };
    if (another) return { outcome: 'several', bubbles: toChoose([], loans) };
    const { id: claim, to_on: due } = only.claim;
    if (wish.until !== undefined) {
      const isBefore = due !== null && dayMeant(wish.until, timezone) < due;
      // « jusqu'à mardi », of what is due on Sunday: the Tuesday after
      const after = isBefore && isWeekday(said) ? readLonger(said, { now: noonOf(due, timezone), timezone }) : null;
      return { outcome: 'until', slots: { claim, longer: after?.until ?? wish.until } };
    }
    const days = 'days' in wish ? wish.days : undefined;
    if (days === undefined || due === null) return { outcome: 'open', slots: { claim } };
    const scene = await lockLoan({ ...input, slots: { claim } }, 'borrower');
    if (!scene) return { outcome: 'none' };
    return { outcome: 'until', slots: { claim, longer: dueAfter(due, scene.queue.today, days) } };
  },

  /**
   * « l'échelle n'est pas revenue », « il ne me l'a pas rendue »: said by its lender. What is late is asked about, and
   * reminded of as long as it is; what is not yet due is not.
   */
  async 'which-missing'(input): Promise<EffectOutput> {
    const { trx, member, slots: told, now } = input;
    const needs = readNeedsMine(String(told.said ?? ''));
    const all = await meantLoans(input, 'lender');
    const loans = needs === null ? all : await neededBack(input, needs.thing, all);
    const [only, another] = loans;
    if (another) return { outcome: 'several', bubbles: toChoose(loans, []) };
    const slots = { claim: only?.claim.id ?? null };
    const scene = only ? await lockLoan({ ...input, slots }, 'lender') : null;
    if (!scene) return { outcome: 'none' };
    const { claim, post, queue, timezone, other } = scene;
    const vars = { ...scene.vars, later: laterOf(other, now) };
    const { to_on: due } = claim;
    if (due !== null && due >= queue.today && claim.said_back_at === null) return { outcome: 'early', vars, slots };
    if (claim.said_back_at !== null) await changeClaim(trx, claim.id, { said_back_at: null });
    if (due !== null) await remindOfLateness(trx, { post, claimId: claim.id, due }, now, timezone);
    const buttons = [mineButton('write', claim.id), loanButton('loan-back', claim.id), loanButton('keep', claim.id)];
    // said once more it is no news, unless it denies what its borrower has said since
    const isNews = claim.said_back_at !== null || !(await isToldOfLoan(trx, scene, 'loan.not-back-came', now));
    return {
      outcome: 'late',
      vars,
      slots,
      tell: isNews ? [tellOther(scene, member, 'loan.not-back-came', buttons)] : [],
    };
  },
};

/** « je veux le récupérer samedi » may be of what is promised to them: then it is for its owner. */
async function neededBack({ trx, member }: EffectInput, thing: string | undefined, all: Loan[]): Promise<Loan[]> {
  if (thing !== undefined) return all.filter(({ post }) => isNamedIn(thing, post));
  return (await hasExchange(trx, member.id)) ? [] : all;
}

/** Those of a member's loans that are named, or all of them when none is. */
async function meantLoans({ trx, member, slots }: EffectInput, as: 'lender' | 'borrower'): Promise<Loan[]> {
  const all = await listLoans(trx, member.id, as, MOST);
  const named = spokenOf(String(slots.said ?? ''), all);
  return named.length > 0 ? named : all;
}

function toChoose(lent: readonly Loan[], borrowed: readonly Loan[]): Bubble[] {
  return [{ type: 'text', text: [{ key: 'loan.which-head' }] }, loanCards(lent, borrowed)];
}

/** A day of the week, and no date. */
const isWeekday = (said: string): boolean => WEEKDAY.test(fold(said)) && !/\d/.test(said);
const WEEKDAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

const noonOf = (day: string, timezone: string): Date =>
  DateTime.fromISO(day, { zone: timezone }).set({ hour: 12 }).toJSDate();
