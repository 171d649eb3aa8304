import { listDevices } from '../community/channels/devices.ts';
import { readMatters } from '../community/channels/matters.ts';
import type { Db } from '../database/database.ts';
import { tellGone } from './gone.ts';
import { type LetterWords, notice } from './letter.ts';
import type { Pusher } from './pusher.ts';
import { type Carried, pageLink, type Way } from './way.ts';

export interface PushWayOptions {
  db: Db;
  pusher: Pusher;
  say: (timezone: string, now: Date) => LetterWords['say'];
}

/** One notification for all that is new to somebody, to each browser that is theirs: one that takes it is enough. */
export function createPushWay({ db, pusher, say }: PushWayOptions): Way {
  return {
    // whoever has an address as well is not kept waiting for a push service that is down
    mostTries: 6,
    async write(claimed, now) {
      const devices = await listDevices(db, claimed.member.id);
      const matters = devices.length === 0 ? [] : await readMatters(db, claimed.id, now);
      if (matters.length === 0) return null;
      const { member, place, timezone } = claimed;
      const words: LetterWords = { locale: member.locale, say: say(timezone, now) };
      const payload = JSON.stringify({
        ...notice(words, { matters, place }),
        lang: member.locale,
        url: pageLink(claimed),
        // tried again, it takes its own place
        tag: `parallele-${claimed.id}`,
      });
      return async () => {
        const tried = await Promise.all(
          devices.map(async ({ id, ...browser }) => ({ id, carried: await pusher.push(browser, payload) })),
        );
        return {
          carried: together(tried.map(({ carried }) => carried)),
          gone: tried.filter(({ carried }) => carried.kind === 'nobody').map(({ id }) => id),
        };
      };
    },
    /** A browser that is there no more is forgotten; whoever has none left hears of it. */
    async bury(trx, { member }, gone, now) {
      await trx.deleteFrom('side_channel').where('id', 'in', gone).where('kind', '=', 'push').execute();
      await tellGone(trx, member.id, now);
    },
    close() {},
  };
}

const ORDER: readonly Carried['kind'][] = ['accepted', 'later', 'refused', 'nobody'];

/** The best of what several browsers came to. */
function together(all: readonly Carried[]): Carried {
  const best = ORDER.map((kind) => all.find((carried) => carried.kind === kind)).find((carried) => carried);
  return best ?? { kind: 'nobody', because: 'none' };
}
