import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble } from '../../conversation/bubble.ts';
import { partsLeft } from '../claims/capacity.ts';
import { carryOut, lockFrontOf, noteHeard, type Scene } from '../claims/carry-out.ts';
import { loanButton, partiesOf, wentOutLate } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { fail, handOver } from '../claims/queue.ts';
import { set } from '../claims/queue-after.ts';
import { bringAllBack, stillAway } from '../claims/still-away.ts';
import { type ClaimBy, findClaim } from '../claims/store.ts';
import { claimTopic } from '../claims/topics.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, listOf } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { dropOfClaims } from '../reminders/store.ts';
import { aboutBoth, askAfterSays, askAgain, doneButton, notYetButton, takeWord } from './ask-after.ts';
import type { Said } from './follow-up.table.ts';
import { givesIt, weigh } from './rules.ts';
import { deleteNoShow, type FollowUp, findFollowUp, insertNoShow, meetsAt, saveFollowUp } from './store.ts';

const ofBoth = ['name', 'keyword', 'thing', 'direction', 'kind', 'later'] as const;
const ofOther = ['name', 'keyword', 'thing', 'direction', 'kind'] as const;

export const afterEffectSpecs = {
  'weigh-absence': { outcomes: ['sure', 'early', 'plain'], vars: [...ofBoth, 'moment'] },
  'answer-after': {
    outcomes: [
      ...['handed-over', 'lent', 'borrowed', 'received', 'given', 'again', 'not-yet', 'not-yet-last', 'denied'],
      ...['missed', 'owner-away', 'disagree', 'contested', 'still-out', 'early', 'over', 'not-yours'],
    ],
    vars: [...ofBoth, 'moment', 'left', 'how', 'mine', 'due', 'moved', 'holder'],
    says: {
      ...askAfterSays,
      'after.received-came': ofOther,
      'after.not-yet-came': ofOther,
      'after.owner-away-came': ofOther,
      'after.disagree-came': ofOther,
      'after.contested-came': [...ofOther, 'how'],
      'mine.owner-missed': ['name', 'next', 'away', 'waiting', 'over', 'keyword', 'thing', 'direction'],
    },
  },
  // each of them is promised still, see which-promise
  'answer-each': { outcomes: ['noted'], vars: [...ofBoth, 'left'] },
  'lend-on': {
    outcomes: ['lent', 'over', 'not-yours'],
    vars: [...ofBoth, 'left', 'how', 'mine', 'due', 'moved'],
  },
} satisfies EffectSpecs;

export const afterEffects: Record<keyof typeof afterEffectSpecs, Effect> = {
  /** « Personne n'est venu », said by the owner, takes the promise from somebody: one tap is not enough. */
  async 'weigh-absence'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.post.member_id !== member.id) return { outcome: 'plain' };
    const { post, claim } = scene;
    const known = await findFollowUp(trx, claim.id);
    const verdict = weigh('nobody', { state: claim.state, kind: post.kind, isOwner: true, ...bothSaid(known, true) });
    const early = await tooEarly(trx, scene, now);
    if (verdict !== 'missed' && early === null) return { outcome: 'plain' };
    const vars = { ...aboutBoth(post, claim.by), later: laterOf(claim.by, now) };
    return early === null ? { outcome: 'sure', vars } : { outcome: 'early', vars: { ...vars, ...early } };
  },

  /** C5. « remis », « pas encore », « personne n'est venu »: the first answer counts, the others hear what has become of it. */
  async 'answer-after'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    const owner = scene && (await findMember(trx, scene.post.member_id));
    const isOwner = member.id === owner?.id;
    if (!scene || !owner || (!isOwner && member.id !== scene.claim.member_id)) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const known = await findFollowUp(trx, claim.id);
    const said = slots.answer as Said;
    const verdict = weigh(said, { state: claim.state, kind: post.kind, isOwner, ...bothSaid(known, isOwner) });
    const other = isOwner ? claim.by : owner;
    const vars = { ...aboutBoth(post, other), later: laterOf(other, now) };
    const early = said === 'nobody' ? await tooEarly(trx, scene, now) : null;
    if (early !== null) return { outcome: 'early', vars: { ...vars, ...early } };
    const answered = { ...input, scene, owner, other, isOwner, known };
    if (!isOwner && claim.state === 'accepted') await noteHeard(trx, claim, now);
    const { vars: more, ...output } = await CARRIED[verdict](answered, said);
    return { ...output, vars: { ...vars, ...more }, settles: [claimTopic(claim.id)] };
  },

  /** « les deux sont venus »: all who were promised a part of one thing. */
  async 'answer-each'({ trx, member, slots, now }): Promise<EffectOutput> {
    const noted: { scene: Scene & { claim: ClaimBy }; output: EffectOutput }[] = [];
    for (const id of listOf(slots.claims)) {
      const scene = await lockFrontOf(trx, idOf(id), now);
      if (scene?.post.member_id !== member.id) throw new Error('answer-each: a promise of no post of theirs');
      noted.push({ scene, output: await handedOver(trx, scene, await findFollowUp(trx, scene.claim.id), now) });
    }
    const last = noted.at(-1);
    if (!last) throw new Error('answer-each: of nobody');
    const { post, claim } = last.scene;
    const name = noted.map(({ scene }) => scene.claim.by.name ?? '').join(', ');
    return {
      ...last.output,
      outcome: 'noted',
      vars: { ...aboutBoth(post, claim.by), later: '', ...last.output.vars, name },
      tell: noted.flatMap(({ output }) => output.tell ?? []),
      settles: noted.map(({ scene }) => claimTopic(scene.claim.id)),
    };
  },

  /** It went to the next: whoever had it by what was noted has brought it back. */
  async 'lend-on'({ trx, member, slots, now }): Promise<EffectOutput> {
    const found = await lockFrontOf(trx, idOf(slots.claim), now);
    if (found?.post.member_id !== member.id) return { outcome: 'not-yours' };
    const vars = { ...aboutBoth(found.post, found.claim.by), later: laterOf(found.claim.by, now) };
    const { kind, direction } = found.post;
    if (found.claim.state !== 'accepted' || kind !== 'lend' || direction !== 'offer') {
      const over = await overBy(found, true);
      return { ...over, vars: { ...vars, ...over.vars } };
    }
    const { scene, tell } = await bringAllBack(trx, found, now);
    const output = await handedOver(trx, scene, await findFollowUp(trx, scene.claim.id), now);
    return { ...output, vars: { ...vars, ...output.vars }, tell: [...tell, ...(output.tell ?? [])] };
  },
};

/** Nobody has stayed away from what is still to come. */
async function tooEarly(trx: EffectInput['trx'], { claim }: { claim: ClaimBy }, now: Date) {
  const at = claim.state === 'accepted' ? await meetsAt(trx, claim.id, now) : null;
  return at === null ? null : { moment: { moment: at.toISOString() } };
}

/** How an answer or a promise stands that can come to nothing more by this. */
async function overBy({ post, claim }: Scene & { claim: ClaimBy }, isOwner: boolean): Promise<EffectOutput> {
  const isClosed = ['done', 'out', 'missed'].includes(claim.state);
  const how = isClosed ? claim.state : post.outcome === null ? 'free' : 'ended';
  return { outcome: 'over', vars: { how, mine: isOwner ? 'post' : 'answer' } };
}

interface Answered extends EffectInput {
  scene: Scene & { claim: ClaimBy };
  owner: Member;
  /** Whom it is about: the one who does not answer. */
  other: Member | ClaimBy['by'];
  isOwner: boolean;
  known: FollowUp;
}

async function handedOver(
  trx: EffectInput['trx'],
  scene: Answered['scene'],
  known: FollowUp,
  now: Date,
): Promise<EffectOutput> {
  const decision = handOver(scene.queue, scene.claim.id);
  if (!decision) return { outcome: 'over' };
  const { tell, ...others } = await carryOut(trx, scene, decision, now);
  // whoever said so themselves hears nothing new
  const told = known.claimant_said === 'done' ? tell.filter(({ to }) => to.id !== scene.claim.member_id) : tell;
  const { kind, direction } = scene.post;
  const outcome = kind !== 'lend' ? 'handed-over' : direction === 'offer' ? 'lent' : 'borrowed';
  const due = (await findClaim(trx, scene.claim.id))?.to_on;
  const days = { due: due ? { date: due } : '', moved: wentOutLate(scene.claim, scene.queue.today) };
  const left = partsLeft(set(scene.queue, decision.changes), null);
  return { outcome, vars: { left, ...(kind === 'lend' ? days : {}) }, tell: told, ...others };
}

const CARRIED: Record<ReturnType<typeof weigh>, (answered: Answered, said: Said) => Promise<EffectOutput>> = {
  over({ scene, isOwner }) {
    return overBy(scene, isOwner);
  },
  async contested({ trx, member, scene, other, isOwner, known }, said) {
    const { post, claim } = scene;
    const { own, other: others } = bothSaid(known, isOwner);
    const isHeard = own === said && others === 'done';
    await saveFollowUp(trx, { ...withSaid(known, !isOwner, 'done'), [isOwner ? 'owner_said' : 'claimant_said']: said });
    // whoever lends may still have it, and then is the one who can say so
    const isLender = claim.state === 'out' && partiesOf(post, claim).lender === other.id;
    const buttons = [mineButton('write', claim.id), ...(isLender ? [loanButton('returned', claim.id)] : [])];
    const how = isLender ? 'out' : '';
    const tell = { to: other, bubbles: [toOther('contested-came', scene, member, buttons, { how })] };
    return { outcome: 'contested', tell: isHeard ? [] : [{ ...tell, topic: claimTopic(claim.id) }] };
  },
  async again() {
    return { outcome: 'again' };
  },
  async 'hand-over'({ trx, now, scene, known }) {
    const [away] = scene.claim.state === 'accepted' ? stillAway(scene, scene.claim) : [];
    if (!away) return await handedOver(trx, scene, known, now);
    if (known.claimant_said !== 'done') return { outcome: 'still-out', vars: { holder: away.by.name ?? '' } };
    // both say that it is with the next
    const { scene: at, tell } = await bringAllBack(trx, scene, now);
    const output = await handedOver(trx, at, known, now);
    return { ...output, tell: [...tell, ...(output.tell ?? [])] };
  },
  async received({ trx, now, member, scene, owner, known }, said) {
    const { post, claim } = scene;
    await saveFollowUp(trx, { ...known, claimant_said: said, owner_said: null });
    await takeWord(trx, scene, claim.id, now);
    const buttons = [doneButton(post, claim.id, true), notYetButton(claim.id)];
    const outcome = givesIt(post.direction, false) ? 'given' : 'received';
    return {
      outcome,
      tell: [
        { to: owner, bubbles: [toOther('received-came', scene, member, buttons)], topic: claimTopic(scene.claim.id) },
      ],
    };
  },
  async 'not-yet'({ trx, now, scene, isOwner, known }, said) {
    await saveFollowUp(trx, withSaid(known, isOwner, said));
    return { outcome: (await askAgain(trx, scene, scene.claim.id, now)) ? 'not-yet' : 'not-yet-last' };
  },
  async denied({ trx, now, member, scene, other, isOwner, known }, said) {
    const { claim } = scene;
    await saveFollowUp(trx, { ...withSaid(known, isOwner, said), claimant_said: isOwner ? null : said });
    await dropOfClaims(trx, claim.town_id, [claim.id], ['take-as-done']);
    await askAgain(trx, scene, claim.id, now);
    const buttons = [mineButton('write', claim.id)];
    return {
      outcome: 'denied',
      tell: [
        { to: other, bubbles: [toOther('not-yet-came', scene, member, buttons)], topic: claimTopic(scene.claim.id) },
      ],
    };
  },
  async missed({ trx, now, member, scene }) {
    const { claim } = scene;
    const decision = fail(scene.queue, claim.id, 'missed');
    if (!decision) return { outcome: 'over' };
    await insertNoShow(trx, { claimId: claim.id, about: claim.member_id, by: member.id, now });
    const { tell, ...rest } = await carryOut(trx, scene, decision, now);
    // what its owner hears of it is the answer
    const bubbles = tell.filter(({ to }) => to.id === member.id).flatMap((told) => told.bubbles);
    return { outcome: 'missed', bubbles, tell: tell.filter(({ to }) => to.id !== member.id), ...rest };
  },
  async 'owner-away'({ trx, now, member, scene, owner, isOwner, known }, said) {
    const { claim } = scene;
    await saveFollowUp(trx, withSaid(known, isOwner, said));
    await dropOfClaims(trx, claim.town_id, [claim.id], ['take-as-done']);
    await insertNoShow(trx, { claimId: claim.id, about: owner.id, by: member.id, now });
    await askAgain(trx, scene, claim.id, now);
    const buttons = [mineButton('write', claim.id)];
    return {
      outcome: 'owner-away',
      tell: [
        { to: owner, bubbles: [toOther('owner-away-came', scene, member, buttons)], topic: claimTopic(scene.claim.id) },
      ],
    };
  },
  async disagree({ trx, now, member, scene, other, isOwner, known }, said) {
    const { claim } = scene;
    await saveFollowUp(trx, withSaid(known, isOwner, said));
    // one says that they were there, the other that they were not: it is held against nobody
    await deleteNoShow(trx, claim.id, member.id);
    await dropOfClaims(trx, claim.town_id, [claim.id], ['take-as-done']);
    await askAgain(trx, scene, claim.id, now);
    const buttons = [mineButton('write', claim.id)];
    return {
      outcome: 'disagree',
      tell: [
        { to: other, bubbles: [toOther('disagree-came', scene, member, buttons)], topic: claimTopic(scene.claim.id) },
      ],
    };
  },
};

function bothSaid({ owner_said, claimant_said }: FollowUp, isOwner: boolean): { own: Said | null; other: Said | null } {
  return isOwner ? { own: owner_said, other: claimant_said } : { own: claimant_said, other: owner_said };
}

function withSaid(known: FollowUp, isOwner: boolean, said: Said): FollowUp {
  return { ...known, [isOwner ? 'owner_said' : 'claimant_said']: said };
}

function toOther(
  id: string,
  { post }: Scene,
  from: Pick<Member, 'name'>,
  buttons: Extract<Bubble, { type: 'buttons' }>['buttons'],
  more: Args = {},
): Bubble {
  return { type: 'buttons', text: [{ key: `after.${id}`, args: { ...aboutBoth(post, from), ...more } }], buttons };
}
