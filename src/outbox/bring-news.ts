import type { Trx } from '../database/database.ts';
import { choose } from './choose.ts';
import { lockDeliveries, markDeliveries, type PostForCard, reserveMembers, whoMayHear } from './due-deliveries.ts';

/**
 * What these members were not told of yet and may be told now, best match first, for a message that goes to them anyhow: so
 * that neither what a day was too full for nor what is being gathered waits for another. It counts as told.
 */
export async function bringNews(
  trx: Trx,
  memberIds: readonly string[],
  now: Date,
): Promise<Map<string, PostForCard[]>> {
  if (memberIds.length === 0) return new Map();
  // whom a courier is just telling is left to it
  const ours = await whoMayHear(trx, await reserveMembers(trx, memberIds), now);
  const { ofMembers, unwanted } = await choose(trx, await lockDeliveries(trx, ours, now));
  const chosen = [...ofMembers.values()];
  await markDeliveries(
    trx,
    chosen.flatMap(({ shown }) => shown),
    'told',
  );
  await markDeliveries(
    trx,
    chosen.flatMap(({ over }) => over),
    'passed',
  );
  await markDeliveries(trx, unwanted, 'unwanted');
  return new Map([...ofMembers].map(([id, { shown }]) => [id, shown.map(({ post }) => post)]));
}
