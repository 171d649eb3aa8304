import type { EffectInput } from '../effect.ts';
import { isCounted } from '../posts/rules.ts';
import { listStanding } from './store.ts';

/** As many answers of a member are looked through. */
const MOST = 50;

/** « 2 », of somebody who has answered one post of which there are several: how many of it they would like. null: it counts nothing. */
export async function countedOf({
  trx,
  member,
  slots,
}: EffectInput): Promise<{ post: string; parts: number; asks: string } | null> {
  const several = (await listStanding(trx, member.id, MOST)).filter(({ post }) => isCounted(post));
  const [only, another] = several;
  if (!only || another || typeof slots.number !== 'number') return null;
  return { post: only.post.id, parts: slots.number, asks: 'parts-only' };
}
