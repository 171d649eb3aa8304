import type { EffectSpecs } from '../../conversation/book.ts';
import { daysShown, remindOfBeginning } from '../claims/lending.ts';
import { changeClaim } from '../claims/store.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { movedTo } from './loan-days.ts';
import { argsFor, findPair, varsOf } from './pair.ts';
import { answerable, noteSignOfLife } from './pass.ts';
import { readMomentId } from './rules.ts';
import { refusal } from './talk-effects.ts';

export const moveLoanEffectSpecs = {
  'move-loan': {
    outcomes: ['moved', 'taken', 'over', 'blocked', 'ended'],
    vars: ['other', 'keyword', 'thing', 'later', 'from', 'to'],
    slots: ['claim', 'blocked'],
    says: { 'relay.loan-moved-came': ['name', 'keyword', 'thing', 'from', 'to'] },
  },
} satisfies EffectSpecs;

export const moveLoanEffects: Record<keyof typeof moveLoanEffectSpecs, Effect> = {
  /** The loan begins when they meet, and is as long as it was promised for. */
  async 'move-loan'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = readMomentId(slots.proposed);
    const pair = await findPair(trx, member, tapped?.claimId, now);
    if ('refused' in pair || !tapped) return 'refused' in pair ? refusal(pair) : { outcome: 'ended' };
    const { claim, other } = pair;
    const own = { vars: varsOf(pair, now), slots: { claim: claim.id } };
    if (claim.state !== 'accepted' || claim.from_on === null || tapped.at < now) return { outcome: 'over', ...own };
    const moved = movedTo(pair, tapped.at);
    if (moved === null) return { outcome: 'taken', ...own };
    const days = { from_on: moved.from, to_on: moved.to };
    await changeClaim(trx, claim.id, days);
    const begins = { postId: pair.scene.post.id, claimId: claim.id, from: moved.from };
    await remindOfBeginning(trx, begins, now, pair.scene.timezone);
    await noteSignOfLife(trx, pair, now);
    const { from, to } = daysShown(days);
    const said = answerable(claim.id, [{ key: 'relay.loan-moved-came', args: { ...argsFor(pair), from, to } }]);
    const vars = { ...own.vars, from: { date: moved.from }, to: moved.from === moved.to ? '' : { date: moved.to } };
    return { outcome: 'moved', ...own, vars, tell: [{ to: other, bubbles: [said], topic: loanTopic(claim.id) }] };
  },
};
