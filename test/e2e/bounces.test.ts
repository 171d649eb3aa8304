import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { report } from '../helpers/bounce-report.ts';
import { runCommand } from '../helpers/command.ts';
import { environmentOf } from '../helpers/house.ts';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';

/** A mail that a server had taken comes back: the operator's mail server hands the report in. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, marie, paul } = {} as Mailed;
beforeEach(async () => {
  world = await openMailed();
  ({ mailbox, house, marie, paul } = world);
  for (const [name, value] of Object.entries({
    ...environmentOf(house),
    DATABASE_URL: house.databaseUrl,
    SECRET_KEY: house.secretKey.toString('base64'),
  }))
    vi.stubEnv(name, value);
  const now = house.clock.now();
  await house.db
    .insertInto('side_channel')
    .values({
      ...{ member_id: await marie.memberId(), kind: 'mail', address: ADDRESS },
      ...{ asked_at: now, confirmed_at: now, refused_at: null },
    })
    .execute();
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await marie.says('préviens-moi pour une perceuse');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await world[Symbol.asyncDispose]();
});

async function passes(ms: number): Promise<void> {
  await house.pass(ms);
  await house.app.toldBeside();
}

const letterOf = () => mailbox.last(ADDRESS).headers.get('message-id')?.replace(/^<|>$/g, '') ?? '';
const hand = (about: Partial<Parameters<typeof report>[0]> = {}) =>
  runCommand(['mail', 'bounced'], { input: Buffer.from(report({ letter: letterOf(), ...about })) });
const address = () =>
  house.db.selectFrom('side_channel').select('refused_at').where('kind', '=', 'mail').executeTakeFirst();
const message = () =>
  house.db
    .selectFrom('side_message')
    .select(['state', 'error'])
    .where('what', '<>', 'confirm')
    .orderBy('id')
    .executeTakeFirstOrThrow();

test('nobody is there: the address is written to no more, she is shown that, and a card goes to admins', async () => {
  const soizic = await house.admin('Soizic', world.town);
  await soizic.says('bonjour');
  await paul.says('je prends le fauteuil 1');
  await passes(5 * MINUTE);
  expect(await message()).toMatchObject({ state: 'sent' });
  expect(await hand()).toContain('came back (5.1.1)');
  expect(await message()).toEqual({ state: 'failed', error: 'bounced 5.1.1' });
  expect((await address())?.refused_at).not.toBeNull();
  // told twice it is the same
  await hand();
  soizic.hears();
  await passes(2 * HOUR);
  expect(mailbox.received).toHaveLength(1);
  expect(soizic.hears().join()).toContain('Marie');
  expect((await marie.says('e-mail')).join()).toContain('ne répond plus');
});

test('a full mailbox: that letter has not arrived, and the address is good', async () => {
  await paul.says('je prends le fauteuil 1');
  await passes(5 * MINUTE);
  await hand({ status: '5.2.2' });
  expect(await message()).toEqual({ state: 'failed', error: 'bounced 5.2.2' });
  expect(await address()).toEqual({ refused_at: null });
});

test('what answers an alert is owed in Messenger again', async () => {
  await paul.says('je prête une perceuse à percussion');
  await paul.says('publier');
  await passes(5 * MINUTE);
  expect(mailbox.last(ADDRESS).text).toContain('PERCEUSE 2');
  await hand();
  await marie.says('bonjour');
  expect(JSON.stringify(marie.person.messages())).toContain('PERCEUSE 2');
});

test('whoever makes a report up switches nobody off; nor does a report of a letter that is late', async () => {
  await paul.says('je prends le fauteuil 1');
  await passes(5 * MINUTE);
  const [head = '', tail = ''] = letterOf().split('@');
  const forged = `${head.slice(0, -1)}${head.endsWith('A') ? 'B' : 'A'}@${tail}`;
  expect(await hand({ letter: forged })).toContain('nothing has changed');
  expect(await hand({ letter: 'side-1@parallele.example' })).toContain('nothing has changed');
  expect(await hand({ action: 'delayed', status: '4.4.1' })).toContain('nothing has changed');
  expect(await runCommand(['mail', 'bounced'], { input: 'Subject: bonjour\r\n\r\nmerci' })).toContain('nothing');
  expect(await message()).toMatchObject({ state: 'sent' });
  expect(await address()).toEqual({ refused_at: null });
});

describe('whoever was told « j’ai prévenu Marie par e-mail »', () => {
  const told = () => house.like('channels.told-by-mail', { name: 'Marie', keyword: 'FAUTEUIL 1' });
  const cameBack = () => house.like('channels.mail-came-back', { name: 'Marie', keyword: 'FAUTEUIL 1' });

  beforeEach(async () => {
    await paul.says('je prends le fauteuil 1');
    paul.hears();
    await passes(5 * MINUTE);
    expect(paul.hears()).toEqual([told()]);
  });

  test('hears once that it did not arrive', async () => {
    await hand();
    await hand();
    await passes(MINUTE);
    expect(paul.hears()).toEqual([cameBack()]);
    await hand({ status: '5.2.2' });
    await passes(HOUR);
    expect(paul.hears()).toEqual([]);
  });

  test('hears it on return, where it came back later', async () => {
    await passes(25 * HOUR);
    paul.hears();
    await hand();
    expect(paul.hears()).toEqual([]);
    expect(await paul.says('bonjour')).toContainEqual(cameBack());
  });

  test('hears nothing of it where Marie has come back since', async () => {
    await marie.says('bonjour');
    paul.hears();
    await hand();
    await passes(MINUTE);
    expect(paul.hears()).toEqual([]);
  });

  test('hears nothing of it once they have taken their answer back', async () => {
    await paul.person.tapOld('v1:do:give-up:1');
    await house.settled();
    paul.hears();
    expect(await house.db.selectFrom('claim').select('state').execute()).toEqual([{ state: 'cancelled' }]);
    await hand();
    await passes(MINUTE);
    expect(paul.hears()).toEqual([]);
  });
});

test('who has not read « j’ai prévenu Marie par e-mail » yet reads neither that nor the contrary', async () => {
  await paul.says('je prends le fauteuil 1');
  paul.hears();
  house.meta.faults.nextSends(50, 'refuse:613');
  await passes(5 * MINUTE);
  await hand();
  house.meta.faults.clear();
  await passes(10 * MINUTE);
  expect(paul.hears()).toEqual([]);
});

describe('what answered an alert, and was mailed in vain', () => {
  beforeEach(async () => {
    await paul.says('je donne une perceuse filaire');
    await paul.says('publier');
    await passes(5 * MINUTE);
    expect(mailbox.last(ADDRESS).text).toContain('PERCEUSE 2');
  });
  const delivery = async () =>
    await house.db
      .selectFrom('delivery')
      .select(['state', 'alert'])
      .where('member_id', '=', await marie.memberId())
      .executeTakeFirstOrThrow();

  test.each([
    ['was shown in Messenger since', ['annonces']],
    ['was answered since', ['je prends la perceuse 2']],
  ])('is not told again where it %s', async (_what, words) => {
    for (const text of words) await marie.says(text);
    await hand();
    expect((await delivery()).state).toBe('told');
  });

  test('is news like any other where the alert was taken back', async () => {
    await marie.says('ne me préviens plus pour une perceuse');
    await hand();
    expect(await delivery()).toEqual({ state: 'waiting', alert: null });
  });

  test('is not told again once it has ended', async () => {
    await paul.says('retire perceuse 2');
    await paul.says('oui');
    await passes(MINUTE);
    await hand();
    expect((await delivery()).state).toBe('told');
  });
});

test('a mail of which nobody knew whether it went out comes back: nobody is there, and what it told goes on', async () => {
  mailbox.breaks = 'taken';
  await paul.says('je prête une perceuse à percussion');
  await paul.says('publier');
  await passes(5 * MINUTE);
  mailbox.breaks = null;
  expect(await message()).toMatchObject({ state: 'failed' });
  await hand();
  expect(await message()).toEqual({ state: 'failed', error: 'bounced 5.1.1' });
  expect((await address())?.refused_at).not.toBeNull();
  const owed = house.db
    .selectFrom('delivery')
    .select(['state', 'mailed_at'])
    .where('member_id', '=', await marie.memberId());
  expect(await owed.execute()).toEqual([{ state: 'waiting', mailed_at: null }]);
});
