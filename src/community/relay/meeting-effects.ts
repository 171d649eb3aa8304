import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { isHeld, partsLeft, periodOf } from '../claims/capacity.ts';
import { meetingTopic } from '../claims/topics.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { goesOn } from '../posts/rules.ts';
import { agreedSays, confirm, momentVars, shown } from './agreeing.ts';
import { differSays } from './loan-days.ts';
import { meetingAlarmSays } from './meeting-alarms.ts';
import { findAgreed, findProposed, propose } from './meetings.ts';
import { ownDay } from './own-day.ts';
import { argsFor, findPair, type Pair, varsOf } from './pair.ts';
import { noteSignOfLife, proposalBubble } from './pass.ts';
import { daysOf, momentIn } from './proposing.ts';
import { mayMeet, mayMeetAt, readMomentId, SPEAKS_MS } from './rules.ts';
import { lastMessageOf, lastWordsOfBoth } from './store.ts';
import { refusal } from './talk-effects.ts';

const about = ['other', 'keyword', 'thing', 'later', 'moment', 'reminded'] as const;
/** Why they do not meet, whether it is somebody else's, and whether it may be asked for again. */
const past = ['how', 'taken', 'again'] as const;
const says = {
  'relay.proposal-came': ['name', 'keyword', 'thing', 'moment', 'before'],
  ...agreedSays,
  'relay.button-agree': [],
} as const;

export const meetingEffectSpecs = {
  // unpromised: there is nothing any more for which they would meet
  'see-time': {
    outcomes: ['open', 'unpromised', 'blocked', 'ended'],
    vars: [...about, ...past],
    slots: ['claim', 'blocked'],
  },
  propose: {
    outcomes: [
      'proposed',
      'agreed',
      'differs',
      'after-due',
      'due-before',
      'same',
      'unclear',
      'unpromised',
      'blocked',
      'ended',
    ],
    vars: [...about, ...past, 'from', 'to', 'due'],
    slots: ['claim', 'blocked', 'proposed'],
    says: { ...says, ...differSays, ...meetingAlarmSays },
  },
  agree: {
    // proposed: one's own proposal had crossed it
    outcomes: [
      'agreed',
      'proposed',
      'differs',
      'after-due',
      'due-before',
      'same',
      'changed',
      'over',
      'unpromised',
      'blocked',
      'ended',
    ],
    vars: [...about, ...past, 'from', 'to', 'due'],
    slots: ['claim', 'blocked', 'proposed'],
    says,
  },
} satisfies EffectSpecs;

export const meetingEffects: Record<keyof typeof meetingEffectSpecs, Effect> = {
  async 'see-time'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    return mayMeet(pair.claim) ? { outcome: 'open', vars: varsOf(pair, now) } : unpromised(pair, now);
  },

  /** By a button that carries the moment, or in one's own words. The same moment, proposed by both, is agreed. */
  async propose(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = slots.moment === undefined ? readMomentId(slots.proposed) : null;
    const pair = await findPair(trx, member, tapped?.claimId ?? slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    if (!mayMeet(pair.claim)) return unpromised(pair, now);
    const { claim, scene } = pair;
    const { timezone } = scene;
    const context = { now, timezone, during: daysOf(pair) };
    const at = tapped
      ? await asItStands(trx, pair, tapped.at, now)
      : readMoment(String(slots.moment ?? ''), context, ownDay(scene.post, timezone, now));
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
    return await proposeAt(input, pair, at, agreed?.at ?? null);
  },

  async agree(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = readMomentId(slots.proposed);
    const pair = await findPair(trx, member, tapped?.claimId, now);
    if ('refused' in pair || !tapped) return 'refused' in pair ? refusal(pair) : { outcome: 'ended' };
    if (!mayMeet(pair.claim)) return unpromised(pair, now);
    const own = { slots: { claim: pair.claim.id } };
    const meeting = await findProposed(trx, pair.claim.id);
    const agreed = await findAgreed(trx, pair.claim.id);
    if (agreed && isSame(agreed.at, tapped.at))
      return { outcome: 'same', vars: momentVars(pair, tapped.at, now), ...own };
    // both proposed at once, and one of them would rather have the other's: it is proposed anew, for it had given way
    const isCrossed = meeting?.proposed_by === member.id && !isSame(meeting.at, tapped.at);
    if (isCrossed && mayMeetAt(tapped.at, now)) return await proposeAt(input, pair, tapped.at, agreed?.at ?? null);
    if (!meeting || meeting.proposed_by === member.id || !mayMeetAt(meeting.at, now)) {
      return { outcome: 'over', vars: momentVars(pair, tapped.at, now), ...own };
    }
    if (!isSame(meeting.at, tapped.at)) {
      // somebody looks at an older proposal: what they say yes to must be what they see
      const before = agreed && agreed.at > now ? agreed.at : null;
      const bubble = proposal({ ...pair, me: pair.other, other: pair.me }, meeting.at, before);
      return { outcome: 'changed', vars: momentVars(pair, meeting.at, now), ...own, bubbles: [bubble] };
    }
    await noteSignOfLife(trx, pair, now);
    return await confirm(input, pair, meeting);
  },
};

/** It has changed hands, or nobody came for it: no meeting is fixed, nor are they reminded of one. */
function unpromised(pair: Pair, now: Date): EffectOutput {
  const { claim, scene, isChosen } = pair;
  const isFree = goesOn(scene.post) && !scene.queue.isOver && partsLeft(scene.queue, periodOf(claim)) > 0;
  const how = claim.state === 'done' ? 'done' : 'missed';
  const taken = scene.claims.some(({ id, state }) => id !== claim.id && isHeld(state)) && !isFree ? 'yes' : '';
  const again = isFree && isChosen && how === 'missed' ? 'yes' : '';
  return { outcome: 'unpromised', vars: { ...varsOf(pair, now), how, taken, again }, slots: { claim: claim.id } };
}

/**
 * « demain 18h », edited to « demain 19h » since the button below it was shown: what they have written stands, and no longer what the
 * button carries.
 */
async function asItStands(trx: EffectInput['trx'], pair: Pair, shown: Date, now: Date): Promise<Date> {
  const since = new Date(now.getTime() - SPEAKS_MS);
  const words = await lastWordsOfBoth(trx, pair.claim, since, MOST_WORDS);
  const named = words.map(({ body, at }) => momentIn(body, pair, at, shown));
  if (named.some((at) => at !== null && isSame(at, shown))) return shown;
  const own = await lastMessageOf(trx, pair.claim, pair.me.id);
  const said = own?.body == null || own.created_at < since ? null : momentIn(own.body, pair, own.created_at, shown);
  return said !== null && mayMeetAt(said, now) ? said : shown;
}

/** As many words are looked at. */
const MOST_WORDS = 12;

/** @param before what was agreed; once it has gone by nothing is instead of it */
async function proposeAt(
  { trx, member, now }: Pick<EffectInput, 'trx' | 'member' | 'now'>,
  pair: Pair,
  at: Date,
  before: Date | null,
): Promise<EffectOutput> {
  const { claim, other } = pair;
  await noteSignOfLife(trx, pair, now);
  await propose(trx, claim.id, at, member.id);
  const bubble = proposal(pair, at, before !== null && before > now ? before : null);
  return {
    outcome: 'proposed',
    vars: momentVars(pair, at, now),
    slots: { claim: claim.id },
    tell: [{ to: other, bubbles: [bubble], topic: meetingTopic(claim.id) }],
  };
}

/** To the other: what is proposed, and instead of what. */
export function proposal(pair: Pair, at: Date, before: Date | null): Bubble {
  const { id } = pair.claim;
  const args = { ...argsFor(pair), ...shown(at), before: before === null ? '' : { moment: before.toISOString() } };
  return proposalBubble(id, [{ key: 'relay.proposal-came', args }], at);
}

const isSame = (one: Date, other: Date): boolean => one.getTime() === other.getTime();
