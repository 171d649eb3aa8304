import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import { carryOut, type Scene } from '../claims/carry-out.ts';
import { daysTakenSays, tellDaysTaken, whoseDaysWent, withDays } from '../claims/days-taken.ts';
import { daysShown, remindOfBeginning } from '../claims/lending.ts';
import { type Decision, retell } from '../claims/queue.ts';
import { changeClaim } from '../claims/store.ts';
import { answerCard } from '../claims/tell-owner.ts';
import { claimTopic, loanTopic } from '../claims/topics.ts';
import type { Effect, EffectOutput, Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { dayIn, movedTo } from './loan-days.ts';
import { argsFor, findPair, varsOf } from './pair.ts';
import { answerable, noteSignOfLife } from './pass.ts';
import { readMoveId } from './rules.ts';
import { refusal } from './talk-effects.ts';

export const moveLoanEffectSpecs = {
  'move-loan': {
    outcomes: ['moved', 'taken', 'over', 'blocked', 'ended'],
    vars: ['other', 'keyword', 'thing', 'later', 'from', 'to'],
    slots: ['claim', 'blocked'],
    says: {
      ...daysTakenSays,
      'relay.loan-moved-came': ['name', 'keyword', 'thing', 'from', 'to'],
      'claim.answer-taken': ['name', 'keyword', 'thing', 'direction', 'parts'],
      'claim.answer-days': ['from', 'to'],
    },
  },
} satisfies EffectSpecs;

export const moveLoanEffects: Record<keyof typeof moveLoanEffectSpecs, Effect> = {
  /** The loan begins when they meet, and is as long as it was promised for, or as they have said since. */
  async 'move-loan'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = readMoveId(slots.proposed);
    const pair = await findPair(trx, member, tapped?.claimId, now);
    if ('refused' in pair || !tapped) return 'refused' in pair ? refusal(pair) : { outcome: 'ended' };
    const { claim, other } = pair;
    const own = { vars: varsOf(pair, now), slots: { claim: claim.id } };
    const isGone = dayIn(pair.scene, tapped.at) < pair.scene.queue.today;
    if (claim.state !== 'accepted' || claim.from_on === null || isGone) return { outcome: 'over', ...own };
    const moved = movedTo(pair, tapped);
    if (moved === null) return { outcome: 'taken', ...own };
    const days = { from_on: moved.from, to_on: moved.to };
    await changeClaim(trx, claim.id, days);
    const { scene } = pair;
    const after = withDays(scene.queue, new Map([[claim.id, moved]]));
    const lost = tellDaysTaken(scene.post, scene.claims, whoseDaysWent(scene.queue, after));
    // and who waits for the days that are free now has them
    const freed = retell(scene.queue, after);
    const next = await carryOut(trx, { ...scene, queue: after }, freed, now);
    const owner = await tellOwnerOf(trx, scene, freed);
    const begins = { post: scene.post, claimId: claim.id, from: moved.from };
    await remindOfBeginning(trx, begins, now, pair.scene.timezone);
    await noteSignOfLife(trx, pair, now);
    const { from, to } = daysShown(days);
    const said = answerable(claim.id, [{ key: 'relay.loan-moved-came', args: { ...argsFor(pair), from, to } }]);
    const told: Tell = { to: other, bubbles: [said], topic: loanTopic(claim.id) };
    const vars = { ...own.vars, from: { date: moved.from }, to: moved.from === moved.to ? '' : { date: moved.to } };
    return { outcome: 'moved', ...own, vars, tell: [told, ...lost, ...next.tell, ...owner] };
  },
};

/** Its owner hears who has it on the days that fell free. */
async function tellOwnerOf(trx: Trx, { post, claims }: Scene, { changes }: Decision): Promise<Tell[]> {
  const owner = await findMember(trx, post.member_id);
  const promised = claims.filter(({ id }) => changes.some(({ claim, state }) => claim === id && state === 'accepted'));
  if (!owner) return [];
  return promised.map(({ by, ...claim }): Tell => {
    const args = { name: by.name ?? '', ...aboutPost(post), parts: 0 };
    const text = [
      { key: 'claim.answer-taken', args },
      { key: 'claim.answer-days', args: daysShown(claim) },
    ];
    const card = answerCard(text, post, { id: claim.id, state: 'accepted' });
    return { to: owner, bubbles: [card], topic: claimTopic(claim.id) };
  });
}
