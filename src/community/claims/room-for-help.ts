import type { Trx } from '../../database/database.ts';
import { seeksHelp } from '../posts/rules.ts';
import { setQuantity } from '../posts/store.ts';
import { partsLeft } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import type { ClaimBy } from './store.ts';

/**
 * Whoever asks for a hand may take as many hands as are offered: nothing runs out. There is room made for those they choose; false:
 * it is no help that is asked for, or there is room. Under the post's lock.
 */
export async function makeRoom(
  trx: Trx,
  { post, queue }: Scene,
  chosen: readonly Pick<ClaimBy, 'parts'>[],
): Promise<boolean> {
  if (!seeksHelp(post) || post.outcome !== null || queue.isOver) return false;
  const needed = chosen.reduce((total, { parts }) => total + parts, 0) - partsLeft(queue, null);
  if (needed <= 0) return false;
  await setQuantity(trx, post.id, post.quantity + needed);
  return true;
}
