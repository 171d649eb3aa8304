import { listDevices } from '../community/channels/devices.ts';
import { readMatters } from '../community/channels/matters.ts';
import type { Db } from '../database/database.ts';
import type { MessengerLink } from '../messenger/deep-link.ts';
import { askedNotice } from './asked/letter.ts';
import { readAsked } from './asked/read.ts';
import { tellGone } from './gone.ts';
import { type LetterWords, notice } from './letter.ts';
import { shownToken } from './links.ts';
import { linkTo } from './post-lines.ts';
import type { Kept, Pusher } from './pusher.ts';
import { type Carried, type Claimed, pageLink, type Way } from './way.ts';

export interface PushWayOptions {
  db: Db;
  pusher: Pusher;
  secretKey: Buffer;
  /** Without a slash at the end. */
  publicUrl: string;
  link: MessengerLink;
  say: (timezone: string, now: Date) => LetterWords['say'];
}

const DAY_MS = 24 * 60 * 60_000;

/** Tried again, a notification takes its own place. */
const topic = (id: string) => `parallele-${id}`;

/** What a browser shows, and until when its push service keeps it. */
interface Notification {
  shows: { title: string; body: string; url: string; shown: string };
  kept: Kept;
}

/**
 * One notification for all that is new to somebody, to each browser that is theirs: one that takes it is enough.
 *
 * A push service says that it has taken something, and not whether a browser has shown it, which may be off for weeks. Own matters are kept
 * by it for a day (no machine speaks outside Messenger of what happened days ago), stand first in line there whatever becomes of it, and
 * go on to the next rung when no browser has said within an hour that it shows them (`unseen.ts`).
 * Posts that were asked for are kept for as long, unless all of them end before: later they would be shown as news that they are not, or to
 * whoever tied the same browser since. Nobody counts as told of them before their browser says that it shows them (`noteShown`): until then
 * Messenger tells them on return, as it does what only stands in a digest. The next notification tells of them once more, under the name of
 * the one that was not shown and so in its place, which rings again.
 */
export function createPushWay({ db, pusher, secretKey, say, publicUrl, link }: PushWayOptions): Way {
  /** null: there is nothing to say any more. */
  async function write(claimed: Claimed, now: Date): Promise<Notification | null> {
    const { member, place, timezone } = claimed;
    const words: LetterWords = { locale: member.locale, say: say(timezone, now) };
    if (claimed.what === 'alert') {
      const posts = await readAsked(db, claimed, now);
      const [first, ...more] = posts;
      if (!first) return null;
      const url = more.length > 0 ? pageLink(claimed) : linkTo(first, { pageId: member.page_id, publicUrl, link });
      const ends = posts.map(({ openUntil }) => openUntil?.getTime() ?? Number.POSITIVE_INFINITY);
      return {
        shows: { ...askedNotice(words, { posts, place }), url, shown: shownToken(secretKey, claimed.id) },
        kept: {
          forMs: Math.min(DAY_MS, Math.max(...ends) - now.getTime()),
          topic: topic(posts.map(({ unshownAs }) => unshownAs).find((id) => id !== null) ?? claimed.id),
        },
      };
    }
    const matters = await readMatters(db, claimed.id, now);
    if (matters.length === 0) return null;
    return {
      shows: { ...notice(words, { matters, place }), url: pageLink(claimed), shown: shownToken(secretKey, claimed.id) },
      kept: { forMs: DAY_MS, topic: topic(claimed.id) },
    };
  }

  return {
    // whoever has an address as well is not kept waiting for a push service that is down
    mostTries: 6,
    async write(claimed, now) {
      const devices = await listDevices(db, claimed.member.id);
      const told = devices.length === 0 ? null : await write(claimed, now);
      if (told === null) return null;
      const { shows, kept } = told;
      const payload = JSON.stringify({
        ...shows,
        lang: claimed.member.locale,
        tag: kept.topic,
        // what is new is not put silently in the place of what may stand there, unnoticed, since its own day
        renotify: kept.topic !== topic(claimed.id),
      });
      return async () => {
        const tried = await Promise.all(
          devices.map(async ({ id, ...browser }) => ({ id, carried: await pusher.push(browser, payload, kept) })),
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
