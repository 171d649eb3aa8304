import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { endPost } from '../posts/store.ts';
import { type ClaimBy, setClaimState } from './store.ts';

/** Takes a locked, open post down; whoever answered it, or was promised it, is told. */
export async function withdrawPost(
  trx: Trx,
  post: Post,
  claims: readonly ClaimBy[],
  owner: { name: string | null },
  now: Date,
): Promise<Tell[]> {
  const concerned = claims.filter((claim) => claim.state === 'waiting' || claim.state === 'accepted');
  await endPost(trx, post.id, { outcome: 'withdrawn', exchangedWith: null, now });
  await setClaimState(trx, concerned, 'declined', now);
  const args = { owner: owner.name ?? '', ...aboutPost(post) };
  return concerned.map((one) => notice(one, 'mine.taken-away', args));
}

/** A word to whoever made a claim. */
export function notice(claim: ClaimBy, key: string, args: Record<string, string>): Tell {
  return { to: claim.by, bubbles: [{ type: 'text', text: [{ key, args }] }] };
}
