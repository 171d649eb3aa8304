import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { FeedPost } from '../../src/emulator/world.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let town: Town;
let marie: Phone;
let paul: Phone;
let post: FeedPost;

beforeEach(async () => {
  house = await openHouse({ feeds: true });
  town = await house.town('Quimper', { approval: false, lastPost: 41 });
  marie = await house.member('Marie', town);
  paul = await house.member('Paul', town, { window: 'closed' });
  await marie.says('je donne un fauteuil en velours vert à Locmaria');
  await marie.says('publier');
  await house.pass(4 * MINUTE);
  marie.hears();
  const [first] = house.meta.feed();
  if (!first) throw new Error('nothing stands on the Page');
  post = first;
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
});

async function comments(phone: Phone, words: string, under = post): Promise<string[]> {
  await phone.person.comment(under.id, words);
  await house.app.fed();
  await house.settled();
  return phone.hears();
}
const claimants = async () =>
  (await house.db.selectFrom('claim').select('member_id').execute()).map(({ member_id }) => member_id);
const args = { place: 'Quimper', keyword: 'FAUTEUIL 42', thing: 'fauteuil en velours vert' };

test.each(['non', 'plus d’e-mails', 'annuler'])(
  'what was said (« %s ») while the answer to a comment was still to go out was of something else',
  async (words) => {
    const luc = await house.member('Luc', town);
    const rest = house.db.updateTable('page');
    await rest.set({ replies_rest_until: new Date(house.clock.now().getTime() + DAY) }).execute();
    await luc.says('je donne une lampe');
    await comments(luc, 'fauteuil 42');
    await house.pass(MINUTE);
    await luc.says(words);
    luc.hears();
    await rest.set({ replies_rest_until: null }).execute();
    await house.pass(MINUTE);
    expect(luc.hears()).toContainEqual(house.say('feed.reply-named', args));
    expect(await claimants()).toEqual([await luc.memberId()]);
  },
);

test('« plus d’e-mails », after the answer, is of something else: they are asked', async () => {
  await comments(paul, 'fauteuil 42');
  expect(await paul.says('plus d’e-mails')).toContainEqual(house.like('claim.commented', { keyword: 'FAUTEUIL 42' }));
  await paul.says('oui');
  expect(await claimants()).toEqual([await paul.memberId()]);
});
