import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { openPushService, type PushService } from '../helpers/push-service.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let service: PushService;
let house: House;
let town: Town;
let marie: Phone;
let paul: Phone;
let soizic: Phone;

beforeEach(async () => {
  service = await openPushService();
  house = await openHouse({ push: service.identity });
  town = await house.town('Quimper', { approval: false });
  soizic = await house.admin('Soizic', town);
  marie = await house.member('Marie', town);
  paul = await house.member('Paul', town);
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
  await service.close();
});

const forget = (...phones: Phone[]) => {
  for (const phone of phones) phone.hears();
};
const head = (count: number) => house.like('hand.head', { count, place: 'Quimper' });
/** The cards about people that a phone was just shown: title and second line. */
const cardsOn = (phone: Phone) => {
  phone.hears();
  return phone.heard.flatMap(({ cards = [] }) => cards.map(({ title, subtitle }) => `${title} | ${subtitle ?? ''}`));
};

/** Marie has given something, and has not been here for so long; whoever is named is here. */
async function away(ms: number, ...here: Phone[]): Promise<void> {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(ms);
  for (const phone of here) await phone.says('bonjour');
  forget(marie, paul, soizic);
}

test('whom nothing else reaches is shown to the admins after an hour: who, what about, until when; the other hears what is true', async () => {
  await away(25 * HOUR, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  await paul.says('Appelle-moi au 06 12 34 56 78');
  forget(paul, soizic);
  await house.pass(30 * MINUTE);
  expect(soizic.hears()).toEqual([]);
  await house.pass(40 * MINUTE);
  const cards = cardsOn(soizic);
  expect(cards).toHaveLength(1);
  expect(cards[0]).toContain('Marie');
  expect(cards[0]).toContain('FAUTEUIL 1');
  expect(cards[0]?.replaceAll(/\s/g, ' ')).toContain('lundi 30 novembre');
  expect(JSON.stringify(soizic.heard)).not.toMatch(/06 12|Paul/);
  // nothing was said to anybody before an admin has done something
  expect(paul.hears()).toEqual([]);
  expect(marie.hears()).toEqual([]);
  expect(await soizic.taps('do:hand-done')).toEqual([house.like('hand.done', { name: 'Marie', count: 1 })]);
  expect(paul.hears()).toEqual([house.like('channels.told-by-hand', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
  expect(await soizic.taps('do:hand-done')).toEqual([house.like('hand.already', { name: 'Marie', by: '' })]);
  expect(await soizic.taps('do:hand-cannot')).toEqual([house.like('hand.already', { name: 'Marie', by: '' })]);
  expect(paul.hears()).toEqual([]);
  // the bot itself has written nothing to her, and it is first in line when she comes back
  expect(marie.hears()).toEqual([]);
  expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
});

test('« je ne peux pas » tells nobody anything; another admin may still do it', async () => {
  const gwen = await house.admin('Gwen', town);
  await away(25 * HOUR, paul, soizic, gwen);
  await paul.says('je prends le fauteuil 1');
  await house.pass(70 * MINUTE);
  forget(paul);
  expect(await soizic.taps('do:hand-cannot')).toContain(house.say('hand.noted', { name: 'Marie' }));
  expect(paul.hears()).toEqual([]);
  await gwen.taps('do:hand-done');
  expect(paul.hears()).toEqual([house.like('channels.told-by-hand', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
  expect(await soizic.taps('do:hand-done')).toEqual([house.like('hand.already', { name: 'Marie', by: 'Gwen' })]);
});

test('nobody is shown whom a browser reaches; when it is gone, she is', async () => {
  await marie.says('push');
  const [link = ''] = marie.heard.flatMap(({ buttons }) => buttons.flatMap((one) => ('url' in one ? [one.url] : [])));
  const browser = await service.browser();
  await house.app.server.inject({ method: 'POST', url: new URL(link).pathname, payload: browser.subscription });
  await away(25 * HOUR, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  await house.pass(5 * MINUTE);
  expect(browser.shown()).toHaveLength(1);
  await house.pass(2 * HOUR);
  expect(soizic.hears()).toEqual([]);
  browser.expire();
  const nina = await house.member('Nina', town);
  await nina.says('je prends le fauteuil 1');
  await house.pass(5 * MINUTE);
  expect(soizic.hears()).toEqual([]);
  await house.pass(HOUR);
  expect(cardsOn(soizic)).toHaveLength(1);
});

test('several people are one message; nobody is shown twice a day', async () => {
  const anne = await house.member('Anne', town);
  await anne.says('je donne une lampe à Locmaria');
  await anne.says('publier');
  await away(25 * HOUR, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  await paul.says('je prends la lampe 1');
  await paul.says('je prends la lampe 2');
  await paul.says('je prends le fauteuil 2');
  forget(soizic);
  await house.pass(70 * MINUTE);
  const said = soizic.hears();
  expect(said[0]).toEqual(head(2));
  expect(soizic.heard.flatMap(({ cards = [] }) => cards)).toHaveLength(2);
  const nina = await house.member('Nina', town);
  await nina.says('je prends le fauteuil 2');
  await house.pass(2 * HOUR);
  expect(soizic.hears()).toEqual([]);
});

test('only admins who are here are asked; whoever is in their own town alone may answer', async () => {
  await away(25 * HOUR, paul);
  await paul.says('je prends le fauteuil 1');
  await house.pass(70 * MINUTE);
  expect(soizic.hears()).toEqual([]);
  await soizic.says('bonjour');
  await house.pass(MINUTE);
  expect(cardsOn(soizic)).toHaveLength(1);
  const other = await house.admin('Erwan', await house.town('Brest', { approval: false }));
  forget(paul, other);
  expect(await other.tapsOld(soizic.button('do:hand-done'))).toEqual([house.like('hand.gone')]);
  await paul.tapsOld(soizic.button('do:hand-done'));
  expect(paul.hears().join()).not.toContain(
    house.say('channels.told-by-hand', { name: 'Marie', keyword: '' }).slice(0, 20),
  );
  const row = house.db.selectFrom('side_message').select('state').where('kind', '=', 'hand');
  expect(await row.execute()).toEqual([{ state: 'waiting' }]);
});

test('an admin who was away for 30 hours is shown her first thing; a card nobody answers is shown again, not to who cannot', async () => {
  await away(25 * HOUR, paul);
  await paul.says('je prends le fauteuil 1');
  for (const hours of [4, 4, 22]) await house.pass(hours * HOUR);
  await soizic.says('bonjour');
  soizic.heard.length = 0;
  await house.pass(MINUTE);
  expect(cardsOn(soizic)).toHaveLength(1);
  // the next day, and nobody has done anything
  await house.pass(24 * HOUR);
  await soizic.says('bonjour');
  soizic.heard.length = 0;
  await house.pass(2 * MINUTE);
  expect(cardsOn(soizic)).toHaveLength(1);
  expect(await soizic.taps('do:hand-cannot')).toContain(house.say('hand.noted', { name: 'Marie' }));
  await house.pass(25 * HOUR);
  await soizic.says('bonjour');
  soizic.heard.length = 0;
  await house.pass(2 * MINUTE);
  expect(cardsOn(soizic)).toEqual([]);
  const gwen = await house.admin('Gwen', town);
  await paul.says('bonjour');
  forget(gwen, paul);
  await house.pass(2 * MINUTE);
  expect(cardsOn(gwen)).toHaveLength(1);
  await gwen.taps('do:hand-done');
  expect(paul.hears()).toEqual([house.like('channels.told-by-hand', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
  expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
});

test('« you were chosen » still has its card when the nudge has taken its place', async () => {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  const nina = await house.member('Nina', town);
  await nina.says('je prends le fauteuil 1');
  await house.pass(25 * HOUR);
  await marie.says('bonjour');
  await marie.taps('pick');
  for (const hours of [6, 6, 6, 6, 6]) await house.pass(hours * HOUR);
  await soizic.says('bonjour');
  soizic.heard.length = 0;
  await house.pass(2 * MINUTE);
  const cards = cardsOn(soizic);
  expect(cards).toHaveLength(1);
  expect(cards[0]).toContain('Nina');
  expect(cards[0]).toContain('choisie');
});

test.each([
  ['loan.begins-lender', 20 * HOUR, 1],
  ['loan.begins-borrower', 20 * HOUR, 1],
  // once it has begun it is no news
  ['loan.begins-lender', HOUR / 2, 0],
  ['other.word', 20 * HOUR, 0],
] as const)('%s that is true for %i ms comes to %i cards', async (says, trueFor, count) => {
  await away(25 * HOUR, soizic);
  const [id, now] = [await marie.memberId(), house.clock.now()];
  const { page_id } = await house.db
    .selectFrom('member')
    .select('page_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const parts = JSON.stringify([{ text: 'FAUTEUIL 1' }]);
  const row = { page_id, member_id: id, lane: 1, parts, says, created_at: now, not_before: now };
  await house.db
    .insertInto('outbox')
    .values({ ...row, not_after: new Date(now.getTime() + trueFor) } as never)
    .execute();
  forget(soizic);
  await house.pass(40 * MINUTE);
  await house.pass(40 * MINUTE);
  expect(cardsOn(soizic)).toHaveLength(count);
});

test('what waited for a way that is gone waits no more: the admins are shown it', async () => {
  await away(25 * HOUR, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  const owed = { member_id: await marie.memberId(), kind: 'mail' as const, what: 'notices' as const, channel_id: null };
  const times = { created_at: house.clock.now(), not_before: house.clock.now() };
  const none = { mark: null, lease_until: null, error: null, settled_at: null };
  const { id } = await house.db
    .insertInto('side_message')
    .values({ ...owed, ...times, ...none })
    .returning('id')
    .executeTakeFirstOrThrow();
  await house.db
    .updateTable('outbox')
    .set({ side_message_id: id })
    .where('member_id', '=', owed.member_id)
    .where('state', '=', 'pending')
    .execute();
  forget(soizic);
  await house.pass(30 * MINUTE);
  expect(soizic.hears()).toEqual([]);
  await house.pass(40 * MINUTE);
  expect(cardsOn(soizic)).toHaveLength(1);
  const rows = await house.db.selectFrom('side_message').select(['kind', 'state']).orderBy('id').execute();
  expect(rows).toEqual([
    { kind: 'mail', state: 'given-up' },
    { kind: 'hand', state: 'waiting' },
  ]);
});

test('a town may switch it off', async () => {
  await soizic.says('réglages');
  await soizic.taps('do:set-hand');
  expect((await soizic.says('non')).join()).toContain(house.say('settings.state-hand', { value: 'off' }));
  await away(25 * HOUR, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  forget(soizic);
  await house.pass(3 * HOUR);
  expect(soizic.hears()).toEqual([]);
});

test('not after seven days, not whoever is back, not by night, not who has shut the Page out', async () => {
  await away(7 * DAY, paul, soizic);
  await paul.says('je prends le fauteuil 1');
  forget(soizic);
  await house.pass(2 * HOUR);
  expect(soizic.hears()).toEqual([]);
  // she comes back, and is away again; this time the card was shown before
  await marie.says('bonjour');
  await house.pass(25 * HOUR);
  for (const phone of [paul, soizic]) await phone.says('bonjour');
  const nina = await house.member('Nina', town);
  await nina.says('je prends le fauteuil 1');
  forget(soizic);
  await house.pass(70 * MINUTE);
  expect(cardsOn(soizic)).toHaveLength(1);
  await marie.says('bonjour');
  expect(await soizic.taps('do:hand-done')).toEqual([house.like('hand.back', { name: 'Marie' })]);
  // in the evening, and then by night
  await house.pass(25 * HOUR + 8 * HOUR);
  for (const phone of [paul, soizic]) await phone.says('bonjour');
  const yann = await house.member('Yann', town);
  await yann.says('je prends le fauteuil 1');
  forget(soizic);
  await house.pass(3 * HOUR);
  expect(soizic.hears()).toEqual([]);
  await house.db
    .updateTable('member')
    .set({ unreachable: true })
    .where('id', '=', await marie.memberId())
    .execute();
  await house.pass(10 * HOUR);
  await soizic.says('bonjour');
  forget(soizic);
  await house.pass(MINUTE);
  expect(soizic.hears()).toEqual([]);
});
