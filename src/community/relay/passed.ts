import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { saysNoNeed, saysOfDay } from '../../language/corrections/changed-mind.ts';
import { withoutAddress } from '../../language/people/addressed-to.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { findClaim } from '../claims/store.ts';
import { type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost, lockPostsOf } from '../posts/store.ts';
import { agreedSays, agreeInWords } from './agreeing.ts';
import { givingUpSays, offerToEnd } from './giving-up.ts';
import { differSays } from './loan-days.ts';
import { loanInWords, loanTalkSays } from './loan-talk.ts';
import { askNotBefore, findAgreed, findProposed } from './meetings.ts';
import { otherDaysInWords, otherLoanDaysSays } from './other-loan-days.ts';
import { findPair, type Pair, varsOf } from './pair.ts';
import { type Content, pass, passSays, relayButton } from './pass.ts';
import { acceptedIn, dropRefused, momentIn, proposeIn, refusesMoment, spokenOf } from './proposing.ts';
import { mayMeet, mayMeetAt, momentId, tellsHour } from './rules.ts';
import { lastRelayMessage } from './store.ts';
import { takeAgreedBack, unagreedSays } from './unagreeing.ts';

/* Words that pass to the other: what becomes of them, and what is said of it. */

const about = ['other', 'keyword', 'thing', 'later'] as const;

/** What is said of a message that is passed on, to both. */
export const passedSays = {
  ...passSays,
  ...agreedSays,
  ...differSays,
  ...unagreedSays,
  ...givingUpSays,
  ...loanTalkSays,
  ...otherLoanDaysSays,
  'relay.agreed': ['other', 'keyword', 'thing', 'moment', 'reminded'],
  'relay.passed': [...about, 'count', 'photos'],
  'relay.fix-this': ['moment'],
  'relay.proposed-so': ['moment'],
  'relay.same': ['other', 'keyword', 'thing', 'moment'],
  'relay.button-fix': [],
  'relay.not-to-one': ['other', 'keyword', 'thing', 'direction'],
} as const;

/** Passes it on, and says so: to whom, when they will see it, and what might be agreed upon. */
export async function passed(
  input: EffectInput,
  pair: Pair,
  said: Content,
  eventId: string,
  written: Date = input.now,
) {
  const { trx, slots, now } = input;
  const content = { ...said, text: withoutAddress(said.text, pair.other.name ?? '') };
  const isWords = content.photos.length === 0;
  const accepted = isWords ? await acceptedIn(trx, pair, { text: content.text, written }, now) : null;
  const spoken = accepted?.at ?? (await spokenOf(trx, pair, content.text, now));
  const proposed = isWords && accepted === null ? await proposeIn(trx, pair, content.text, now) : null;
  if (isWords && proposed === null) await dropRefused(trx, pair, content.text, now);
  const off = isWords && accepted === null ? await takeAgreedBack(input, pair, content.text, proposed) : null;
  const isOfMoment = accepted !== null || proposed !== null || off !== null;
  const loan =
    isWords && !isOfMoment
      ? ((await loanInWords(input, pair, content.text, written)) ?? otherDaysInWords(pair, content.text, now))
      : null;
  const words = await pass(input, pair, content, eventId, proposed);
  // what is asked comes last
  const offered = off === null ? words : proposed === null ? [...words, off.tell] : [off.tell, ...words];
  const tell = loan === null ? offered : [...offered, ...loan.tell];
  const count = (typeof slots.count === 'number' ? slots.count : 0) + 1;
  const vars = varsOf(pair, now);
  const text: Words[] = [{ key: 'relay.passed', args: { ...vars, count, photos: content.photos.length } }];
  if (accepted !== null) {
    const agreed = await agreeInWords(input, pair, accepted);
    const slots = { ...(await keptAt(trx, now)), count };
    return {
      vars,
      slots,
      tell: [...tell, ...agreed.tell],
      bubbles: [{ type: 'text' as const, text }, ...agreed.bubbles],
    };
  }
  if (off !== null && proposed === null) {
    const slots = { ...(await keptAt(trx, now)), count };
    return { vars, slots, tell, bubbles: [{ type: 'text' as const, text }, off.bubble] };
  }
  if (loan !== null) {
    const said: Bubble = { type: 'text', text: [...text, loan.words] };
    const { overtakes = [] } = loan;
    return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles: [said], overtakes };
  }
  const named = momentIn(content.text, pair, now, spoken);
  const at = named !== null && refusesMoment(content.text, pair, named, now) ? null : named;
  if (proposed !== null) {
    text.push({ key: 'relay.proposed-so', args: { moment: { moment: proposed.toISOString() } } });
  }
  // « oui », and the other has asked something else since: is the moment meant?
  const open = isWords && isAgreed(content.text) ? await findProposed(trx, pair.claim.id) : undefined;
  if (open && open.proposed_by !== pair.me.id && mayMeetAt(open.at, now)) {
    const asked: Words = { key: 'relay.fix-this', args: { moment: { moment: open.at.toISOString() } } };
    const bubble: Bubble = {
      type: 'buttons',
      text: [...text, asked],
      buttons: [relayButton('agree', momentId(pair.claim.id, open.at))],
    };
    return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles: [bubble] };
  }
  // said once more, it is fixed already
  const isFixed = at !== null && (await findAgreed(trx, pair.claim.id))?.at.getTime() === at.getTime();
  if (isFixed) text.push({ key: 'relay.same', args: { ...vars, moment: { moment: at.toISOString() } } });
  const isToFix = at !== null && mayMeet(pair.claim) && proposed === null && !isFixed && !tellsHour(content.text);
  if (isToFix && pair.claim.state === 'accepted') {
    const { post, hours } = pair.scene;
    await askNotBefore(trx, { post, claimId: pair.claim.id, at, hours });
  }
  const bubble: Bubble = isToFix
    ? {
        type: 'buttons',
        text: [...text, { key: 'relay.fix-this', args: { moment: { moment: at.toISOString() } } }],
        buttons: [
          { id: 'fix', title: { key: 'relay.button-fix' }, token: doToken('fix', momentId(pair.claim.id, at)) },
        ],
      }
    : { type: 'text', text };
  // « je peux plus samedi », of a moment that is spoken of: another is looked for
  const isOfDay = spoken !== null && saysOfDay(content.text) && !saysNoNeed(content.text);
  const isOnly = isWords && off === null && proposed === null && !isToFix && !isOfDay;
  const end = isOnly ? offerToEnd(pair, content.text) : null;
  const bubbles = off === null ? (end === null ? [bubble] : [bubble, end]) : [off.bubble, bubble];
  return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles };
}

export async function keptAt(trx: EffectInput['trx'], now: Date) {
  return { since: now.toISOString(), seen: await lastRelayMessage(trx) };
}

export function heldContent({ said, photos, place }: EffectInput['slots']): Content {
  return {
    text: String(said ?? ''),
    photos: Array.isArray(photos) ? photos : [],
    place: typeof place === 'string' ? place : null,
  };
}

/** In which turn held words came, and when. */
export function wordsHeld({ slots, now, eventId }: EffectInput): [string, Date] {
  const held = new Date(String(slots.held ?? ''));
  return [idOf(String(slots.event ?? '').split('.')[0]) ?? eventId, Number.isNaN(held.getTime()) ? now : held];
}

/** « les deux »: to each of them whom one may still write to, and no talk begins. Who ends one, or is over by now, does not get it, and that is said. */
export async function passToEach(input: EffectInput, claims: readonly string[]): Promise<EffectOutput> {
  const { trx, member, slots, now } = input;
  const bubbles: Bubble[] = [];
  const tell: NonNullable<EffectOutput['tell']> = [];
  const overtakes: string[] = [];
  const over: Bubble[] = [];
  await lockPostsOf(trx, claims);
  for (const claim of claims) {
    const pair = await findPair(trx, member, claim, now);
    if ('refused' in pair) {
      over.push(...(await notPassed(input, claim)));
      continue;
    }
    const own = { ...input, slots: { ...slots, claim: pair.claim.id, count: 1 } };
    const passing = await passed(own, pair, heldContent(slots), ...wordsHeld(input));
    bubbles.push(...passing.bubbles);
    tell.push(...passing.tell);
    overtakes.push(...(passing.overtakes ?? []));
  }
  return bubbles.length === 0
    ? { outcome: 'ended' }
    : { outcome: 'each', bubbles: [...bubbles, ...over], tell, overtakes };
}

/** Whom it was for too, and who does not get it. */
async function notPassed({ trx, member }: EffectInput, claimId: string): Promise<Bubble[]> {
  const claim = await findClaim(trx, claimId);
  const post = claim && (await findPost(trx, claim.post_id));
  if (!post || ![claim.member_id, post.member_id].includes(member.id)) return [];
  const other = await findMember(trx, claim.member_id === member.id ? post.member_id : claim.member_id);
  const args = { ...aboutPost(post), other: other?.name ?? '' };
  return [{ type: 'text', text: [{ key: 'relay.not-to-one', args }] }];
}
