import { afterEach, beforeEach, expect, test } from 'vitest';
import { bounced } from '../../src/side/bounced.ts';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';
import { type Phone, payloadsOf } from '../helpers/phone.ts';
import { openPushService, type PushService, type TestBrowser } from '../helpers/push-service.ts';

/** F5, F6: « préviens-moi pour une perceuse », told to whoever is away where they have chosen to be told. A Monday morning. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, marie, paul } = {} as Mailed;
let service: PushService;

beforeEach(async () => {
  service = await openPushService();
  world = await openMailed({ push: service.identity });
  ({ mailbox, house, marie, paul } = world);
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  await service.close();
});

async function tied(phone: Phone): Promise<TestBrowser> {
  const { subscription, ...browser } = await service.browser();
  await house.db
    .insertInto('side_channel')
    .values({
      ...{ member_id: await phone.memberId(), kind: 'push', address: subscription.endpoint },
      ...{ asked_at: house.clock.now(), confirmed_at: house.clock.now(), refused_at: null },
      ...subscription.keys,
      says_shown: true,
    })
    .execute();
  return { subscription, ...browser };
}

async function mailed(phone: Phone): Promise<void> {
  const now = house.clock.now();
  await house.db
    .insertInto('side_channel')
    .values({
      ...{ member_id: await phone.memberId(), kind: 'mail', address: ADDRESS },
      ...{ asked_at: now, confirmed_at: now, refused_at: null },
    })
    .execute();
}

async function publishes(phone: Phone, ...posts: string[]): Promise<void> {
  for (const post of posts) {
    await phone.says(post);
    await phone.says('publier');
    phone.hears();
  }
}

async function passes(ms: number, step = 5 * MINUTE): Promise<void> {
  for (let at = 0; at < ms; at += step) {
    await house.pass(Math.min(step, ms - at));
    await house.app.toldBeside();
  }
}

const states = async () =>
  (
    await house.db
      .selectFrom('delivery')
      .select('state')
      .where('member_id', '=', await marie.memberId())
      .orderBy('post_id')
      .execute()
  ).map(({ state }) => state);

/** Its worker says so, of all that has reached it. */
async function says(browser: TestBrowser): Promise<number[]> {
  const answers = await Promise.all(
    browser.shown().map(({ shown }) =>
      fetch(new URL('/push/shown', house.webhookUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ shown }),
      }),
    ),
  );
  return answers.map(({ status }) => status);
}

test('a browser that is tied tells of it within minutes, once, with the link that opens it; and Messenger does not tell it as new', async () => {
  const browser = await tied(marie);
  expect((await marie.says('préviens-moi pour une perceuse')).join()).toContain(
    'Et si Messenger m’est fermé, je t’envoie une notification.',
  );
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion', 'je donne un fauteuil');
  await passes(10 * MINUTE);
  expect(browser.shown()).toEqual([
    expect.objectContaining({
      body: expect.stringMatching(/^🔔 perceuse\s: Perceuse à percussion · PERCEUSE 1$/),
      url: expect.stringMatching(/\?ref=post_quimper_1$/),
    }),
  ]);
  expect(await says(browser)).toEqual([204]);
  expect(await states()).toEqual(['told', 'waiting']);
  await passes(10 * HOUR, 5 * HOUR);
  expect(browser.shown()).toHaveLength(1);
  expect(mailbox.received).toEqual([]);
  const back = (await marie.says('bonjour')).join(' ');
  expect(back).not.toContain('🔔');
  expect(JSON.stringify(marie.heard)).not.toContain('PERCEUSE 1');
});

test('an address is mailed the posts as cards have them, without a name, and of one kept off the web no more than the words of the alert', async () => {
  await mailed(marie);
  expect((await marie.says('préviens-moi pour une perceuse')).join()).toContain('je t’écris par e-mail');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion', 'je donne une perceuse filaire');
  await house.db.updateTable('post').set({ off_feed: true }).where('number', '=', 2).execute();
  await passes(10 * MINUTE);
  const mails = mailbox.received;
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain('2 annonces que tu guettes');
  const text = mails[0]?.text.replaceAll('\u00a0', ' ') ?? '';
  expect(text).toContain(
    '- Une annonce répond à ton alerte « perceuse »\n  https://m.me/104000000000001?ref=post_quimper_2',
  );
  expect(text).toContain('- Perceuse à percussion · PERCEUSE 1\n');
  expect(text).toContain('ref=post_quimper_1');
  expect(text).not.toMatch(/Paul|filaire/);
  expect(await states()).toEqual(['told', 'told']);
});

test('a browser that is there no more: then the mail tells it, once', async () => {
  const browser = await tied(marie);
  await mailed(marie);
  await marie.says('préviens-moi pour une perceuse');
  browser.expire();
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(10 * MINUTE);
  expect(browser.shown()).toEqual([]);
  expect(mailbox.received).toHaveLength(1);
  await passes(5 * HOUR, 5 * HOUR);
  expect(mailbox.received).toHaveLength(1);
});

test('not by night, nor what has ended by the morning; not during a pause', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  // from Monday morning until Tuesday, 23 o'clock
  await passes(38 * HOUR, 38 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion', 'je donne une perceuse filaire');
  await passes(HOUR, 20 * MINUTE);
  expect(browser.shown()).toEqual([]);
  await paul.says('retire perceuse 2');
  await paul.says('oui');
  await passes(10 * HOUR, 2 * HOUR);
  expect(browser.shown().map(({ body }) => body)).toEqual([expect.stringContaining('PERCEUSE 1')]);
  const until = new Date(house.clock.now().getTime() + 48 * HOUR);
  await house.db
    .insertInto('news_wish')
    .values({ member_id: await marie.memberId(), paused_until: until })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ paused_until: until }))
    .execute();
  await publishes(paul, 'je donne une perceuse Bosch');
  await passes(3 * HOUR, HOUR);
  expect(browser.shown()).toHaveLength(1);
});

test('no more a day than somebody wants, and several that come together are one', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await marie.says('préviens-moi pour un vélo');
  const one = { member_id: await marie.memberId(), most_a_day: 1 };
  await house.db
    .insertInto('news_wish')
    .values(one)
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ most_a_day: 1 }))
    .execute();
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion', 'je donne un vélo rouge');
  await passes(10 * MINUTE);
  expect(browser.shown()).toHaveLength(1);
  expect(browser.shown()[0]?.body.split('\n')).toHaveLength(2);
  await publishes(paul, 'je donne un vélo bleu');
  await passes(3 * HOUR, HOUR);
  expect(browser.shown()).toHaveLength(1);
  await passes(20 * HOUR, 4 * HOUR);
  expect(browser.shown()).toHaveLength(2);
});

test('whoever is here is told in Messenger alone; and an alert that is taken back asks for nothing', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(HOUR, 20 * MINUTE);
  expect(marie.hears().join()).toContain('🔔');
  await marie.says('ne me préviens plus pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je donne une perceuse filaire');
  await passes(HOUR, 20 * MINUTE);
  expect(browser.shown()).toEqual([]);
});

test('whoever has chosen no way yet is offered what this house has', async () => {
  await marie.says('préviens-moi pour une perceuse');
  expect(payloadsOf(marie.heard)).toEqual([
    expect.stringContaining('do:push'),
    expect.stringContaining('do:mail'),
    expect.stringContaining('do:alerts'),
  ]);
});

test('a browser that is off: its push service keeps it for a day, and Messenger tells it on return', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  const expires = new Date(house.clock.now().getTime() + 12 * 24 * HOUR);
  await house.db.updateTable('post').set({ expires_at: expires }).execute();
  await passes(5 * MINUTE);
  const [{ ttl, topic } = {}] = service.headers;
  expect(ttl).toBe(String(24 * 60 * 60));
  expect(topic).toBe(browser.shown()[0]?.tag);
  // it is told nowhere else meanwhile, and nobody has seen it
  await passes(10 * HOUR, 2 * HOUR);
  expect(service.tries).toBe(1);
  expect(await states()).toEqual(['waiting']);
  await marie.says('bonjour');
  expect(JSON.stringify(marie.heard)).toContain('PERCEUSE 1');
  expect(await states()).toEqual(['told']);
});

test('what ends within the day is kept by a push service until then', async () => {
  await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  const expires = new Date(house.clock.now().getTime() + 5 * HOUR);
  await house.db.updateTable('post').set({ expires_at: expires }).execute();
  await passes(5 * MINUTE);
  const ttl = Number(service.headers[0]?.ttl);
  expect(ttl).toBeGreaterThan(4.5 * 60 * 60);
  expect(ttl).toBeLessThanOrEqual(5 * 60 * 60);
});

test('what follows for a browser that is off takes the place of what it was not shown, rings again and tells that too; of one that is open for ever a day', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await marie.says('préviens-moi pour un vélo');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(20 * MINUTE);
  await publishes(paul, 'je donne un vélo rouge', 'je donne une perceuse filaire');
  await house.db.updateTable('post').set({ expires_at: null }).where('number', '=', 2).execute();
  await passes(20 * MINUTE);
  const [first, second] = browser.shown();
  expect(second?.body.split('\n').map((line) => line.split(' · ').at(-1))).toEqual([
    'PERCEUSE 3',
    'VELO 2',
    'PERCEUSE 1',
  ]);
  expect(second?.tag).toBe(first?.tag);
  expect(service.headers.map(({ topic }) => topic)).toEqual([first?.tag, first?.tag]);
  expect([first?.renotify, second?.renotify]).toEqual([false, true]);
  expect(service.headers[1]?.ttl).toBe(String(24 * 60 * 60));
  // it is on again: the one that was kept is shown, and tells of all three
  expect(await says(browser)).toEqual([204, 204]);
  expect(await states()).toEqual(['told', 'told', 'told']);
  await publishes(paul, 'je donne un vélo bleu');
  await passes(20 * MINUTE);
  expect(browser.shown()[2]?.body).toMatch(/VELO 4$/);
  expect(browser.shown()[2]?.body).not.toContain('\n');
  expect(browser.shown()[2]?.tag).not.toBe(first?.tag);
  expect(browser.shown()[2]?.renotify).toBe(false);
});

test('a notification counts for what stands in it: a fifth post comes with the next one', async () => {
  const browser = await tied(marie);
  await marie.says('préviens-moi pour un vélo');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, ...['rouge', 'bleu', 'vert', 'noir', 'jaune'].map((colour) => `je donne un vélo ${colour}`));
  await passes(5 * MINUTE);
  await says(browser);
  expect(await states()).toEqual(['waiting', 'told', 'told', 'told', 'told']);
  await passes(20 * MINUTE);
  expect(browser.shown()).toHaveLength(2);
  expect(browser.shown()[1]?.body).toMatch(/VELO 1$/);
});

test('nobody else says that a browser has shown something', async () => {
  await tied(marie);
  await marie.says('préviens-moi pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(5 * MINUTE);
  const { id } = await house.db.selectFrom('side_message').select('id').executeTakeFirstOrThrow();
  for (const shown of [`${id}.${'A'.repeat(43)}`, id, '', null, 7, undefined]) {
    const { status } = await fetch(new URL('/push/shown', house.webhookUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shown }),
    });
    expect(status).toBe(400);
  }
  expect(await states()).toEqual(['waiting']);
});

test('a browser that is off for an hour: then the mail tells it, once, and Messenger does not tell it as new', async () => {
  const browser = await tied(marie);
  await mailed(marie);
  await marie.says('préviens-moi pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(55 * MINUTE);
  expect([service.tries, mailbox.received.length]).toEqual([1, 0]);
  await passes(15 * MINUTE);
  expect(mailbox.last(ADDRESS).text).toContain('PERCEUSE 1');
  expect(await states()).toEqual(['told']);
  await says(browser);
  await passes(5 * HOUR, HOUR);
  expect([service.tries, mailbox.received.length]).toEqual([1, 1]);
});

test('what a browser has shown since is not owed again where the mail that told it comes back', async () => {
  const browser = await tied(marie);
  await mailed(marie);
  await marie.says('préviens-moi pour une perceuse');
  await passes(25 * HOUR, 25 * HOUR);
  await publishes(paul, 'je prête une perceuse à percussion');
  await passes(70 * MINUTE);
  await says(browser);
  expect(await states()).toEqual(['told']);
  const letter = mailbox.last(ADDRESS).headers.get('message-id')?.replace(/^<|>$/g, '') ?? '';
  const bounce = { letters: [letter], status: '5.1.1', isNobody: true };
  expect(await bounced(house.db, house.secretKey, bounce, () => [], house.clock.now())).toBe(1);
  expect(await states()).toEqual(['told']);
});
