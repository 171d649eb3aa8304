import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { VarValue } from '../../conversation/state.ts';
import { readMoment } from '../../language/moment.ts';
import { daysShown, partiesOf } from '../claims/lending.ts';
import { meetingTopic } from '../claims/topics.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { type Differing, differing, differSays, differs } from './loan-days.ts';
import { meetingAlarmSays } from './meeting-alarms.ts';
import { agree, findAgreed, findProposed, propose } from './meetings.ts';
import { argsFor, findPair, type Pair, varsOf } from './pair.ts';
import { noteSignOfLife, proposalBubble, relayButton } from './pass.ts';
import { daysOf } from './proposing.ts';
import { mayMeetAt, momentId, readMomentId } from './rules.ts';
import { refusal } from './talk-effects.ts';

const about = ['other', 'keyword', 'thing', 'later', 'moment', 'reminded'] as const;
const says = {
  'relay.proposal-came': ['name', 'keyword', 'thing', 'moment', 'before'],
  'relay.agreed-came': ['name', 'keyword', 'thing', 'moment', 'reminded'],
  'relay.button-agree': [],
  'relay.button-other-time': [],
  'relay.button-write': [],
} as const;

export const meetingEffectSpecs = {
  'see-time': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: ['blocked'] },
  propose: {
    outcomes: ['proposed', 'agreed', 'differs', 'after-due', 'due-before', 'same', 'unclear', 'blocked', 'ended'],
    vars: [...about, 'from', 'to', 'due'],
    slots: ['claim', 'blocked', 'proposed'],
    says: { ...says, ...differSays, ...meetingAlarmSays },
  },
  agree: {
    outcomes: ['agreed', 'differs', 'after-due', 'due-before', 'same', 'changed', 'over', 'blocked', 'ended'],
    vars: [...about, 'from', 'to', 'due'],
    slots: ['claim', 'blocked', 'proposed'],
    says,
  },
} satisfies EffectSpecs;

export const meetingEffects: Record<keyof typeof meetingEffectSpecs, Effect> = {
  async 'see-time'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    return 'refused' in pair ? refusal(pair) : { outcome: 'open', vars: varsOf(pair, now) };
  },

  /** By a button that carries the moment, or in one's own words. The same moment, proposed by both, is agreed. */
  async propose(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = slots.moment === undefined ? readMomentId(slots.proposed) : null;
    const pair = await findPair(trx, member, tapped?.claimId ?? slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    const { claim, scene, other } = pair;
    const { timezone } = scene;
    const at = tapped?.at ?? readMoment(String(slots.moment ?? ''), { now, timezone, during: daysOf(pair) });
    const own = { slots: { claim: claim.id } };
    if (!at || !mayMeetAt(at, now)) return { outcome: 'unclear', vars: varsOf(pair, now), ...own, clear: ['moment'] };
    await noteSignOfLife(trx, pair, now);
    const agreed = await findAgreed(trx, claim.id);
    const before = await findProposed(trx, claim.id);
    if (agreed && isSame(agreed.at, at)) return { outcome: 'same', vars: momentVars(pair, at, now), ...own };
    if (before && isSame(before.at, at)) {
      if (before.proposed_by !== member.id) return await confirm(input, pair, before);
      return { outcome: 'proposed', vars: momentVars(pair, at, now), ...own };
    }
    await propose(trx, claim.id, at, member.id);
    const bubble = proposal(pair, at, agreed?.at ?? null);
    return {
      outcome: 'proposed',
      vars: momentVars(pair, at, now),
      ...own,
      tell: [{ to: other, bubbles: [bubble], topic: meetingTopic(claim.id) }],
    };
  },

  async agree(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = readMomentId(slots.proposed);
    const pair = await findPair(trx, member, tapped?.claimId, now);
    if ('refused' in pair || !tapped) return 'refused' in pair ? refusal(pair) : { outcome: 'ended' };
    const own = { slots: { claim: pair.claim.id } };
    const meeting = await findProposed(trx, pair.claim.id);
    const agreed = await findAgreed(trx, pair.claim.id);
    if (agreed && isSame(agreed.at, tapped.at))
      return { outcome: 'same', vars: momentVars(pair, tapped.at, now), ...own };
    if (!meeting || meeting.proposed_by === member.id || !mayMeetAt(meeting.at, now)) {
      return { outcome: 'over', vars: momentVars(pair, tapped.at, now), ...own };
    }
    if (!isSame(meeting.at, tapped.at)) {
      // somebody looks at an older proposal: what they say yes to must be what they see
      const bubble = proposal({ ...pair, me: pair.other, other: pair.me }, meeting.at, agreed?.at ?? null);
      return { outcome: 'changed', vars: momentVars(pair, meeting.at, now), ...own, bubbles: [bubble] };
    }
    await noteSignOfLife(trx, pair, now);
    return await confirm(input, pair, meeting);
  },
};

async function confirm(
  { trx, now }: EffectInput,
  pair: Pair,
  meeting: NonNullable<Awaited<ReturnType<typeof findProposed>>>,
) {
  const { scene, other, claim } = pair;
  const remindAt = await agree(trx, meeting, { postId: scene.post.id, hours: scene.hours }, now);
  // only promised to whom it can be kept: Meta lets us write to each only for a day from their last act
  const reminded = (to: Pair['me']) => (remindAt !== null && remindAt < to.window_until ? 'yes' : '');
  const args = { ...argsFor(pair), ...shown(meeting.at), reminded: reminded(other) };
  const text: Words[] = [{ key: 'relay.agreed-came', args }];
  const buttons = [relayButton('write', claim.id), relayButton('other-time', claim.id)];
  const what = differs(pair, meeting.at);
  const { keyword, thing } = argsFor(pair);
  const days = daysShown(claim);
  const isBorrower = partiesOf(scene.post, claim).borrower === pair.me.id;
  const both = differing({ claim, isBorrower: !isBorrower }, what, meeting.at, { keyword, thing, ...days });
  return {
    outcome: outcomeOf(what, isBorrower),
    vars: { ...momentVars(pair, meeting.at, now), reminded: reminded(pair.me), ...daysVars(claim) },
    slots: { claim: claim.id, proposed: momentId(claim.id, meeting.at) },
    tell: [
      { to: other, bubbles: [{ type: 'buttons' as const, text, buttons }, ...both], topic: meetingTopic(claim.id) },
    ],
  };
}

/** To the other: what is proposed, and instead of what. */
function proposal(pair: Pair, at: Date, before: Date | null): Bubble {
  const { id } = pair.claim;
  const args = { ...argsFor(pair), ...shown(at), before: before === null ? '' : { moment: before.toISOString() } };
  return proposalBubble(id, [{ key: 'relay.proposal-came', args }], at);
}

/** After the day it is due its borrower may keep it longer, its lender say until when. */
function outcomeOf(what: Differing, isBorrower: boolean): string {
  if (what === null) return 'agreed';
  if (what === 'other-days') return 'differs';
  return isBorrower ? 'after-due' : 'due-before';
}

function daysVars({ from_on, to_on }: Pair['claim']): Record<'from' | 'to' | 'due', VarValue> {
  const day = (date: string | null): VarValue => (date === null ? '' : { date });
  return { from: day(from_on), to: from_on === to_on ? '' : day(to_on), due: day(to_on) };
}

const isSame = (one: Date, other: Date): boolean => one.getTime() === other.getTime();
const shown = (at: Date) => ({ moment: { moment: at.toISOString() } });
const momentVars = (pair: Pair, at: Date, now: Date) => ({ ...varsOf(pair, now), ...shown(at), reminded: '' });
