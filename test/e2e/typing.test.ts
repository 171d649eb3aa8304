import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { effects } from '../../src/community/effects.ts';
import { newsEffects } from '../../src/community/news/wish-effects.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

let house: House;
let town: Town;
let marie: Phone;
let people = 0;
let gate: PromiseWithResolvers<void> | null = null;
beforeAll(async () => {
  house = await openHouse({
    effects: {
      ...effects,
      // as long as a turn may take on a bad day
      async 'show-news'(input) {
        await gate?.promise;
        return newsEffects['show-news'](input);
      },
    },
  });
  town = await house.town('Quintin', { approval: false });
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  gate = Promise.withResolvers<void>();
  people += 1;
  marie = await house.member(`Marie ${people}`, town);
});

const isTyping = () =>
  house.meta.core.world.threads.some(({ psid, typingUntil }) => psid === marie.person.psid && typingUntil !== null);
const actions = () => house.meta.sends().filter((send) => JSON.stringify(send).includes('typing_on')).length;

test('whoever waits for a long turn sees that an answer is coming; after a quick one nothing was shown', async () => {
  const before = actions();
  expect(await marie.says('aide')).toHaveLength(1);
  expect(actions()).toBe(before);
  await marie.person.say('notifications');
  await expect.poll(isTyping, { timeout: 20_000 }).toBe(true);
  gate?.resolve();
  await house.settled();
  expect(marie.hears()).toHaveLength(1);
  expect(isTyping()).toBe(false);
});

test('not while somebody answers by hand', async () => {
  const paul = await house.member('Paul', town);
  await house.db
    .updateTable('conversation')
    .set({ muted_until: new Date(house.clock.now().getTime() + 3_600_000) })
    .where('member_id', 'in', house.db.selectFrom('member').select('id').where('psid', '=', marie.person.psid))
    .execute();
  await marie.person.say('notifications');
  await paul.person.say('notifications');
  // Paul wrote later: when his dots are there, Marie's would be
  const dots = (psid: string) => house.meta.core.world.threads.some((t) => t.psid === psid && t.typingUntil !== null);
  await expect.poll(() => dots(paul.person.psid), { timeout: 20_000 }).toBe(true);
  expect(isTyping()).toBe(false);
  gate?.resolve();
  await house.settled();
});
