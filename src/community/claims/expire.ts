import type { Bubble } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { expirePosts, findPost } from '../posts/store.ts';
import { listClaims, setClaimState } from './store.ts';

/** A post whose time is over: its author hears of it, and those who still waited for an answer. */
export interface Expired {
  postId: string;
  authorId: string;
  tell: Tell[];
}

/** Ends the posts whose time is over, and the answers that still waited on them. Nobody is left without a word. */
export async function endExpired(trx: Trx, now: Date): Promise<Expired[]> {
  const ended: Expired[] = [];
  for (const id of await expirePosts(trx, now)) {
    const post = await findPost(trx, id);
    if (!post) continue;
    const waiting = (await listClaims(trx, id)).filter((claim) => claim.state === 'waiting');
    await setClaimState(trx, waiting, 'declined', now);
    const owner = await findMember(trx, post.member_id);
    const args = { ...aboutPost(post), owner: owner?.name ?? '' };
    const bubble: Bubble = { type: 'text', text: [{ key: 'mine.timed-out', args }] };
    ended.push({
      postId: id,
      authorId: post.member_id,
      tell: waiting.map(({ by }) => ({ to: by, bubbles: [bubble] })),
    });
  }
  return ended;
}
