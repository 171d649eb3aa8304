import type { EffectSpecs } from '../../conversation/book.ts';
import { daysTakenSays } from '../claims/days-taken.ts';
import { loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { changeClaim } from '../claims/store.ts';
import { claimTopic, loanTopic } from '../claims/topics.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import { aboutLoan, dayMeant, type LoanScene, lendUntil, lockLoan, tellOther } from './loan-scene.ts';
import { dueAfter, readRequestId, requestId, weighDue, weighExtension } from './rules.ts';
import { tellWaiting } from './tell-waiting.ts';

/** What « +2 jours » and « +1 semaine » mean. */
const MORE: Readonly<Record<string, number>> = { 'two-days': 2, week: 7 };

const asked = [...aboutLoan, 'until'] as const;

export const dueEffectSpecs = {
  'open-loan': { outcomes: ['open', 'gone'], vars: aboutLoan },
  'set-due': {
    outcomes: ['set', 'promised', 'gone'],
    vars: [...aboutLoan, 'from', 'later'],
    says: { 'loan.due-came': aboutLoan, ...daysTakenSays },
  },
  'open-extension': { outcomes: ['open', 'gone'], vars: aboutLoan },
  extend: {
    outcomes: ['granted', 'asked', 'promised', 'same', 'gone'],
    vars: [...asked, 'from', 'later'],
    says: {
      'loan.longer-came': aboutLoan,
      'loan.longer-asked-came': asked,
      'loan.button-allow': [],
      'loan.button-refuse-longer': [],
    },
  },
  'allow-longer': {
    outcomes: ['allowed', 'promised', 'other', 'still', 'gone'],
    vars: [...asked, 'from'],
    slots: ['claim', 'request'],
    says: { 'loan.allowed-came': aboutLoan, ...daysTakenSays },
  },
  'refuse-longer': {
    outcomes: ['refused', 'other', 'still', 'gone'],
    vars: asked,
    slots: ['claim', 'request'],
    says: { 'loan.refused-came': aboutLoan },
  },
} satisfies EffectSpecs;

/** Until when a thing is lent: as its lender says, or longer, as its borrower would like. */
export const dueEffects: Record<keyof typeof dueEffectSpecs, Effect> = {
  'open-loan': (input) => open(input, 'lender'),
  'open-extension': (input) => open(input, 'borrower'),

  async 'set-due'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const scene = await lockLoan(input, 'lender');
    if (!scene) return { outcome: 'gone' };
    const due = dayMeant(String(slots.until ?? ''), scene.timezone);
    const weighed = weighDue(scene.queue, scene.claim.id, due);
    if (weighed.what === 'past') return { outcome: 'gone' };
    if (weighed.what === 'promised') return promised(scene, weighed.from, 'until');
    // said once more it is no news, unless it answers what its borrower has asked or said since
    const { to_on, more_until, said_back_at } = scene.claim;
    const isNews = to_on !== due || more_until !== null || said_back_at !== null;
    await lendUntil(trx, scene, due, now);
    const after = { ...scene, vars: { ...scene.vars, due: { date: due } } };
    const news = [tellOther(after, member, 'loan.due-came', borrowerButtons(scene)), ...tellWaiting(scene, due)];
    const tell = isNews ? news : [];
    const vars = { ...after.vars, later: laterOf(scene.other, now) };
    return { outcome: 'set', vars, tell, overtakes: [loanTopic(scene.claim.id)] };
  },

  /** Granted at once when nobody minds; else its lender decides, and the borrower is told so. */
  async extend(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const scene = await lockLoan(input, 'borrower');
    const due = scene?.claim.to_on;
    if (!scene || !due) return { outcome: 'gone' };
    const { claim, queue, timezone, other } = scene;
    const said = String(slots.longer ?? '');
    const more = MORE[said];
    const until = more === undefined ? dayMeant(said, timezone) : dueAfter(due, queue.today, more);
    const weighed = weighExtension(queue, claim.id, until);
    const vars = { ...scene.vars, until: { date: until }, later: laterOf(other, now) };
    switch (weighed.what) {
      case 'same':
        return { outcome: 'same', vars, clear: ['longer'] };
      case 'promised':
        return promised(scene, weighed.from, 'longer');
      case 'granted': {
        await lendUntil(trx, scene, until, now);
        const after = { ...scene, vars: { ...scene.vars, due: { date: until } } };
        const buttons = [loanButton('loan-due', claim.id), mineButton('write', claim.id)];
        const tell = [tellOther(after, member, 'loan.longer-came', buttons)];
        // « c'est parti : retour prévu samedi », not said yet: it is another day now
        const overtakes = [claimTopic(claim.id), loanTopic(claim.id)];
        return { outcome: 'granted', vars: { ...vars, due: { date: until } }, tell, overtakes };
      }
      case 'asks': {
        // its lender has been asked, and has not answered yet
        if (claim.more_until === until && claim.more_dated) return { outcome: 'asked', vars };
        await changeClaim(trx, claim.id, { more_until: until, more_dated: true });
        const answers = ['allow', 'refuse-longer'].map((name) => loanButton(name, requestId(claim.id, until)));
        const buttons = [...answers, mineButton('write', claim.id)];
        const tell = [tellOther(scene, member, 'loan.longer-asked-came', buttons, { until: { date: until } })];
        return { outcome: 'asked', vars, tell };
      }
    }
  },

  async 'allow-longer'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const open = await openRequest(input);
    if ('outcome' in open) return open;
    const { scene, until, slots } = open;
    const vars = { ...scene.vars, until: { date: until } };
    const weighed = weighDue(scene.queue, scene.claim.id, until);
    if (weighed.what === 'promised')
      return { outcome: 'promised', vars: { ...vars, from: { date: weighed.from } }, slots };
    if (weighed.what === 'past') return { ...still(scene), slots };
    await lendUntil(trx, scene, until, now);
    const after = { ...scene, vars: { ...scene.vars, due: { date: until } } };
    const allowed = tellOther(after, member, 'loan.allowed-came', borrowerButtons(scene));
    return { outcome: 'allowed', vars, slots, tell: [allowed, ...tellWaiting(scene, until)] };
  },

  async 'refuse-longer'(input): Promise<EffectOutput> {
    const { trx, member } = input;
    const open = await openRequest(input);
    if ('outcome' in open) return open;
    const { scene, until, slots } = open;
    await changeClaim(trx, scene.claim.id, { more_until: null });
    const buttons = [loanButton('loan-back', scene.claim.id), mineButton('write', scene.claim.id)];
    const tell = [tellOther(scene, member, 'loan.refused-came', buttons)];
    return { outcome: 'refused', vars: { ...scene.vars, until: { date: until } }, slots, tell };
  },
};

/** What its lender decides on: an answer to what was asked before is none to what is asked now. */
async function openRequest(
  input: EffectInput,
): Promise<{ scene: LoanScene; until: string; slots: Record<string, string> } | EffectOutput> {
  const tapped = readRequestId(input.slots.request);
  const scene = tapped && (await lockLoan({ ...input, slots: { claim: tapped.claim } }, 'lender'));
  if (!scene) return { outcome: 'gone' };
  const { id, more_until: until, more_dated: isDated } = scene.claim;
  if (until === null) return { ...still(scene), slots: { claim: id } };
  const slots = { claim: id, request: requestId(id, until) };
  // a button of before buttons named the day is about what was asked then
  const isMeant = tapped.until === null ? !isDated : tapped.until === until;
  return isMeant
    ? { scene, until, slots }
    : { outcome: 'other', vars: { ...scene.vars, until: { date: until } }, slots };
}

async function open(input: EffectInput, side: 'lender' | 'borrower'): Promise<EffectOutput> {
  const scene = await lockLoan(input, side);
  return scene ? { outcome: 'open', vars: scene.vars } : { outcome: 'gone' };
}

/** What the button answers is settled by now, and the loan goes on. */
export const still = ({ vars }: LoanScene): EffectOutput => ({ outcome: 'still', vars });

/** Somebody else counts on it from a day on: another day is asked for. */
function promised({ vars }: LoanScene, from: string, slot: string): EffectOutput {
  return { outcome: 'promised', vars: { ...vars, from: { date: from } }, clear: [slot] };
}

const borrowerButtons = ({ claim }: LoanScene) => [loanButton('loan-back', claim.id), loanButton('keep', claim.id)];
