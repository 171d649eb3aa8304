import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { findPost, hasPublishedOften } from './store.ts';

export const shareEffectSpecs = {
  'offer-share': { outcomes: ['done'], says: { 'post.share-offer': [], 'post.button-share': [] } },
} satisfies EffectSpecs;

/** F4: right after publishing, its author may show a post in a Facebook group: no bot can, Meta lets only people do so. */
export const shareEffects: Record<keyof typeof shareEffectSpecs, Effect> = {
  async 'offer-share'({ trx, member, town, vars, house }): Promise<EffectOutput> {
    const id = idOf(vars.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const isTheirs = post !== undefined && post.member_id === member.id && post.town_id === town?.id;
    if (house.shares !== true || !isTheirs || post.outcome !== null) return { outcome: 'done' };
    if (await hasPublishedOften(trx, member.id)) return { outcome: 'done' };
    const url = `/${town?.slug}/${post.number}/partager`;
    const button = { id: 'share', title: { key: 'post.button-share' }, url };
    return { outcome: 'done', bubbles: [{ type: 'buttons', text: [{ key: 'post.share-offer' }], buttons: [button] }] };
  },
};
