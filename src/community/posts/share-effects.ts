import type { EffectSpecs } from '../../conversation/book.ts';
import type { Button, Card } from '../../conversation/bubble.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { keywordOf } from './rules.ts';
import { findPost, firstPhotos, hasPublishedOften, listOpenPostsOf, mediaOf } from './store.ts';

export const shareEffectSpecs = {
  'offer-share': { outcomes: ['done'], says: { 'post.share-offer': ['pictured'], 'post.button-share': [] } },
  'show-shares': {
    outcomes: ['shown', 'none', 'hidden'],
    says: { 'poster.card-post': ['thing', 'keyword'], 'poster.card-share-note': [], 'post.button-share': [] },
  },
} satisfies EffectSpecs;

/** Messenger shows at most ten cards. */
const MOST_POSTS = 10;

const shareButton = (townSlug: string, number: number): Button => ({
  id: 'share',
  title: { key: 'post.button-share' },
  url: `/${townSlug}/${number}/partager`,
});

/** F4: right after publishing, its author may show a post in a Facebook group: no bot can, Meta lets only people do so. */
export const shareEffects: Record<keyof typeof shareEffectSpecs, Effect> = {
  async 'offer-share'({ trx, member, town, vars, house }): Promise<EffectOutput> {
    const id = idOf(vars.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const isTheirs = post !== undefined && post.member_id === member.id && post.town_id === town?.id;
    if (house.shares !== true || !isTheirs || post.outcome !== null) return { outcome: 'done' };
    if (await hasPublishedOften(trx, member.id)) return { outcome: 'done' };
    const buttons = [shareButton(town?.slug ?? '', post.number)];
    const args = { pictured: (await mediaOf(trx, post.id)).length > 0 ? 'yes' : '' };
    return { outcome: 'done', bubbles: [{ type: 'buttons', text: [{ key: 'post.share-offer', args }], buttons }] };
  },

  /** The same at any time after: those of their posts that everybody may see. */
  async 'show-shares'({ trx, member, town, house }): Promise<EffectOutput> {
    if (house.shares !== true || !town) return { outcome: 'hidden' };
    const own = await listOpenPostsOf(trx, member.id, MOST_POSTS);
    const posts = own.filter(({ outcome, off_feed }) => outcome === null && !off_feed);
    if (posts.length === 0) return { outcome: 'none' };
    const photos = await firstPhotos(
      trx,
      posts.map(({ id }) => id),
    );
    const cards = posts.map((post): Card => {
      const photo = photos.get(post.id);
      return {
        title: { key: 'poster.card-post', args: { thing: post.item, keyword: keywordOf(post) } },
        subtitle: { key: 'poster.card-share-note' },
        ...(photo === undefined ? {} : { photo }),
        buttons: [shareButton(town.slug, post.number)],
      };
    });
    return { outcome: 'shown', bubbles: [{ type: 'cards', cards }] };
  },
};
