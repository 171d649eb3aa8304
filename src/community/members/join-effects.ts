import type { EffectSpecs } from '../../conversation/book.ts';
import { doToken } from '../../conversation/token.ts';
import { findAcquaintance, readAcquaintances } from '../../language/people/acquaintance.ts';
import type { Effect, EffectInput, EffectOutput, Tell } from '../effect.ts';
import { findCommune, findTownByInsee, nextMemberNumber } from '../towns/store.ts';
import { cardSays, crowdSays, tellOfNewcomer } from './applicant-card.ts';
import { isOfOtherPage, linkTo } from './own-page.ts';
import { patienceSays } from './patience.ts';
import { quartierIn } from './quartier.ts';
import { mayComeBack } from './rules.ts';
import { findMember, updateMember } from './store.ts';
import { askingSays, askNeighbours } from './vouching.ts';
import { mayAsk, offersWithout } from './waiting-effects.ts';
import { countWaiting, findWait, leaveList } from './waiting-list.ts';

export const joinEffectSpecs = {
  'find-town': {
    outcomes: ['open', 'none', 'already', 'lives-elsewhere', 'other-page'],
    vars: ['link', 'place', 'commune', 'question', 'count', 'listed', 'home', 'around', 'near', 'nearby'],
    slots: ['asks', 'town', 'answer'],
    says: { 'join.button-notify': [], 'join.button-unlist': [], 'join.button-found': [], 'join.settle-in': ['town'] },
  },
  apply: {
    outcomes: ['pending', 'approved', 'gone'],
    vars: ['place', 'name'],
    // and what the clock says of whoever waits, see patience.ts
    says: { ...cardSays, ...crowdSays, ...patienceSays, ...askingSays },
  },
  wait: {
    outcomes: ['stay', 'approved'],
    vars: ['waited', 'named'],
    says: {
      'join.still-waiting': [],
      'join.still-waiting-2': [],
      'join.still-waiting-3': [],
      'join.noted-neighbour': ['name', 'count'],
      'join.enough-neighbours': [],
      ...askingSays,
    },
  },
  'tell-rules': { outcomes: ['told'], says: { 'join.rules': ['rules'] } },
  'take-invitation': { outcomes: ['opened', 'member', 'nothing'], vars: ['place', 'home'], slots: ['town'] },
  'look-back': {
    outcomes: ['known', 'stranger'],
    vars: ['place', 'name', 'day'],
    says: { 'join.button-elsewhere': [] },
  },
  rejoin: { outcomes: ['rejoined', 'stranger'], vars: ['place', 'name'] },
} satisfies EffectSpecs;

/** Coming in, and coming back. */
export const joinEffects: Record<keyof typeof joinEffectSpecs, Effect> = {
  async 'find-town'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const insee = String(slots.town ?? '');
    const town = await findTownByInsee(trx, insee);
    if (member.status === 'approved' && input.town) {
      const home = input.town.name;
      const isOther = town !== undefined && town.id !== input.town.id;
      return { outcome: isOther ? 'lives-elsewhere' : 'already', vars: { place: town?.name ?? home, home } };
    }
    if (!town) return await noTown(input, insee);
    if (isOfOtherPage(member, town)) return { outcome: 'other-page', vars: { place: town.name, link: linkTo(town) } };
    const commune = town.insee === insee ? undefined : await findCommune(trx, insee);
    const vars = { place: town.name, commune: commune?.name ?? '', question: town.question ?? '' };
    const isAnswered = town.approval && asksWhere(town.question) && typeof slots.where === 'string';
    const said: EffectOutput['slots'] = { asks: town.approval ? 'yes' : 'no' };
    if (isAnswered && slots.answer === undefined) said.answer = slots.where as string;
    return { outcome: 'open', vars, slots: said };
  },

  async apply(input) {
    const { trx, member, slots, vars: known, now } = input;
    const town = await findTownByInsee(trx, String(slots.town ?? ''));
    // another commune was named late, or the town has moved to another Page: it is looked at like the first
    if (!town || isOfOtherPage(member, town)) return { outcome: 'gone' };
    const name = String(slots.name ?? '');
    // asked, and not known: that is shown too
    const unknown = slots.asks === 'yes' && slots.answer === null ? '' : null;
    const answer = typeof slots.answer === 'string' ? slots.answer : unknown;
    const number = await nextMemberNumber(trx, town.id);
    const status = town.approval ? 'pending' : 'approved';
    const quartier = answer === null ? null : await quartierIn(trx, town.id, answer);
    await updateMember(trx, member.id, {
      town_id: town.id,
      name,
      answer,
      // that of another town says nothing here
      quartier: quartier ?? (member.town_id === town.id ? member.quartier : null),
      number,
      status,
      asked_at: now,
      left_at: null,
      came_by_link: known.link === town.insee,
      reminders: 0,
      kept_by_crowd: false,
    });
    await leaveList(trx, member.id, String(slots.town ?? ''));
    const vars = { place: town.name, name };
    if (!town.approval) return { outcome: 'approved', vars, became: 'approved' };
    const applicant = await findMember(trx, member.id);
    if (!applicant) return { outcome: 'pending', vars, became: 'pending' };
    const neighbour = answer === null ? null : findAcquaintance(answer);
    const asked = neighbour === null ? [] : await askNeighbours({ ...input, member: applicant, town }, neighbour);
    const tell = [...(await tellOfNewcomer(trx, applicant, town, now)), ...asked];
    return { outcome: 'pending', vars, tell, became: 'pending' };
  },

  async wait(input): Promise<EffectOutput> {
    const { vars, event } = input;
    if (event.type === 'internal') return { outcome: 'approved' };
    const neighbours = event.type === 'text' ? readAcquaintances(event.text) : [];
    if (neighbours.length > 0) return await referTo(input, neighbours);
    const waited = Number(vars.waited ?? 0);
    const key = STILL_WAITING[waited % STILL_WAITING.length] ?? STILL_WAITING[0];
    return {
      outcome: 'stay',
      vars: { waited: waited + 1 },
      bubbles: [{ type: 'text', text: [{ key }] }],
      isWaiting: true,
    };
  },

  /** A5. What the town has written for whoever comes in; nothing, where it has written nothing. */
  async 'tell-rules'({ town }): Promise<EffectOutput> {
    if (!town?.rules) return { outcome: 'told' };
    return { outcome: 'told', bubbles: [{ type: 'text', text: [{ key: 'join.rules', args: { rules: town.rules } }] }] };
  },

  /** A town has opened for which one waited: the way in is that of its link. */
  async 'take-invitation'({ trx, member, town: home, vars }): Promise<EffectOutput> {
    const town = await findTownByInsee(trx, String(vars.town ?? ''));
    if (!town || member.status === 'refused' || member.status === 'banned') return { outcome: 'nothing' };
    if (home?.id === town.id && member.status !== 'left') return { outcome: 'nothing' };
    const told = { place: town.name, home: home?.name ?? '' };
    if (member.status === 'approved' || member.status === 'pending') return { outcome: 'member', vars: told };
    return { outcome: 'opened', vars: told, slots: { town: String(vars.town ?? '') } };
  },

  async 'look-back'({ member, town, now }): Promise<EffectOutput> {
    if (!town || !mayComeBack(member, now) || isOfOtherPage(member, town)) return { outcome: 'stranger' };
    const elsewhere = { id: 'elsewhere', title: { key: 'join.button-elsewhere' }, token: doToken('elsewhere') };
    // whoever asked to be forgotten is told what coming back does
    const day = member.erase_at === null ? '' : { date: member.erase_at.toISOString() };
    return { outcome: 'known', vars: { place: town.name, name: member.name ?? '', day }, offers: [elsewhere] };
  },

  /** M5. Whoever was let in once, and has not been gone for long, needs no new look. */
  async rejoin({ trx, member, town, now }): Promise<EffectOutput> {
    if (!town || !mayComeBack(member, now) || isOfOtherPage(member, town)) return { outcome: 'stranger' };
    await updateMember(trx, member.id, { status: 'approved', left_at: null });
    return { outcome: 'rejoined', vars: { place: town.name, name: member.name ?? '' }, became: 'approved' };
  },
};

/** Whether the admins' question is where in the town somebody lives, which may have been said already. */
const asksWhere = (question: string | null): boolean =>
  question === null || /quartier|où (?:habites|vis)|part of town|neighbou?rhood/i.test(question);

/** Never the same sentence twice in a row, nor one out of two. */
const STILL_WAITING = ['join.still-waiting', 'join.still-waiting-2', 'join.still-waiting-3'] as const;

/** As many neighbours may be named, whether or not there are such. */
const MOST_NAMED = 3;

/** « je connais Anne »: said in the same words whoever there is or is not. */
async function referTo(input: EffectInput, names: readonly string[]): Promise<EffectOutput> {
  const before = Number(input.vars.named ?? 0);
  const named = before + names.length;
  const heard = names.slice(0, Math.max(0, MOST_NAMED - before));
  const isEnough = heard.length === 0;
  const noted = { key: 'join.noted-neighbour', args: { name: heard.join(', '), count: heard.length } };
  const text = isEnough ? { key: 'join.enough-neighbours' } : noted;
  const tell: Tell[] = [];
  for (const name of heard) tell.push(...(await askNeighbours(input, name)));
  return {
    outcome: 'stay',
    vars: { named },
    bubbles: [{ type: 'text', text: [text] }],
    tell,
  };
}

/** M4. What can be done where there is no Parallèle yet. */
async function noTown(input: EffectInput, insee: string): Promise<EffectOutput> {
  const { trx, member, town: home, vars: known } = input;
  const commune = await findCommune(trx, insee);
  // where they first said that they live: the towns around it stay on offer
  const around = typeof known.around === 'string' ? known.around : insee;
  const wait = await findWait(trx, member.id);
  const isListed = wait?.insee === insee;
  const vars = {
    place: commune?.name ?? insee,
    count: await countWaiting(trx, insee),
    listed: isListed ? 'yes' : '',
    home: home?.name ?? '',
    around,
  };
  const first = around === insee ? undefined : await findCommune(trx, around);
  const mayFound = await mayAsk(input, insee);
  const { offers, near } = commune
    ? await offersWithout(trx, commune, { isListed, mayFound, first })
    : { offers: [], near: 'none' };
  return { outcome: 'none', vars: { ...vars, near, nearby: first?.name ?? '' }, clear: ['town'], offers };
}
