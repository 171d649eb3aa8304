import { MOST_CARDS } from '../community/most-cards.ts';
import { bestFirst } from '../community/news/best-first.ts';
import type { Trx } from '../database/database.ts';
import { type DueDelivery, readersOf } from './due-deliveries.ts';

/** What is shown to somebody, best match first, and what is over: whoever missed more is not flooded, and finds it by searching. */
interface Chosen {
  shown: DueDelivery[];
  over: DueDelivery[];
}

/** What each of the members these are owed to is told in one message; and what nobody wants any more, as wishes are now. */
export async function choose(
  trx: Trx,
  deliveries: readonly DueDelivery[],
): Promise<{ ofMembers: Map<string, Chosen>; unwanted: DueDelivery[] }> {
  const readers = await readersOf(trx, [...new Set(deliveries.map(({ member }) => member.id))]);
  const wanted = deliveries.filter(({ isWanted }) => isWanted);
  const ofMembers = new Map<string, Chosen>();
  for (const [memberId, due] of Map.groupBy(wanted, ({ member }) => member.id)) {
    const best = bestFirst(due, readers.get(memberId), ({ post }) => post);
    ofMembers.set(memberId, { shown: best.slice(0, MOST_CARDS), over: best.slice(MOST_CARDS) });
  }
  return { ofMembers, unwanted: deliveries.filter(({ isWanted }) => !isWanted) };
}
