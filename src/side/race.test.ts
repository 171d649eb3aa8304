import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messengerLinks } from '../messenger/deep-link.ts';
import { HOUR, type World, world } from '../outbox/testing/world.ts';
import type { Carrier } from './carrier.ts';
import type { Letter } from './letter.ts';
import { createMailWay } from './mail-way.ts';
import { createSideSender, type SideSender } from './send.ts';
import type { Attempt, Carried, Way } from './way.ts';

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
    link: messengerLinks('https://m.me'),
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

/** A process with these ways of sending. */
function senderWith(ways: Partial<Record<'mail' | 'push' | 'template', Way>>): SideSender {
  return createSideSender({
    db: w.db,
    clock: { now: w.now },
    log: { info() {}, warn() {}, error() {} },
    ways: new Map(Object.entries(ways) as [keyof typeof ways, Way][]),
    render: () => [],
    wakeSender: () => {},
    wakeDrain: () => {},
  });
}

type Bring = (claimed: Parameters<Way['write']>[0]) => Promise<Attempt>;
const way = (bring: Bring, more: Partial<Way> = {}): Way => ({
  write: async (claimed) => () => bring(claimed),
  bury: async () => {},
  mostTries: 4,
  close: () => {},
  ...more,
});
const accepted: Attempt = { carried: { kind: 'accepted' }, gone: [] };

test('however many rest or have nothing left to try, whoever is behind them is told', async () => {
  await away(410);
  await sql`
    with tried as (
      insert into side_message (member_id, kind, what, state, created_at, not_before, settled_at)
      select member_id, 'mail', 'notices', case when member_id % 2 = 0 then 'sent' else 'failed' end, ${w.now()}, ${w.now()}, ${w.now()}
        from side_channel where address <> 'p409@example.org'
      returning id, member_id, state)
    update outbox o set side_message_id = tried.id from tried where o.member_id = tried.member_id and tried.state = 'failed'`.execute(
    w.db,
  );
  w.pass(10 * 60_000);
  const told: string[] = [];
  const sender = senderWith({
    mail: way(async ({ member }) => {
      told.push(member.id);
      return accepted;
    }),
  });
  sender.start();
  await sender.idle();
  const last = w.db.selectFrom('side_channel').select('member_id').where('address', '=', 'p409@example.org');
  expect(told).toEqual([(await last.executeTakeFirstOrThrow()).member_id]);
  await sender.stop();
});

test('a mail server that hangs holds up no notification', async () => {
  await away(6);
  await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at, p256dh, auth)
    select member_id, 'push', address, asked_at, confirmed_at, 'x', 'x' from side_channel where address = 'p5@example.org'`.execute(
    w.db,
  );
  w.pass(10 * 60_000);
  const hung = Promise.withResolvers<Attempt>();
  const pushed = Promise.withResolvers<void>();
  const sender = senderWith({
    mail: way(() => hung.promise),
    push: way(async () => {
      pushed.resolve();
      return accepted;
    }),
  });
  sender.start();
  await pushed.promise;
  hung.resolve(accepted);
  await sender.idle();
  const { rows } =
    await sql`select kind, count(*)::int from side_message where state = 'sent' group by kind order by kind`.execute(
      w.db,
    );
  expect(rows).toEqual([
    { kind: 'mail', count: 5 },
    { kind: 'push', count: 1 },
  ]);
  await sender.stop();
});

test('what has no name of its own is never sent twice, whatever became of its process', async () => {
  const id = await w.member('anne');
  for (const kind of ['template', 'mail'] as const) {
    await sql`insert into side_message (member_id, kind, what, state, created_at, not_before, attempts, lease_until)
      values (${id}, ${kind}, 'notices', 'waiting', ${w.now()}, ${w.now()}, 1, ${new Date(w.now().getTime() + 120_000)})`.execute(
      w.db,
    );
  }
  const sent: string[] = [];
  const attempt: Bring = async ({ kind }) => {
    sent.push(kind);
    return accepted;
  };
  w.pass(121_000);
  const sender = senderWith({ mail: way(attempt), template: way(attempt, { isOnce: true }) });
  sender.start();
  await sender.idle();
  expect(sent).toEqual(['mail']);
  const rows = await w.db.selectFrom('side_message').select(['kind', 'state', 'error']).orderBy('kind').execute();
  expect(rows).toEqual([
    { kind: 'mail', state: 'sent', error: null },
    { kind: 'template', state: 'failed', error: 'unknown' },
  ]);
  await sender.stop();
});

test('whoever cannot be told, by a fault of ours, holds nobody else up', async () => {
  await away(4);
  const [first, second] = await w.db.selectFrom('member').select('id').orderBy('id').execute();
  await sql`
    create function fault() returns trigger language plpgsql as $$ begin raise 'a fault'; end $$`.execute(w.db);
  await sql`
    create trigger fault before insert on side_message for each row
      when (new.member_id = ${sql.lit(Number(first?.id))}) execute function fault()`.execute(w.db);
  w.pass(10 * 60_000);
  const sender = senderWith({
    mail: way(async ({ member }) => {
      if (member.id === second?.id) throw new Error('a fault');
      return accepted;
    }),
  });
  sender.start();
  await sender.idle();
  const sent = await w.db.selectFrom('side_message').select(['member_id', 'state']).orderBy('member_id').execute();
  expect(sent.map(({ state }) => state)).toEqual(['waiting', 'sent', 'sent']);
  expect(sent[0]?.member_id).toBe(second?.id);
  await sender.stop();
});
