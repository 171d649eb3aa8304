import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOUR, type World, world } from '../outbox/testing/world.ts';
import type { Carrier } from './carrier.ts';
import type { Letter } from './letter.ts';
import { createMailWay } from './mail-way.ts';
import { createSideSender, type SideSender } from './send.ts';
import type { Carried } from './way.ts';

let w: World;
beforeEach(async () => {
  w = await world({ connections: 12 });
});
afterEach(() => w[Symbol.asyncDispose]());

const silent = { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) };

/** A process that sends mails; `answer` is what it hears from its server. */
function mailerWith(letters: Letter[], answer: () => Promise<Carried>): SideSender {
  const carrier: Carrier = {
    carry: async (letter) => {
      letters.push(letter);
      return await answer();
    },
    close: () => {},
  };
  const mail = createMailWay({
    db: w.db,
    carrier,
    secretKey: randomBytes(32),
    publicUrl: 'https://parallele.example',
    domain: 'parallele.example',
    say: () => (_locale, key) => key,
  });
  return createSideSender({
    db: w.db,
    clock: { now: w.now },
    log: silent,
    ways: new Map([['mail', mail]]),
    render: () => [],
    wakeSender: () => {},
    wakeDrain: () => {},
  });
}

/** Members behind a closed window with a confirmed address, and notices for each. */
async function away(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const id = await w.member(`p${index}`, { windowUntil: new Date(w.now().getTime() - HOUR) });
    await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at)
      values (${id}, 'mail', ${`p${index}@example.org`}, ${w.now()}, ${w.now()})`.execute(w.db);
    for (const text of ['a', 'b']) await w.owe(id, text, { lane: 1, says: 'relay.came' });
  }
}

test('four processes at once: one mail for each member, and each notice in one mail', async () => {
  await away(20);
  w.pass(10 * 60_000);
  const letters: Letter[] = [];
  const mailers = Array.from({ length: 4 }, () => mailerWith(letters, async () => ({ kind: 'accepted' })));
  for (const mailer of mailers) mailer.start();
  for (const mailer of mailers) await mailer.idle();
  for (const mailer of mailers) mailer.wake();
  for (const mailer of mailers) await mailer.idle();
  expect(letters.map(({ to }) => to).sort()).toEqual(Array.from({ length: 20 }, (_, n) => `p${n}@example.org`).sort());
  expect(new Set(letters.map(({ id }) => id)).size).toBe(20);
  const { rows } = await sql`select state, count(*)::int from side_message group by state`.execute(w.db);
  expect(rows).toEqual([{ state: 'sent', count: 20 }]);
  const left = await sql`select from outbox where side_message_id is null`.execute(w.db);
  expect(left.rows).toEqual([]);
  for (const mailer of mailers) await mailer.stop();
});

test('an address that was given up while its mail was on the way stays given up', async () => {
  await away(1);
  w.pass(10 * 60_000);
  const letters: Letter[] = [];
  const mailer = mailerWith(letters, async () => {
    await w.db.deleteFrom('side_channel').execute();
    return { kind: 'later', because: 'ECONNECTION' };
  });
  mailer.start();
  await mailer.idle();
  w.pass(HOUR);
  mailer.wake();
  await mailer.idle();
  expect(letters.length).toBe(1);
  const row = w.db.selectFrom('side_message').select(['state', 'channel_id']);
  expect(await row.execute()).toEqual([{ state: 'given-up', channel_id: null }]);
  await mailer.stop();
});

test('nothing is sent before the start, nor after the stop', async () => {
  await away(1);
  w.pass(10 * 60_000);
  const letters: Letter[] = [];
  const mailer = mailerWith(letters, async () => ({ kind: 'accepted' }));
  mailer.wake();
  await mailer.idle();
  await mailer.stop();
  mailer.wake();
  await mailer.idle();
  expect(letters).toEqual([]);
});
