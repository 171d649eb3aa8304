import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';
import { endWaits } from '../members/waiting-list.ts';
import { listCommunesOf } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { endRequests } from './store.ts';

/**
 * A town has opened: whoever waited for one of its communes, or had asked to open one there, is told, once.
 * @param founder who opened it, and is told otherwise
 */
export async function tellWaiting(
  trx: Trx,
  town: Town,
  now: Date,
  founder: string | null = null,
): Promise<NonNullable<EffectOutput['internal']>> {
  const communes = await listCommunesOf(trx, town);
  const waits = await endWaits(trx, communes);
  const news = waits.map(({ member_id, insee }) => ({ memberId: member_id, insee }));
  for (const memberId of await endRequests(trx, communes, now)) {
    if (!news.some((one) => one.memberId === memberId)) news.push({ memberId, insee: town.insee });
  }
  return news
    .filter(({ memberId }) => memberId !== founder)
    .map(({ memberId, insee }) => ({
      memberId,
      name: 'opened',
      about: { town: insee },
      key: `opened:${town.insee}:${memberId}`,
    }));
}
