import { tieDevice } from '../../src/community/channels/devices.ts';
import type { House, HouseOptions } from '../../test/helpers/house.ts';
import { openMailbox } from '../../test/helpers/mailbox.ts';
import { openPushService, type TestBrowser } from '../../test/helpers/push-service.ts';
import type { Ways } from './rungs.ts';
import type { Bringer } from './villager.ts';

/** Something that came beside Messenger: about one's own matters, or a digest with the numbers of its posts. */
type Arrival = { member: number; by: Bringer } | { member: number; by: 'digest'; posts: number[] };

/** Where people are told something beside Messenger: a real SMTP server and a real push service, on loopback. */
export interface Sides {
  options: Pick<HouseOptions, 'mail' | 'push'>;
  /** Somebody has said yes, and done what it takes. */
  tie(house: House, by: 'mail' | 'push', member: { index: number; id: string }): Promise<void>;
  /** Who got something since this was last asked. */
  arrived(): Arrival[];
  close(): Promise<void>;
}

const DOMAIN = 'parallele.example';

export async function openSides({ mail, push }: Pick<Ways, 'mail' | 'push'>): Promise<Sides> {
  const mailbox = mail ? await openMailbox() : null;
  const service = push ? await openPushService() : null;
  const browsers: { member: number; browser: TestBrowser; seen: number }[] = [];
  let read = 0;
  let tries = 0;

  async function tieMail(house: House, { index, id }: { index: number; id: string }): Promise<void> {
    const now = house.clock.now();
    await house.db
      .insertInto('side_channel')
      .values({ member_id: id, kind: 'mail', address: addressOf(index), asked_at: now, confirmed_at: now })
      .execute();
  }

  async function tieBrowser(house: House, { index, id }: { index: number; id: string }): Promise<void> {
    if (service === null) return;
    // its worker says so at once
    service.onShown ??= async ({ shown }) => {
      await house.app.server.inject({ method: 'POST', url: '/push/shown', payload: { shown } });
    };
    const browser = await service.browser();
    const { endpoint, keys } = browser.subscription;
    await house.db.transaction().execute((trx) => tieDevice(trx, id, { endpoint, ...keys }, house.clock.now()));
    browsers.push({ member: index, browser, seen: 0 });
  }

  function newMails(): Arrival[] {
    const mails = mailbox?.received.slice(read) ?? [];
    read += mails.length;
    return mails.map(({ to, headers, text }) => {
      const member = Number(/^v(\d+)@/.exec(to)?.[1]);
      if (headers.get('message-id')?.startsWith('<digest-') !== true) return { member, by: 'mail' };
      const posts = [...text.matchAll(/\?ref=post_[a-z-]+_(\d+)$/gm)].map(([, number]) => Number(number));
      return { member, by: 'digest', posts };
    });
  }

  function newNotices(): number[] {
    if (service === null || service.tries === tries) return [];
    tries = service.tries;
    return browsers.flatMap((one) => {
      const shown = one.browser.shown().length;
      const fresh = shown - one.seen;
      one.seen = shown;
      return Array.from({ length: fresh }, () => one.member);
    });
  }

  return {
    options: {
      ...(mailbox ? { mail: { url: mailbox.url, from: `Parallèle <bonjour@${DOMAIN}>`, domain: DOMAIN } } : {}),
      ...(service ? { push: service.identity } : {}),
    },
    tie: (house, by, member) => (by === 'mail' ? tieMail(house, member) : tieBrowser(house, member)),
    arrived: () => [...newNotices().map((member) => ({ member, by: 'push' as const })), ...newMails()],
    async close() {
      await mailbox?.close();
      await service?.close();
    },
  };
}

const addressOf = (index: number) => `v${index}@example.org`;
