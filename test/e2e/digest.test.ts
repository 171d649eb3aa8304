import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAGE } from '../helpers/house.ts';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';
import type { Phone } from '../helpers/phone.ts';

/** F5: what is new in one's town, by e-mail. A Monday morning. */

const HOUR = 60 * 60_000;

let world: Mailed;
let { mailbox, house, town, marie, paul } = {} as Mailed;
beforeEach(async () => {
  world = await openMailed();
  ({ mailbox, house, town, marie, paul } = world);
});
afterEach(() => world[Symbol.asyncDispose]());

/** The phone gives an address, in a message that asks for digests, and confirms it. */
async function wants(phone: Phone, words: string, address = ADDRESS): Promise<void> {
  await phone.says(words);
  await phone.says(address);
  await world.confirms(phone, address);
  mailbox.received.length = 0;
}

/** The clock goes on, by so many hours at a time. */
async function hours(...steps: number[]): Promise<void> {
  for (const step of steps) {
    await house.pass(step * HOUR);
    await house.app.toldBeside();
  }
}

async function publishes(phone: Phone, ...posts: string[]): Promise<void> {
  for (const post of posts) {
    await phone.says(post);
    await phone.says('publier');
    phone.hears();
  }
}

const digests = () => mailbox.received.filter(({ headers }) => headers.get('message-id')?.startsWith('<digest-'));

test('in the morning a mail tells what Messenger could not: words, place, photo and a link, and nobody’s name', async () => {
  await wants(marie, 'envoie-moi les annonces par mail chaque jour');
  await hours(25);
  await publishes(paul, 'je donne un fauteuil en velours à Locmaria', 'je donne une poussette');
  mailbox.received.length = 0;
  await hours(20, 1, 1);
  const [mail, ...more] = digests();
  expect(more).toEqual([]);
  expect(mail?.to).toBe(ADDRESS);
  expect(mail?.text.replace(/digest\/\S+/, 'digest/…')).toMatchInlineSnapshot(`
    "Bonjour,

    Voici, à Parallèle Quimper, des annonces que tu n’as pas encore vues dans Messenger. Chaque lien ouvre la sienne.

    - Poussette · POUSSETTE 2
      🎁 Un don
      https://m.me/104000000000001?ref=post_quimper_2

    - Fauteuil en velours · FAUTEUIL 1
      🎁 Un don · Locmaria
      https://m.me/104000000000001?ref=post_quimper_1

    Tout est aussi dans Messenger : https://m.me/104000000000001?ref=town_quimper

    Ne réponds pas à cette adresse : ce qui y est envoyé, personne ne le lit.

    -- 
    Tu as demandé à Parallèle Quimper un résumé des annonces chaque jour. Pour ne plus recevoir ce résumé, et seulement lui : https://parallele.example/mail/digest/…
    "
  `);
  expect(`${mail?.subject} ${mail?.text}`).not.toContain('Paul');
  // back, by the link of one of them: it is answered, and what she missed is told in Messenger all the same
  await marie.person.follow('post_quimper_1');
  await house.settled();
  const told = JSON.stringify(marie.hears().length > 0 && marie.heard);
  expect(told).toContain('FAUTEUIL 1');
  expect(told).toContain('POUSSETTE 2');
  // nothing is told twice by mail, and nothing new is no mail
  await hours(24, 24);
  expect(digests().length).toBe(1);
});

test('twelve of them stand in it, best match first, and the others are in Messenger; what is kept off the web too', async () => {
  await wants(marie, 'récap quotidien par mail');
  const near = { quartier: 'Locmaria' };
  await house.db
    .updateTable('member')
    .set(near)
    .where('id', '=', await marie.memberId())
    .execute();
  await hours(25);
  const things = [
    'une lampe',
    'un tapis',
    'une table',
    'un canapé',
    'un vélo',
    'un matelas',
    'une commode',
    'un barbecue',
  ];
  await publishes(paul, 'je donne une poussette à Locmaria', ...things.map((thing) => `je donne ${thing}`));
  const nina = await house.member('Nina', town);
  await publishes(
    nina,
    ...['une armoire', 'un bureau', 'une cafetière', 'un four', 'une radio'].map((one) => `je donne ${one}`),
  );
  await sql`update post set off_feed = true where item like '%lampe%'`.execute(house.db);
  mailbox.received.length = 0;
  await hours(20, 1, 1);
  const [mail] = digests();
  const told = mail?.text.match(/^- .+$/gm) ?? [];
  expect(told.length).toBe(12);
  expect(told[0]).toContain('POUSSETTE');
  expect(mail?.text).not.toContain('lampe');
  expect(mail?.text).toContain('Et 2 autres, à voir dans Messenger');
});

describe('it is stopped', () => {
  test('by the button of a mail program, which leaves one’s own matters', async () => {
    await wants(marie, 'un résumé par mail chaque jour');
    await publishes(marie, 'je donne un fauteuil');
    await hours(25);
    await publishes(paul, 'je donne une table');
    mailbox.received.length = 0;
    await hours(20, 1, 1);
    const [mail] = digests();
    const stop = /<(.+)>/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(stop);
    const url = new URL(stop).pathname;
    expect((await house.app.server.inject({ method: 'GET', url })).statusCode).toBe(200);
    expect(await wished()).toEqual(['day']);
    expect((await house.app.server.inject({ method: 'GET', url: `${url}x` })).statusCode).toBe(404);
    const done = await house.app.server.inject({
      method: 'POST',
      url,
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain('plus de résumé des annonces');
    expect(await wished()).toEqual([null]);
    await publishes(paul, 'je donne une lampe');
    await hours(24);
    expect(digests().length).toBe(1);
    await paul.says('je prends le fauteuil 1');
    await hours(1, 1, 1);
    expect(mailbox.received.length).toBe(2);
  });

  test('by words, and an address that is changed or taken back keeps what goes with it', async () => {
    await wants(marie, 'un résumé par mail');
    expect(await wished()).toEqual(['week']);
    await marie.says('e-mail');
    await marie.taps('mail-change');
    await marie.says('marie@autre.example');
    expect(await wished()).toEqual(['week']);
    await marie.says('plus de résumé');
    expect(await wished()).toEqual([null]);
    await marie.says('récap hebdo');
    await marie.says('plus d’e-mails');
    expect(await wished()).toEqual([]);
  });

  const wished = async () =>
    (await house.db.selectFrom('side_channel').select('digest').execute()).map(({ digest }) => digest);
});

test('in English, for whoever reads English; and with what a town says that is followed', async () => {
  const kate = await house.member('Kate', town, { locale: 'en' });
  const next = await house.town('Pluguffan', { approval: false });
  const nina = await house.member('Nina', next);
  await wants(kate, 'email me the posts every day', 'kate@example.org');
  await kate.says('suivre Pluguffan');
  await hours(25);
  await publishes(paul, 'je donne une table');
  await publishes(nina, 'je donne une lampe');
  mailbox.received.length = 0;
  await hours(20, 1, 1);
  const [mail] = digests();
  expect(mail?.subject).toBe('Parallèle Quimper: 2 posts to discover');
  expect(mail?.text).toContain(`https://m.me/${PAGE.id}?ref=post_pluguffan_1`);
  expect(mail?.text).toContain('(Pluguffan)');
  expect(mail?.text).toContain('You asked Parallèle Quimper for a digest of posts each day.');
});
