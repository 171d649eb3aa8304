import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { isOfOtherPage, linkTo } from '../members/own-page.ts';
import { deleteAdmin, findMember, isAdminOf, listAdmins, updateMember } from '../members/store.ts';
import { mayAsk } from '../members/waiting-effects.ts';
import { findWait } from '../members/waiting-list.ts';
import { noteStopped } from '../news/wish-store.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { findCommune, findTownByInsee, lockTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { answerGone } from './answer-gone.ts';
import { carryOut, lockFrontOf } from './carry-out.ts';
import { endMatters } from './end-matters.ts';
import { openLoans, openLoansSays } from './open-loans.ts';
import { partLoansSays } from './part-loans.ts';
import { giveUp } from './queue.ts';
import { listOpenMatters, listOut } from './store.ts';
import { claimTopic, loanTopic, meetingTopic } from './topics.ts';

export const leaveEffectSpecs = {
  'weigh-leaving': {
    outcomes: ['may', 'last-admin', 'nobody'],
    vars: ['place', 'posts', 'answers', 'loans', 'standing'],
    says: { ...partLoansSays, ...openLoansSays },
  },
  leave: {
    outcomes: ['left', 'taken-back', 'last-admin'],
    vars: ['place'],
    says: { 'me.still-waits': ['place'], 'join.button-unlist': [] },
  },
  'weigh-move': {
    outcomes: ['may', 'same', 'none', 'none-yet', 'last-admin', 'nobody'],
    vars: ['place', 'posts', 'answers', 'loans', 'home'],
    says: { ...openLoansSays, 'me.own-page': ['place', 'link'] },
  },
  move: { outcomes: ['moved', 'last-admin'], vars: ['place', 'home'] },
  'give-up': { outcomes: ['given-up', 'over', 'gone'], vars: ['keyword', 'thing', 'told', 'how'] },
} satisfies EffectSpecs;

/** M5. Going: for good, or to another town. What is promised and offered goes with it, and nobody is left guessing. */
export const leaveEffects: Record<keyof typeof leaveEffectSpecs, Effect> = {
  async 'weigh-leaving'(input): Promise<EffectOutput> {
    const { member, town } = input;
    if (!town || !isIn(member)) return { outcome: 'nobody' };
    const vars = { place: town.name, standing: member.status, ...(await countMatters(input)) };
    return await mayGo(input, vars);
  },

  async leave(input): Promise<EffectOutput> {
    const { trx, member, town, now } = input;
    if (!town || !isIn(member)) throw new Error('leave: not a member of a town');
    const vars = { place: town.name };
    const gone = await goOut(trx, member, town, now);
    if (gone === 'last-admin') return { outcome: gone, vars };
    await noteStopped(trx, member.id, now);
    if (member.status === 'pending') {
      await updateMember(trx, member.id, NEW);
      return { outcome: 'taken-back', vars, became: 'joining', bubbles: await stillWaits(trx, member) };
    }
    // the town and the name are kept: whoever comes back within a year is known
    await updateMember(trx, member.id, { status: 'left', left_at: now });
    return { outcome: 'left', vars, became: 'left', bubbles: await stillWaits(trx, member), ...gone };
  },

  async 'weigh-move'(input): Promise<EffectOutput> {
    const { trx, member, town: home, slots } = input;
    if (!home || !isIn(member)) return { outcome: 'nobody' };
    const insee = String(slots.town ?? '');
    const town = await findTownByInsee(trx, insee);
    const place = town?.name ?? (await findCommune(trx, insee))?.name ?? '';
    const vars = { place, home: home.name, ...(await countMatters(input)) };
    if (!town) {
      // opening it is offered where that leads somewhere
      const isOffered = (await mayAsk(input, insee)) && !(await isLastAdmin(input));
      return { outcome: isOffered ? 'none' : 'none-yet', vars };
    }
    if (town.id === home.id) return { outcome: 'same', vars };
    const may = await mayGo(input, vars);
    if (may.outcome !== 'may' || !isOfOtherPage(member, town)) return may;
    // before they have left: from here nobody comes in there
    const text = [{ key: 'me.own-page', args: { place: town.name, link: linkTo(town) } }];
    return { ...may, bubbles: [...(may.bubbles ?? []), { type: 'text', text }] };
  },

  async move(input): Promise<EffectOutput> {
    const { trx, member, town: home, slots, now } = input;
    const town = await findTownByInsee(trx, String(slots.town ?? ''));
    if (!town || !home || !isIn(member)) throw new Error('move: from no town, or to none');
    const vars = { place: town.name, home: home.name };
    const gone = await goOut(trx, member, home, now);
    if (gone === 'last-admin') return { outcome: gone, vars };
    await updateMember(trx, member.id, NEW);
    const next = { flow: 'join', at: 'town', slots: { town: town.insee } };
    return { outcome: 'moved', vars, became: 'joining', next, ...gone };
  },

  /** « je ne le veux plus », « je ne peux plus venir »: one answer is taken back, and the town stays. */
  async 'give-up'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.claim.member_id !== member.id) return { outcome: 'gone' };
    const { post, claim } = scene;
    const { keyword, thing } = aboutPost(post);
    const given = goesOn(post) ? giveUp(scene.queue, claim.id) : null;
    if (!given) return { outcome: 'over', vars: { keyword, thing, how: claim.state } };
    await answerGone(trx, scene, claim, now);
    const { tell } = await carryOut(trx, scene, given, now);
    const owner = claim.state === 'accepted' ? await findMember(trx, post.member_id) : undefined;
    const overtakes = [claimTopic, meetingTopic, loanTopic].map((topicOf) => topicOf(claim.id));
    return { outcome: 'given-up', vars: { keyword, thing, told: owner?.name ?? '' }, tell, overtakes };
  },
};

/** To be told when a Parallèle opens elsewhere was asked for apart: whoever leaves one town is still told, and reads how not to be. */
async function stillWaits(trx: Trx, { id }: Member): Promise<Bubble[]> {
  const wait = await findWait(trx, id);
  const commune = wait && (await findCommune(trx, wait.insee));
  if (!commune) return [];
  const text = [{ key: 'me.still-waits', args: { place: commune.name } }];
  const buttons = [{ id: 'unlist', title: { key: 'join.button-unlist' }, token: doToken('unlist') }];
  return [{ type: 'buttons', text, buttons }];
}

/** Who may go is shown first what they have lent or borrowed. */
async function mayGo(input: EffectInput, vars: NonNullable<EffectOutput['vars']>): Promise<EffectOutput> {
  if (await isLastAdmin(input)) return { outcome: 'last-admin', vars };
  return { outcome: 'may', vars, bubbles: await openLoans(input.trx, input.member.id) };
}

/** Of no town, like somebody who has just written for the first time; the name stays. */
export const NEW = {
  status: 'joining',
  town_id: null,
  number: null,
  answer: null,
  asked_at: null,
  left_at: null,
} satisfies Parameters<typeof updateMember>[2];

export async function countMatters({
  trx,
  member,
}: Pick<EffectInput, 'trx' | 'member'>): Promise<{ posts: number; answers: number; loans: number }> {
  const { own, promised } = await listOpenMatters(trx, member.id);
  const loans = await listOut(trx, member.id);
  return { posts: own.length, answers: promised.length, loans: loans.length };
}

function isIn({ status }: Member): boolean {
  return status === 'approved' || status === 'pending';
}

export async function isLastAdmin({
  trx,
  member,
  town,
}: Pick<EffectInput, 'trx' | 'member' | 'town'>): Promise<boolean> {
  if (!town || !(await isAdminOf(trx, member.id, town.id))) return false;
  return (await listAdmins(trx, town.id)).every((admin) => admin.id === member.id);
}

/**
 * Ends everything a member has in their town. Under the town's lock, so that of two last admins one stays.
 * @returns why not, or whom to tell
 */
export async function goOut(
  trx: Trx,
  member: Member,
  town: Town,
  now: Date,
): Promise<'last-admin' | Pick<EffectOutput, 'tell' | 'takeBack'>> {
  await lockTown(trx, town.id);
  if (await isLastAdmin({ trx, member, town })) return 'last-admin';
  await deleteAdmin(trx, town.id, member.id);
  return await endMatters(trx, member.id, 'withdrawn', now);
}
