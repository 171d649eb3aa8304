import { tieDevice, tiedNews } from '../community/channels/devices.ts';
import { usePrivateLink } from '../community/members/private-link.ts';
import type { Db } from '../database/database.ts';
import { postInternal } from '../inbox/internal.ts';
import { tellGone } from './gone.ts';
import type { Browser, Pusher } from './pusher.ts';

/** `dead`: the link is of no use; `wrong`: no browser we would send to; `enough`: they have as many as they may. */
export type Tied = 'tied' | 'dead' | 'wrong' | 'enough';

/** Uses a link up: the browser is its member's from now on, who hears of it in Messenger. */
export async function tie(db: Db, pusher: Pusher, token: string, browser: Browser, now: Date): Promise<Tied> {
  if (!pusher.accepts(browser)) return 'wrong';
  return await db.transaction().execute(async (trx) => {
    const memberId = await usePrivateLink(trx, token, 'push', now);
    if (memberId === null) return 'dead';
    const before = await tieDevice(trx, memberId, browser, now);
    if (before === null) return 'enough';
    for (const id of before) await tellGone(trx, id, now);
    await postInternal(trx, memberId, tiedNews, {}, `${tiedNews}:${memberId}:${now.getTime()}`, now);
    return 'tied';
  });
}
