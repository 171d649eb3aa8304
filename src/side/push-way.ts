import { listDevices } from '../community/channels/devices.ts';
import { readMatters } from '../community/channels/matters.ts';
import type { Db } from '../database/database.ts';
import type { MessengerLink } from '../messenger/deep-link.ts';
import { askedNotice } from './asked/letter.ts';
import { readAsked } from './asked/read.ts';
import { tellGone } from './gone.ts';
import { type LetterWords, notice } from './letter.ts';
import { linkTo } from './post-lines.ts';
import type { Pusher } from './pusher.ts';
import { type Carried, type Claimed, pageLink, type Way } from './way.ts';

export interface PushWayOptions {
  db: Db;
  pusher: Pusher;
  /** Without a slash at the end. */
  publicUrl: string;
  link: MessengerLink;
  say: (timezone: string, now: Date) => LetterWords['say'];
}

/** One notification for all that is new to somebody, to each browser that is theirs: one that takes it is enough. */
export function createPushWay({ db, pusher, say, publicUrl, link }: PushWayOptions): Way {
  /** null: there is nothing to say any more. */
  async function write(claimed: Claimed, now: Date): Promise<{ title: string; body: string; url: string } | null> {
    const { member, place, timezone } = claimed;
    const words: LetterWords = { locale: member.locale, say: say(timezone, now) };
    if (claimed.what === 'alert') {
      const posts = await readAsked(db, claimed, now);
      const [first, ...more] = posts;
      if (!first) return null;
      const url = more.length > 0 ? pageLink(claimed) : linkTo(first, { pageId: member.page_id, publicUrl, link });
      return { ...askedNotice(words, { posts, place }), url };
    }
    const matters = await readMatters(db, claimed.id, now);
    return matters.length === 0 ? null : { ...notice(words, { matters, place }), url: pageLink(claimed) };
  }

  return {
    // whoever has an address as well is not kept waiting for a push service that is down
    mostTries: 6,
    async write(claimed, now) {
      const devices = await listDevices(db, claimed.member.id);
      const told = devices.length === 0 ? null : await write(claimed, now);
      if (told === null) return null;
      const payload = JSON.stringify({
        ...told,
        lang: claimed.member.locale,
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
