import type { EffectSpecs } from '../../conversation/book.ts';
import type { Button, Card } from '../../conversation/bubble.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { keywordOf } from './rules.ts';
import { firstPhotos, listOpenPostsOf } from './store.ts';

/** Sentences of the papers themselves, for the loader of flows. */
const paperSays: Readonly<Record<string, readonly string[]>> = {
  'poster.title-town': ['place'],
  'poster.title-post': ['thing', 'keyword'],
  'poster.brand': ['place'],
  'poster.headline': [],
  'poster.headline-place': ['place'],
  'poster.lead': [],
  'poster.example-give': [],
  'poster.example-lend': [],
  'poster.example-service': [],
  'poster.scan': [],
  'poster.or-link': [],
  'poster.kind': ['direction', 'kind'],
  'poster.place': ['place', 'quartier'],
  'poster.until': ['until'],
  'poster.offered': ['offered'],
  'poster.answer': [],
  'poster.answer-keyword': [],
};

export const posterEffectSpecs = {
  'show-posters': {
    outcomes: ['shown'],
    says: {
      ...paperSays,
      'poster.card-town': ['place'],
      'poster.card-town-note': [],
      'poster.card-post': ['thing', 'keyword'],
      'poster.card-post-note': [],
      'poster.button-print': [],
      'poster.button-code': [],
    },
  },
} satisfies EffectSpecs;

/** Messenger shows at most ten cards. */
const MOST_POSTS = 9;

export const posterEffects: Record<keyof typeof posterEffectSpecs, Effect> = {
  /** F4. Links to what can be printed: the town's poster, and one of each post of theirs that everybody may see. */
  async 'show-posters'({ trx, member, town }): Promise<EffectOutput> {
    if (!town || member.status !== 'approved') throw new Error('show-posters: not a member of a town');
    const own = await listOpenPostsOf(trx, member.id, MOST_POSTS);
    const posts = own.filter(({ outcome, off_feed }) => outcome === null && !off_feed);
    const photos = await firstPhotos(
      trx,
      posts.map(({ id }) => id),
    );
    const cards: Card[] = [
      {
        title: { key: 'poster.card-town', args: { place: town.name } },
        subtitle: { key: 'poster.card-town-note' },
        buttons: buttonsOf(`/${town.slug}`),
      },
      ...posts.map((post): Card => {
        const photo = photos.get(post.id);
        return {
          title: { key: 'poster.card-post', args: { thing: post.item, keyword: keywordOf(post) } },
          subtitle: { key: 'poster.card-post-note' },
          ...(photo === undefined ? {} : { photo }),
          buttons: buttonsOf(`/${town.slug}/${post.number}`),
        };
      }),
    ];
    return { outcome: 'shown', bubbles: [{ type: 'cards', cards }] };
  },
};

function buttonsOf(path: string): Button[] {
  return [
    { id: 'print', title: { key: 'poster.button-print' }, url: `${path}/affiche.pdf` },
    { id: 'code', title: { key: 'poster.button-code' }, url: `${path}/qr.png` },
  ];
}
