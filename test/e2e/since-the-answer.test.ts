import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { FeedPost } from '../../src/emulator/world.ts';
import { claimLeftBehind } from '../../src/feed/claim-by-comment.ts';
import { claimantsOf, commentUnder, openCommented } from '../helpers/commented.ts';
import type { House } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { theBook } from '../helpers/the-book.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let town: Town;
let paul: Phone;
let post: FeedPost;

beforeEach(async () => {
  ({ house, town, paul, post } = await openCommented());
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
});

const comments = (phone: Phone, words: string, under = post) => commentUnder(house, phone, words, under);
const claimants = () => claimantsOf(house);
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

test('claims that were left behind are made some at a time, whoever is not here', async () => {
  const phones = [paul, house.phone('Nina'), house.phone('Luc')];
  for (const phone of phones) await comments(phone, 'fauteuil 42');
  const [away, nina, luc] = await Promise.all(phones.map((phone) => phone.memberId()));
  const hour = 60 * MINUTE;
  const now = house.clock.now();
  const open = { window_until: new Date(now.getTime() + hour), status: 'joining' as const };
  await house.db
    .updateTable('member')
    .set(open)
    .where('id', '!=', away ?? '')
    .execute();
  const taken = async () =>
    (await house.db.selectFrom('page_comment').select('member_id').where('claims_post', 'is', null).execute()).map(
      (row) => row.member_id,
    );
  const look = (after: string) =>
    claimLeftBehind(house.db, theBook, now, after, () => expect.fail('it could be done'), 1);
  expect(await look('0')).toBe(away);
  expect(await taken()).toEqual([]);
  expect(await look(away ?? '')).toBe(nina);
  expect(await taken()).toEqual([nina]);
  expect(await look(nina ?? '')).toBe(luc);
  expect(await look(luc ?? '')).toBe('0');
  expect(await taken()).toEqual([nina, luc]);
});

describe('whoever refuses in Messenger, in the days in which their comment cannot be answered,', () => {
  /** Luc names the armchair in a comment, does this, and is answered days later. */
  async function refuses(act: (luc: Phone) => Promise<unknown>): Promise<Phone> {
    const luc = await house.member('Luc', town);
    const rest = house.db.updateTable('page');
    await rest.set({ replies_rest_until: new Date(house.clock.now().getTime() + DAY) }).execute();
    await comments(luc, 'fauteuil 42');
    await house.pass(MINUTE);
    await act(luc);
    luc.hears();
    await rest.set({ replies_rest_until: null }).execute();
    await house.pass(MINUTE);
    expect(luc.hears()).toContainEqual(house.say('feed.reply-named', args));
    expect(await claimants()).toEqual([]);
    return luc;
  }
  test.each([['stop'], ['pause 2 semaines'], ['stop', 'no-news']])(
    '(« %s ») claims nothing',
    async (...[words, tap]: string[]) => {
      const luc = await refuses(async (phone) => {
        await phone.says(words ?? '');
        if (tap !== undefined) await phone.taps(tap);
      });
      await luc.says('bonjour');
      expect(await claimants()).toEqual([]);
      await luc.tapsOld('v1:do:claim:1');
      expect(await claimants()).toEqual([await luc.memberId()]);
    },
  );

  test('by leaving claims nothing, nor when they are back', async () => {
    const luc = await refuses(async (phone) => {
      await phone.says('je veux partir');
      await phone.says('oui');
      await phone.says('bonjour');
      await phone.says('oui');
    });
    await luc.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test('or is put out, claims nothing', async () => {
    await refuses(async (phone) => {
      await house.db
        .updateTable('member')
        .set({ status: 'banned' })
        .where('id', '=', await phone.memberId())
        .execute();
    });
  });

  test('and said « stop » before their comment, has claimed', async () => {
    const luc = await house.member('Luc', town);
    await luc.says('stop');
    await house.pass(MINUTE);
    await comments(luc, 'fauteuil 42');
    expect(await claimants()).toEqual([await luc.memberId()]);
  });
});

test('« plus d’e-mails », after the answer, is of something else: they are asked', async () => {
  await comments(paul, 'fauteuil 42');
  expect(await paul.says('plus d’e-mails')).toContainEqual(house.like('claim.commented', { keyword: 'FAUTEUIL 42' }));
  await paul.says('oui');
  expect(await claimants()).toEqual([await paul.memberId()]);
});
