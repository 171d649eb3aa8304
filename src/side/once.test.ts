import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../../test/helpers/mailbox.ts';
import { messengerLinks } from '../messenger/deep-link.ts';
import { HOUR, type World, world } from '../outbox/testing/world.ts';
import { createCarrier } from './carrier.ts';
import { createMailWay } from './mail-way.ts';
import { createSideSender, type SideSender } from './send.ts';

/** One matter, one e-mail at most: against a real SMTP server, at the worst moments. */

let w: World;
let mailbox: Mailbox;
let processes: SideSender[];
beforeEach(async () => {
  [w, mailbox] = await Promise.all([world({ connections: 8 }), openMailbox()]);
  processes = [];
  const id = await w.member('marie', { windowUntil: new Date(w.now().getTime() - HOUR) });
  await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at)
    values (${id}, 'mail', 'marie@example.org', ${w.now()}, ${w.now()})`.execute(w.db);
  await w.owe(id, 'a', { lane: 1, says: 'claim.answer-came' });
  w.pass(10 * 60_000);
});
afterEach(async () => {
  for (const one of processes) await one.stop();
  await w[Symbol.asyncDispose]();
  await mailbox.close();
});

/** A process that sends mails. @param say finds the words of a letter */
function open(
  say = (key: string) => key,
  onFailure = (about: object): void => expect.fail(JSON.stringify(about)),
): SideSender {
  const mail = createMailWay({
    db: w.db,
    carrier: createCarrier(mailbox.url, 'Parallèle <bonjour@parallele.example>'),
    secretKey: randomBytes(32),
    publicUrl: 'https://parallele.example',
    domain: 'parallele.example',
    link: messengerLinks('https://m.me'),
    say: () => (_locale, key) => say(key),
  });
  const sender = createSideSender({
    db: w.db,
    clock: { now: w.now },
    log: { info() {}, warn() {}, error: onFailure },
    ways: new Map([['mail', mail]]),
    render: () => [],
    wakeSender: () => {},
    wakeDrain: () => {},
  });
  processes.push(sender);
  sender.start();
  return sender;
}

/** All that becomes of it in half a day. */
async function later(sender: SideSender): Promise<void> {
  for (let n = 0; n < 24; n += 1) {
    w.pass(HOUR / 2);
    sender.wake();
    await sender.idle();
  }
}

const states = () => w.db.selectFrom('side_message').select(['state', 'attempts']).orderBy('id').execute();

test('the line breaks when the letter was taken and before that was said: it is not sent again', async () => {
  mailbox.breaks = 'taken';
  const sender = open();
  await sender.idle();
  mailbox.breaks = null;
  await later(sender);
  expect(mailbox.received.length).toBe(1);
  expect(await states()).toEqual([{ state: 'failed', attempts: 1 }]);
});

test('the line breaks before a letter is handed over: it is tried again, and comes once', async () => {
  mailbox.breaks = 'address';
  const sender = open();
  await sender.idle();
  expect(mailbox.received).toEqual([]);
  mailbox.breaks = null;
  await later(sender);
  expect(mailbox.received.length).toBe(1);
  expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
});

test('it breaks while the server reads what was handed over: nobody can know, and the next rung is tried', async () => {
  mailbox.breaks = 'middle';
  const sender = open();
  await sender.idle();
  mailbox.breaks = null;
  await later(sender);
  expect(mailbox.received.length).toBe(0);
  expect(await states()).toEqual([{ state: 'failed', attempts: 1 }]);
});

test('a process ends when the letter was taken, before it could write that down: the next one does not send it again', async () => {
  mailbox.onTaken = async () => {
    // what it writes from now on is lost with it
    await sql`create function lost() returns trigger language plpgsql as 'begin return null; end'`.execute(w.db);
    await sql`create trigger lost before update on side_message for each row when (new.state = 'sent') execute function lost()`.execute(
      w.db,
    );
  };
  await open().idle();
  await sql`drop trigger lost on side_message`.execute(w.db);
  expect((await states()).map(({ state }) => state)).toEqual(['waiting']);
  await later(open());
  expect(mailbox.received.length).toBe(1);
});

test('a server that takes its time beyond the lease: a process beside does not send it again', async () => {
  const answered = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  mailbox.onTaken = () => {
    taken.resolve();
    return answered.promise;
  };
  const first = open();
  await taken.promise;
  w.pass(5 * 60_000);
  const second = open();
  await second.idle();
  answered.resolve();
  await first.idle();
  await later(second);
  expect(mailbox.received.length).toBe(1);
});

test('two processes look at the same moment, again and again: one letter', async () => {
  const both = [open(), open()];
  for (let n = 0; n < 5; n += 1) {
    for (const one of both) one.wake();
    await Promise.all(both.map((one) => one.idle()));
  }
  expect(mailbox.received.length).toBe(1);
});

/** Fails so often, before a letter is written. */
function failing(times: number): {
  say: (key: string) => string;
  failures: object[];
  onFailure: (about: object) => void;
} {
  let left = times;
  const failures: object[] = [];
  const say = (key: string) => {
    if (left === 0) return key;
    left -= 1;
    throw new Error('the database is away');
  };
  return { say, failures, onFailure: (about) => void failures.push(about) };
}

test('a letter that could not be written has gone nowhere: it is tried again, and comes once', async () => {
  const { say, failures, onFailure } = failing(1);
  const sender = open(say, onFailure);
  await sender.idle();
  expect(mailbox.received).toEqual([]);
  await later(sender);
  expect(mailbox.received.length).toBe(1);
  expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
  expect(failures.length).toBe(1);
});

test('one that never can be written is left to the next rung in the end', async () => {
  const { say, onFailure } = failing(Number.POSITIVE_INFINITY);
  const sender = open(say, onFailure);
  await sender.idle();
  await later(sender);
  expect(await states()).toEqual([{ state: 'given-up', attempts: 10 }]);
});

test('nor can that be written down for a while: it is not taken for sent, and comes once', async () => {
  await sql`create function away() returns trigger language plpgsql as $$ begin raise 'away'; end $$`.execute(w.db);
  await sql`create trigger away before update on side_message for each row
    when (old.lease_until is not null) execute function away()`.execute(w.db);
  const { say, failures, onFailure } = failing(1);
  const sender = open(say, onFailure);
  await sender.idle();
  expect(failures.length).toBeGreaterThan(1);
  await sql`drop trigger away on side_message`.execute(w.db);
  await later(sender);
  expect(mailbox.received.length).toBe(1);
  expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
});
