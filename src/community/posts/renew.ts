import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';
import type { Post } from './post.table.ts';

type Life = Pick<Post, 'until' | 'expires_at' | 'warn_at' | 'fate_at'> & Partial<Pick<Post, 'help_when'>>;

/**
 * Gives a post a new life: it is up again, and told to whom it was not; one that waits for an admin waits on. Call it under the
 * post's lock. Costs the same in every town: who had not heard of it when it ended is owed it by the courier, behind this
 * (`renewal`), and what has changed since is asked when it is told. @returns what the effect owes with it: that the courier hears at once
 */
export async function renewPost(
  trx: Trx,
  post: Pick<Post, 'id' | 'outcome'>,
  life: Life,
  now: Date,
): Promise<Pick<EffectOutput, 'upAgain'>> {
  const outcome = post.outcome === 'held' ? 'held' : null;
  await trx
    .updateTable('post')
    .set({ ...life, outcome, closed_at: null, contested_at: null, contest_words: null })
    .where('id', '=', post.id)
    .execute();
  if (post.outcome === 'held') return {};
  // a row of its own: that of the broadcast is held for as long as a town's deliveries are written
  await trx.insertInto('renewal').values({ post_id: post.id, since: now }).execute();
  return { upAgain: true };
}
