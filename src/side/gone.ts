import { countDevices, goneNews } from '../community/channels/devices.ts';
import type { Trx } from '../database/database.ts';
import { postInternal } from '../inbox/internal.ts';

/** A browser is a member's no more, without their having said so: whoever has none left hears of it in Messenger. */
export async function tellGone(trx: Trx, memberId: string, now: Date): Promise<void> {
  if ((await countDevices(trx, memberId)) > 0) return;
  await postInternal(trx, memberId, goneNews, {}, `${goneNews}:${memberId}:${now.getTime()}`, now);
}
