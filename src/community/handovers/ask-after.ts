import type { Bubble, Button } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Alarm } from '../alarm.ts';
import { type CarriedOut, carryOut, frontOf, type Scene } from '../claims/carry-out.ts';
import { handOver, letLapse } from '../claims/queue.ts';
import { toldBeside, wasReached } from '../claims/reached.ts';
import { bringAllBack } from '../claims/still-away.ts';
import type { ClaimBy } from '../claims/store.ts';
import { claimTopic, meetingTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { dropOfClaims, putOffReminder, setReminder } from '../reminders/store.ts';
import { helpIsOver } from './help-day.ts';
import { MET_FOR_MS } from './met-for.ts';
import { givesIt, MOST_ASKED } from './rules.ts';
import { findFollowUp, meetsAt, saveFollowUp } from './store.ts';

const DAY = 86_400_000;
/** After « pas encore », or when nothing was said. */
const AGAIN_AFTER = 2 * DAY;
/** What was spoken of stands so long after the last question before it lapses. */
const REST_AFTER = 14 * DAY;
/** The other's word that it is done counts when its owner has not said no within this time. */
const OBJECT_WITHIN = DAY;

const ofBoth = ['name', 'keyword', 'thing', 'direction', 'kind'] as const;

/** Sentences that only the clock says. */
export const askAfterSays = {
  'after.ask-giver': ofBoth,
  'after.ask-taker': ofBoth,
  'after.taken-as-done': ofBoth,
  'after.button-after-given': [],
  'after.button-after-got': [],
  'after.button-after-helped': [],
  'after.button-after-not-yet': [],
  'after.button-after-nobody': [],
} as const;

export const askAfterAlarms = {
  /** C5: one question with three buttons, to both, as long as it is promised. */
  async 'ask-after'({ trx, post, claimId, now }) {
    const scene = await frontOf(trx, post, { claimId }, now);
    const claim = scene.claims.find(({ id, state }) => id === claimId && state === 'accepted');
    const owner = await findMember(trx, post.member_id);
    if (!claim || !owner || !goesOn(post)) return {};
    const at = notBefore(claim, scene, humaneTime(now, scene.hours), await meetsAt(trx, claim.id, now));
    if (at > now) {
      await setReminder(trx, { what: 'ask-after', post, claimId: claim.id, at });
      return {};
    }
    const known = await findFollowUp(trx, claim.id);
    if (known.asked >= MOST_ASKED) return await endUnheard(trx, scene, claim, now);
    // asked until somebody says something; a promise of which nobody does lapses
    await putOffReminder(trx, {
      what: 'ask-after',
      post,
      claimId: claim.id,
      at: againAt(now, scene.hours),
    });
    await saveFollowUp(trx, { ...known, asked: known.asked + 1, owner_said: null, claimant_said: null });
    // whoever is away and has not answered has the question before this one still to read
    const isToAsk = (to: Pick<Member, 'window_until' | 'unreachable' | 'status'>, said: string | null): boolean =>
      to.status === 'approved' && (known.asked === 0 || said !== null || laterOf(to, now) === '');
    const tell: Tell[] = [];
    // the moment they had agreed upon has gone by
    const about = { topic: claimTopic(claim.id), overtakes: [meetingTopic(claim.id)] };
    if (isToAsk(owner, known.owner_said))
      tell.push({ to: owner, bubbles: [question(post, claim, claim.by, true)], ...about });
    // who has been away since they were chosen is still to read that they are
    const isTold = wasReached(claim) || (await toldBeside(trx, claim)) !== null;
    if (isTold && isToAsk(claim.by, known.claimant_said))
      tell.push({ to: claim.by, bubbles: [question(post, claim, owner, false)], ...about });
    return { tell };
  },

  /** Whoever got it, or helped, said so, and the owner has not said no. */
  async 'take-as-done'({ trx, post, claimId, now }) {
    const scene = await frontOf(trx, post, { claimId }, now);
    const claim = scene.claims.find(({ id }) => id === claimId);
    if (claim?.state !== 'accepted') return {};
    // it is with whoever has it now: who had it before has brought it back
    const { scene: at, tell: back } = await bringAllBack(trx, { ...scene, claim }, now);
    const decision = handOver(at.queue, claim.id);
    if (!decision) return {};
    const owner = await findMember(trx, post.member_id);
    const { tell, ...rest } = await carryOut(trx, at, decision, now);
    const text = [{ key: 'after.taken-as-done', args: aboutBoth(post, claim.by) }];
    const told: Tell[] = owner ? [{ to: owner, bubbles: [{ type: 'text', text }], topic: claimTopic(claim.id) }] : [];
    // who said it hears nothing new
    return { ...rest, tell: [...back, ...told, ...tell.filter(({ to }) => to.id !== claim.member_id)] };
  },
} satisfies Record<string, Alarm>;

/** What a question is about, to one of the two: `name` is the other. */
export function aboutBoth(post: Post, other: Pick<Member, 'name'>) {
  return { name: other.name ?? '', ...aboutPost(post), kind: post.kind };
}

/** « C'est remis ? », « Tu l'as reçu ? », as it is for the one who is asked. */
function question(post: Post, claim: ClaimBy, other: Pick<Member, 'name'>, isOwner: boolean): Bubble {
  const key = givesIt(post.direction, isOwner) ? 'after.ask-giver' : 'after.ask-taker';
  return {
    type: 'buttons',
    text: [{ key, args: aboutBoth(post, other) }],
    buttons: [doneButton(post, claim.id, isOwner), notYetButton(claim.id), nobodyButton(claim.id)],
  };
}

export function doneButton(post: Pick<Post, 'direction' | 'kind'>, claimId: string, isOwner: boolean): Button {
  const word = post.kind === 'service' ? 'helped' : givesIt(post.direction, isOwner) ? 'given' : 'got';
  return { id: 'after-done', title: { key: `after.button-after-${word}` }, token: doToken('after-done', claimId) };
}

export const notYetButton = (claimId: string): Button => button('after-not-yet', claimId);
export const nobodyButton = (claimId: string): Button => button('after-nobody', claimId);

function button(id: string, claimId: string): Button {
  return { id, title: { key: `after.button-${id}` }, token: doToken(id, claimId) };
}

/**
 * Both are asked once more, unless a later moment was agreed meanwhile. @returns false: they were asked often enough, and
 * have time to do it
 */
export async function askAgain(trx: Trx, { post, hours }: Scene, claimId: string, now: Date): Promise<boolean> {
  const { asked } = await findFollowUp(trx, claimId);
  const isAsked = asked < MOST_ASKED;
  const at = isAsked ? againAt(now, hours) : humaneTime(new Date(now.getTime() + REST_AFTER), hours);
  await putOffReminder(trx, { what: 'ask-after', post, claimId, at });
  return isAsked;
}

const againAt = (now: Date, hours: TownHours): Date => humaneTime(new Date(now.getTime() + AGAIN_AFTER), hours);

/** Nobody has said what has become of it since the last question: it goes on to whoever waits, unless the two are at it. */
async function endUnheard(trx: Trx, scene: Scene, claim: ClaimBy, now: Date): Promise<Partial<CarriedOut>> {
  const { post, hours } = scene;
  const stands = claim.heard_at === null ? 0 : claim.heard_at.getTime() + AGAIN_AFTER;
  if (stands > now.getTime()) {
    const at = humaneTime(new Date(stands), hours);
    await setReminder(trx, { what: 'ask-after', post, claimId: claim.id, at });
    return {};
  }
  const decision = letLapse(scene.queue, claim.id);
  return decision ? await carryOut(trx, scene, decision, now) : {};
}

/** Takes somebody's word for it, unless its owner objects in time. */
export async function takeWord(trx: Trx, { post, hours }: Scene, claimId: string, now: Date): Promise<void> {
  await dropOfClaims(trx, post.town_id, [claimId], ['ask-after']);
  const at = humaneTime(new Date(now.getTime() + OBJECT_WITHIN), hours);
  await setReminder(trx, { what: 'take-as-done', post, claimId, at });
}

/** What is lent from a day on is not asked about before the next; help for a day not before that, nor anything before the two meet. */
function notBefore({ from_on }: ClaimBy, { post, queue, hours }: Scene, at: Date, meets: Date | null): Date {
  const lent = from_on === null || from_on < queue.today ? 0 : new Date(`${from_on}T12:00:00Z`).getTime() + DAY;
  const helped = helpIsOver(post, hours.timezone)?.getTime() ?? 0;
  const met = meets === null ? 0 : meets.getTime() + MET_FOR_MS;
  const latest = Math.max(lent, helped, met);
  return latest > at.getTime() ? humaneTime(new Date(latest), hours) : at;
}
