import type { EffectSpecs } from '../../conversation/book.ts';
import { isOfIt } from '../../language/loans/brings-back.ts';
import { mineButton } from '../claims/mine-cards.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { HEARD } from '../heard.ts';
import { laterOf } from '../members/store.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { aboutLoan, lendUntil, lockLoan, tellOther } from './loan-scene.ts';
import { spokenOf } from './meant.ts';
import { listLoans } from './store.ts';

/** As many loans of a member are looked through. */
const MOST = 50;

export const bringingEffectSpecs = {
  'which-bring': {
    outcomes: ['told', 'longer', 'several', 'none'],
    vars: [...aboutLoan, 'day', 'later'],
    slots: ['claim', 'longer'],
    says: { 'loan.which-head': [], 'loan.return-day-came': [...aboutLoan, 'day'], ...loanCardSays },
  },
} satisfies EffectSpecs;

export const bringingEffects: Record<keyof typeof bringingEffectSpecs, Effect> = {
  /** « je le ramène demain », said by a borrower: its lender is told the day; a later one than was agreed is asked for. */
  async 'which-bring'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const day = String(slots.day ?? '');
    const all = await listLoans(trx, member.id, 'borrower', MOST);
    const said = String(slots.said ?? '');
    const named = spokenOf(said, all);
    // « je ramène ma fille samedi » is of no loan
    const loans = named.length > 0 || !isOfIt(said) ? named : all;
    const [only, another] = loans;
    if (!only || !/^\d{4}-\d\d-\d\d$/.test(day)) return { outcome: 'none' };
    if (another)
      return {
        outcome: 'several',
        bubbles: [{ type: 'text', text: [{ key: 'loan.which-head' }] }, loanCards([], loans)],
        clear: HEARD,
      };
    const { id: claim, to_on: due } = only.claim;
    if (due !== null && day > due) return { outcome: 'longer', slots: { claim, longer: day }, clear: HEARD };
    const scene = await lockLoan({ ...input, slots: { claim } }, 'borrower');
    if (!scene) return { outcome: 'none' };
    // what is said is what is kept: both are reminded of that day
    if (due === null || day < due) await lendUntil(trx, scene, day, now);
    const about = { day: { date: day } };
    const tell = [tellOther(scene, member, 'loan.return-day-came', [mineButton('write', claim)], about)];
    const vars = { ...scene.vars, ...about, later: laterOf(scene.other, now) };
    return { outcome: 'told', vars, slots: { claim }, tell, clear: HEARD };
  },
};
