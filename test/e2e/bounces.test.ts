import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
