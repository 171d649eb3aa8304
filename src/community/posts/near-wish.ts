import type { Bubble } from '../../conversation/bubble.ts';
import { doToken, inToken } from '../../conversation/token.ts';
import type { EffectInput } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { cardsOf } from './card.ts';
import { type Followed, searchPosts } from './search.ts';

/** As many are shown beside a draft. */
const MOST_NEAR = 3;

export const nearWishSays = { 'browse.head-alike': ['words'], 'browse.button-alert': [] } as const;

/**
 * « cherche vélo enfant », and there are bicycles only: what comes near it, and a way to be told when it comes, beside the
 * request that is being made. It answers nothing, so nothing is asked.
 */
export async function nearWish(
  { trx, member, slots, now }: EffectInput,
  town: Town,
  followed: readonly Followed[],
): Promise<Bubble[]> {
  const words = inToken(String(slots.item ?? '')).trim();
  // « garder mes enfants » is not near « garder vos chats »
  const isOfThing = slots.direction === 'request' && slots.kind !== 'service';
  if (!isOfThing || Array.isArray(slots.things) || words === '') return [];
  const found = await searchPosts(trx, {
    ...{ townId: town.id, followed, words, direction: 'offer', exceptAuthor: member.id, now, limit: MOST_NEAR },
  });
  if (!found.isNear) return [];
  const button = { id: 'alert', title: { key: 'browse.button-alert' }, token: doToken('alert', words) };
  return [
    { type: 'buttons', text: [{ key: 'browse.head-alike', args: { words } }], buttons: [button] },
    cardsOf(found.posts),
  ];
}
