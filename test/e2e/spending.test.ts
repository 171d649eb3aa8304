import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveTemplates } from '../../src/community/channels/templates.ts';
import { effects } from '../../src/community/effects.ts';
import { newsEffects } from '../../src/community/news/wish-effects.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { createGraphClient } from '../../src/messenger/client.ts';
import { templatesOf } from '../../src/page-templates.ts';
import { type House, openHouse, PAGE, SECRETS } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/** What stands in no queue takes from the Page's buckets all the same. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
let town: Town;
let marie: Phone;
let paul: Phone;
let gate: PromiseWithResolvers<void> | null = null;

beforeEach(async () => {
  house = await openHouse({
    feeds: true,
    effects: {
      ...effects,
      async 'show-news'(input) {
        await gate?.promise;
        return newsEffects['show-news'](input);
      },
    },
  });
  town = await house.town('Quimper', { approval: false, lastPost: 41 });
  marie = await house.member('Marie', town);
  paul = await house.member('Paul', town);
});
afterEach(() => house[Symbol.asyncDispose]());

/** The day's budget of this Page, all of which may go at once: `left` calls of it are left. */
async function leave(left: number): Promise<void> {
  const now = house.clock.now();
  const page = { engaged: 10, engaged_at: now, used: 1_000 - left, used_at: now };
  await house.db.updateTable('page').set(page).execute();
}
const used = async () => (await house.db.selectFrom('page').select('used').executeTakeFirstOrThrow()).used;

async function publish(): Promise<void> {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  marie.hears();
  paul.hears();
}

test('a private answer to a comment: it waits until there is room for posts, and is said then', async () => {
  await publish();
  await house.pass(4 * MINUTE);
  const [post] = house.meta.feed();
  const nina = house.phone('Nina');
  await leave(100);
  await nina.person.comment(post?.id ?? '', 'fauteuil 42');
  await house.app.fed();
  await house.settled();
  expect(nina.hears()).toEqual([]);
  await leave(1_000);
  await house.pass(6 * MINUTE);
  expect(nina.hears()).toHaveLength(1);
  // of which nearly nothing has flowed off since
  expect(await used()).toBeCloseTo(1, 0);
});

test('a template: it waits while none of the budget is left, and counts in it', async () => {
  house.meta.page().templateVerdict = 'APPROVED';
  const client = createGraphClient({ graphUrl: house.graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
  const templates = templatesOf((locale, key, args) => house.say(key, args, locale));
  for (const template of templates) await client.createTemplate({ id: PAGE.id, token: PAGE.token }, template);
  client.close();
  const approved = templates.map(({ name, language }) => ({ name, language, status: 'APPROVED' }));
  await saveTemplates(house.db, PAGE.id, approved, house.clock.now());
  await publish();
  await house.pass(25 * HOUR);
  await paul.says('je prends le fauteuil 42');
  // however often there is no room, no call was made, and none of the tries is used up
  for (let look = 0; look < 8; look += 1) {
    await leave(-10);
    await house.pass(6 * MINUTE);
    expect(marie.hears()).toEqual([]);
  }
  await leave(1_000);
  await house.pass(6 * MINUTE);
  expect(marie.hears()).toEqual([house.say('channels.template-answer', { keyword: 'FAUTEUIL 42' })]);
  expect(await used()).toBeGreaterThan(0);
});

test('three dots count, too', async () => {
  const isTyping = () =>
    house.meta.core.world.threads.some(({ psid, typingUntil }) => psid === marie.person.psid && typingUntil !== null);
  gate = Promise.withResolvers<void>();
  await leave(1_000);
  await marie.person.say('notifications');
  await expect.poll(isTyping, { timeout: 20_000 }).toBe(true);
  expect(await used()).toBe(1);
  gate.resolve();
  gate = null;
  await house.settled();
});
