import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { captured } from '../helpers/log-lines.ts';
import { ADDRESS, type Mailed, mailLink, openMailed } from '../helpers/mailed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, town, marie, paul } = {} as Mailed;
let log: ReturnType<typeof captured>;

beforeEach(async () => {
  log = captured();
  world = await openMailed({ log: createLog('trace', log.stream) });
  ({ mailbox, house, town, marie, paul } = world);
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  // no line of the log holds an address
  expect(log.lines.join('\n')).not.toMatch(/@|laposte|example\.org/);
});

const URLENCODED = 'application/x-www-form-urlencoded';
const open = (link: string, method: 'GET' | 'POST' = 'GET', payload?: string, type = URLENCODED) =>
  house.app.server.inject({
    method,
    url: new URL(link).pathname,
    ...(payload === undefined ? {} : { payload, headers: { 'content-type': type } }),
  });

/** Marie gives her address and confirms it from her mailbox. */
async function confirmed(phone = marie, address = ADDRESS): Promise<void> {
  await phone.says('e-mail');
  await phone.says(address);
  await world.confirms(phone, address);
}

/** Marie has given something, and has not been here since yesterday; Paul is here. */
async function away(): Promise<void> {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
  for (const phone of [marie, paul]) phone.hears();
}

describe('an address', () => {
  test('is used only after a yes from its own mailbox: one button, once, in time', async () => {
    await marie.says('e-mail');
    expect(await marie.says(ADDRESS)).toEqual([house.like('channels.asked', { address: 'm…@laposte.example' })]);
    await house.app.toldBeside();
    const mail = mailbox.last(ADDRESS);
    expect(mail.headers.get('from')).toContain('<bonjour@parallele.example>');
    expect(mail.text).not.toContain('Marie');
    const link = mailLink(mail.text, 'confirm');
    // who previews links by fetching them uses nothing up
    for (const _ of [1, 2]) expect((await open(link)).statusCode).toBe(200);
    expect(marie.hears()).toEqual([]);
    expect((await open(link, 'POST')).statusCode).toBe(200);
    await house.settled();
    expect(marie.hears()).toEqual([house.like('channels.confirmed')]);
    expect((await open(link)).statusCode).toBe(404);
    expect((await open(link, 'POST')).statusCode).toBe(404);
    // what is kept for a year knows nothing of it
    const runs = await house.db.selectFrom('flow_run').selectAll().execute();
    expect(runs.length).toBeGreaterThan(0);
    expect(JSON.stringify(runs)).not.toContain('laposte');
  });

  test('too late, overtaken or forged links do nothing', async () => {
    await marie.says('e-mail');
    await marie.says(ADDRESS);
    await house.app.toldBeside();
    const first = mailLink(mailbox.last(ADDRESS).text, 'confirm');
    await house.pass(MINUTE);
    await marie.says('e-mail');
    await marie.taps('mail-again');
    await house.app.toldBeside();
    const second = mailLink(mailbox.last(ADDRESS).text, 'confirm');
    expect((await open(first, 'POST')).statusCode).toBe(404);
    const [id = '', at = '', signature = ''] = second.split('/').at(-1)?.split('.') ?? [];
    const forged = [
      `${id}.${Number(at) + 1}.${signature}`,
      `${Number(id) + 1}.${at}.${signature}`,
      `${id}.${at}.${'A'.repeat(43)}`,
      `${id}.${signature}`,
      'x',
    ];
    for (const token of forged) {
      expect((await open(`https://parallele.example/mail/confirm/${token}`, 'POST')).statusCode).toBe(404);
    }
    await house.pass(49 * HOUR);
    expect((await open(second, 'POST')).statusCode).toBe(404);
    const rows = await house.db.selectFrom('side_channel').select('confirmed_at').execute();
    expect(rows).toEqual([{ confirmed_at: null }]);
  });

  test('gets five links a day, whoever asks; whoever asks is told the same', async () => {
    const said: string[][] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const stranger = await house.member(name, town);
      await stranger.says('e-mail');
      said.push(await stranger.says(ADDRESS));
      await house.app.toldBeside();
    }
    expect(new Set(said.map((lines) => lines.join())).size).toBe(1);
    expect(mailbox.received.length).toBe(5);
  });

  test('is erased by one tap in the mail program, again and again, and by a page with a button', async () => {
    await confirmed();
    const mail = mailbox.last(ADDRESS);
    const list = mail.headers.get('list-unsubscribe') ?? '';
    expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const link = list.slice(1, -1);
    expect(link).toBe(mailLink(mail.text, 'stop'));
    expect((await open(link)).statusCode).toBe(200);
    expect(await house.db.selectFrom('side_channel').select('id').execute()).toHaveLength(1);
    // as RFC 8058 has it: as a form with parts, or else like any form
    const parts = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    for (const [body, type] of [
      [parts, 'multipart/form-data; boundary=x'],
      ['List-Unsubscribe=One-Click', URLENCODED],
    ] as const) {
      expect((await open(link, 'POST', body, type)).statusCode).toBe(200);
      expect(await house.db.selectFrom('side_channel').select('id').execute()).toEqual([]);
    }
    expect((await open(link, 'POST')).statusCode).toBe(200);
    expect((await open(`${link}x`, 'POST')).statusCode).toBe(404);
  });
});

describe('who is away', () => {
  test('gets one mail for all that is new, without anybody’s words; and hears it first in Messenger', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    await paul.says('Appelle-moi au 06 12 34 56 78, 3 rue des Lilas');
    mailbox.received.length = 0;
    await house.pass(MINUTE);
    expect(mailbox.received).toEqual([]);
    await house.pass(5 * MINUTE);
    expect(mailbox.received.length).toBe(1);
    const mail = mailbox.last(ADDRESS);
    expect(mail.subject).toBe(house.say('channels.mail-subject', { place: 'Quimper', count: 1 }));
    expect(mail.text).toContain(house.say('channels.line-answer', { keyword: 'FAUTEUIL 1' }));
    expect(mail.text).toContain('https://m.me/104000000000001?ref=town_quimper');
    for (const secret of ['06', 'Lilas', 'Appelle', 'Paul']) expect(mail.text).not.toContain(secret);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    // whoever was told « à son retour » hears that a mail went out
    expect(paul.hears()).toEqual([house.like('channels.told-by-mail', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
    await house.pass(2 * HOUR);
    expect(mailbox.received.length).toBe(1);
    expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
  });

  test('who was chosen, is written to and is to meet somebody reads what it is about, and no word of it', async () => {
    await confirmed(paul, 'paul@example.org');
    await marie.says('je donne un fauteuil en velours à Locmaria');
    await marie.says('publier');
    await paul.says('je prends le fauteuil 1');
    await house.pass(25 * HOUR);
    await marie.says('bonjour');
    await marie.says('je choisis Paul');
    marie.hears();
    mailbox.received.length = 0;
    await house.pass(5 * MINUTE);
    const first = mailbox.last('paul@example.org');
    expect(first.text).toContain(house.say('channels.line-chosen', { keyword: 'FAUTEUIL 1' }));
    expect(marie.hears()).toEqual([house.like('channels.told-by-mail', { name: 'Paul', keyword: 'FAUTEUIL 1' })]);
    await marie.taps('do:write:');
    await marie.says('passe quand tu veux, 3 rue des Lilas, code 1234B');
    marie.hears();
    await house.pass(5 * MINUTE);
    // not more than one an hour
    expect(mailbox.received.length).toBe(1);
    await house.pass(HOUR);
    const second = mailbox.last('paul@example.org');
    expect(second.text).toContain(house.say('channels.line-message', { keyword: 'FAUTEUIL 1' }));
    for (const secret of ['Lilas', '1234', 'Marie']) expect(second.text).not.toContain(secret);
    expect(marie.hears()).toEqual([house.like('channels.told-by-mail', { name: 'Paul', keyword: 'FAUTEUIL 1' })]);
    expect((await paul.says('bonjour')).join()).toContain('Lilas');
  });

  test('an admin who is here, while Meta refuses whatever the Page sends, hears that somebody waits', async () => {
    const brest = await house.town('Brest', { approval: true });
    const soizic = await house.admin('Soizic', brest);
    await confirmed(soizic, 'soizic@example.org');
    mailbox.received.length = 0;
    const rex = house.phone('Rex');
    await rex.says('Brest');
    await rex.says('près du port');
    house.meta.page().restricted = true;
    await rex.person.say('Rex');
    await house.settled();
    await house.pass(MINUTE);
    expect(mailbox.received).toEqual([]);
    await house.pass(5 * MINUTE);
    expect(soizic.hears()).toEqual([]);
    expect(mailbox.received.length).toBe(1);
    const { text } = mailbox.last('soizic@example.org');
    expect(text).toContain(house.say('channels.line-admins'));
    // it does not stand in Messenger yet
    expect(text).toMatch(/ne me laisse rien écrire/);
    house.meta.page().restricted = false;
    await house.pass(2 * HOUR);
    expect(soizic.hears().join()).toContain('Rex');
    expect(mailbox.received.length).toBe(1);
  });

  test('nothing is sent to who is here, who has no address, or has not confirmed it', async () => {
    await marie.says('e-mail');
    await marie.says(ADDRESS);
    await house.app.toldBeside();
    mailbox.received.length = 0;
    await away();
    await paul.says('je prends le fauteuil 1');
    await house.pass(10 * MINUTE);
    expect(mailbox.received).toEqual([]);
  });

  test('by day only, and no more than one mail an hour', async () => {
    await confirmed();
    await away();
    // ten in the morning and an hour; until eleven in the evening
    await house.pass(12 * HOUR);
    await paul.says('je prends le fauteuil 1');
    mailbox.received.length = 0;
    await house.pass(10 * MINUTE);
    expect(mailbox.received).toEqual([]);
    await house.pass(11 * HOUR);
    expect(mailbox.received.length).toBe(1);
  });

  test('a server that is away is tried again; a mail that would tell nothing true is not sent', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    mailbox.received.length = 0;
    mailbox.answers = { at: 'data', code: 451 };
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([]);
    mailbox.answers = null;
    await house.pass(30_000);
    expect(mailbox.received.length).toBe(0);
    await house.pass(MINUTE);
    expect(mailbox.received.length).toBe(1);
    const row = house.db.selectFrom('side_message').select(['state', 'attempts']).where('what', '=', 'notices');
    expect(await row.execute()).toEqual([{ state: 'sent', attempts: 2 }]);
  });

  test('what is put off into the night goes out in the morning', async () => {
    await confirmed();
    await away();
    await house.pass(9 * HOUR);
    await paul.says('je prends le fauteuil 1');
    mailbox.received.length = 0;
    mailbox.answers = { at: 'rcpt', code: 450 };
    await house.pass(5 * MINUTE);
    expect(mailbox.tries).toBeGreaterThan(1);
    mailbox.answers = null;
    await house.pass(3 * HOUR);
    expect(mailbox.received).toEqual([]);
    await house.pass(11 * HOUR);
    // by then all answers are told together, in place of the first
    await house.pass(5 * MINUTE);
    expect(mailbox.received.length).toBe(1);
  });

  test('who has shut the Page out is not written to by the back door', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    const id = await marie.memberId();
    await house.db.updateTable('member').set({ unreachable: true }).where('id', '=', id).execute();
    mailbox.received.length = 0;
    await house.pass(10 * MINUTE);
    expect(mailbox.received).toEqual([]);
  });

  test('who came back before the mail went out gets none', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    mailbox.received.length = 0;
    mailbox.answers = { at: 'rcpt', code: 450 };
    await house.pass(5 * MINUTE);
    mailbox.answers = null;
    await marie.says('bonjour');
    await house.pass(2 * MINUTE);
    expect(mailbox.received).toEqual([]);
    const row = house.db.selectFrom('side_message').select('state').where('what', '=', 'notices');
    expect(await row.execute()).toEqual([{ state: 'given-up' }]);
  });

  test('an address where nobody is any more is not written to, and its member is told', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    mailbox.answers = { at: 'rcpt', code: 550 };
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([]);
    mailbox.answers = null;
    mailbox.received.length = 0;
    await house.pass(3 * HOUR);
    expect(mailbox.received).toEqual([]);
    await marie.says('bonjour');
    expect(await marie.says('e-mail')).toEqual([
      house.like('channels.mail-refused', { address: 'm…@laposte.example' }),
    ]);
  });

  test('the answers that are shown together later are no new matter; another answer is', async () => {
    await confirmed();
    const nina = await house.member('Nina', town);
    await marie.says('je donne un fauteuil en velours à Locmaria');
    await marie.says('publier');
    await house.pass(25 * HOUR);
    for (const phone of [paul, nina]) await phone.says('bonjour');
    mailbox.received.length = 0;
    await paul.says('je prends le fauteuil 1');
    for (let hour = 0; hour < 8; hour += 1) await house.pass(HOUR);
    expect(mailbox.received.map(({ subject }) => subject)).toEqual([
      house.say('channels.mail-subject', { place: 'Quimper', count: 1 }),
    ]);
    await nina.says('je prends le fauteuil 1');
    for (let hour = 0; hour < 26; hour += 1) await house.pass(HOUR);
    expect(mailbox.received.length).toBe(2);
    expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
  });

  test('what a process that died had begun to send is not sent again: it may have gone out', async () => {
    await confirmed();
    await away();
    await paul.says('je prends le fauteuil 1');
    mailbox.answers = { at: 'data', code: 451 };
    await house.pass(5 * MINUTE);
    mailbox.answers = null;
    mailbox.received.length = 0;
    const lease = new Date(house.clock.now().getTime() + 3 * MINUTE);
    await house.db.updateTable('side_message').set({ lease_until: lease }).where('state', '=', 'waiting').execute();
    await house.pass(2 * MINUTE);
    expect(mailbox.received).toEqual([]);
    await house.pass(2 * HOUR);
    expect(mailbox.received).toEqual([]);
    const row = house.db.selectFrom('side_message').select(['state', 'error']).where('what', '=', 'notices');
    expect(await row.execute()).toEqual([{ state: 'failed', error: 'unknown' }]);
    expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
  });
});
