import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { findTown } from '../towns/store.ts';
import { findPageCode, isFollowed, makePageCode, usePageCode } from './page-code.ts';
import { findMember } from './store.ts';

export const pageEffectSpecs = {
  'offer-page': {
    outcomes: ['told', 'nothing'],
    says: { 'page.offer': ['place'], 'page.button-follow': [] },
  },
  'weigh-follow': { outcomes: ['may', 'here', 'unknown'], vars: ['name', 'place'] },
  'follow-page': { outcomes: ['following', 'changed'] },
  'wait-arrival': { outcomes: ['stay', 'over'], says: { 'page.still-following': [] } },
  'greet-arrival': { outcomes: ['told'], vars: ['name', 'place'] },
} satisfies EffectSpecs;

/** A town has moved to a Page of its own: Meta knows people there by other numbers, so each brings a code along. */
export const pageEffects: Record<keyof typeof pageEffectSpecs, Effect> = {
  /** On the old Page. The code stands in the link and nowhere else. */
  async 'offer-page'({ trx, member, town, now }): Promise<EffectOutput> {
    const isMember = member.status === 'approved' || member.status === 'pending';
    if (!town?.page_id || town.page_id === member.page_id || !isMember) return { outcome: 'nothing' };
    const url = `https://m.me/${town.page_id}?ref=move_${await makePageCode(trx, member.id, town.page_id, now)}`;
    const offer: Bubble = {
      type: 'buttons',
      text: [{ key: 'page.offer', args: { place: town.name } }],
      buttons: [{ id: 'follow', title: { key: 'page.button-follow' }, url }],
    };
    return { outcome: 'told', bubbles: [offer] };
  },

  /** On the new one, as somebody who was never seen there. */
  async 'weigh-follow'(input): Promise<EffectOutput> {
    if (!isNew(input)) return { outcome: 'here', vars: { place: input.town?.name ?? '' } };
    const whose = await whoseCode(input);
    return whose ? { outcome: 'may', vars: whose.vars } : { outcome: 'unknown' };
  },

  async 'follow-page'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const whose = isNew(input) ? await whoseCode(input) : undefined;
    const use = { memberId: whose?.id ?? '', code: String(slots.code ?? ''), followerId: member.id, now };
    if (!whose || !(await usePageCode(trx, use))) return { outcome: 'changed' };
    return { outcome: 'following' };
  },

  async 'wait-arrival'({ trx, member }): Promise<EffectOutput> {
    if (!(await isFollowed(trx, member.id))) return { outcome: 'over' };
    const text = [{ key: 'page.still-following' }];
    return { outcome: 'stay', bubbles: [{ type: 'text', text }], isWaiting: true };
  },

  async 'greet-arrival'({ member, town }): Promise<EffectOutput> {
    return { outcome: 'told', vars: { name: member.name ?? '', place: town?.name ?? '' } };
  },
};

/** Whoever is somebody here already stays who they are. */
function isNew({ member }: EffectInput): boolean {
  return member.status === 'joining' || member.status === 'pending';
}

async function whoseCode({ trx, member, slots, now }: EffectInput) {
  const id = await findPageCode(trx, String(slots.code ?? ''), member.page_id, now);
  const whose = id === undefined ? undefined : await findMember(trx, id);
  const town = whose?.town_id == null ? undefined : await findTown(trx, whose.town_id);
  return whose && town ? { id: whose.id, vars: { name: whose.name ?? '', place: town.name } } : undefined;
}
