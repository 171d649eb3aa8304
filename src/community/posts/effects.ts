import type { EffectSpecs } from '../../conversation/book.ts';
import { makeWord } from '../../language/keyword.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { nextPostNumber } from '../towns/store.ts';
import type { Direction, Kind } from './post.table.ts';
import { aboutPost } from './rules.ts';
import { findTwin, insertPost, ownMedia } from './store.ts';

export const postEffectSpecs = {
  publish: {
    outcomes: ['published', 'duplicate'],
    vars: ['keyword', 'thing', 'outcome', 'post'],
    // the card that the town's subscribers get, see card.ts
    says: {
      'post.card-title': ['thing', 'keyword'],
      'post.card-details': ['direction', 'kind', 'quartier', 'until'],
      'post.button-take': ['kind'],
      'post.button-help': [],
    },
  },
} satisfies EffectSpecs;

export const postEffects: Record<keyof typeof postEffectSpecs, Effect> = {
  async publish({ trx, member, town, slots, now }): Promise<EffectOutput> {
    if (!town || member.status !== 'approved') throw new Error('publish: not a member of a town');
    const item = String(slots.item ?? '');
    const direction = slots.direction as Direction;
    const twin = await findTwin(trx, { member_id: member.id, direction, item });
    if (twin) return { outcome: 'duplicate', vars: { ...aboutPost(twin), post: twin.id } };
    const post = await insertPost(
      trx,
      {
        town_id: town.id,
        number: await nextPostNumber(trx, town.id),
        member_id: member.id,
        direction,
        kind: slots.kind as Kind,
        item,
        word: makeWord(item),
        quantity: typeof slots.quantity === 'number' ? slots.quantity : 1,
        quartier: typeof slots.quartier === 'string' ? slots.quartier : null,
        until: typeof slots.until === 'string' ? new Date(slots.until) : null,
      },
      await ownMedia(trx, member.id, Array.isArray(slots.photos) ? slots.photos : []),
      now,
    );
    return {
      outcome: 'published',
      vars: { ...aboutPost(post), post: post.id },
      broadcast: { postId: post.id, townId: town.id, authorId: member.id },
    };
  },
};
