import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAGE } from '../../outbox/testing/world.ts';
import { oweDigests } from './owe.ts';
import { type DigestHouse, digestHouse } from './testing/house.ts';

/** What is new by e-mail, against a real SMTP server: by the clocks of the town, once a day, and at the worst moments. */

let house: DigestHouse;
let { w, mailbox, giver, reader, owed, at, open, until, states, next } = {} as DigestHouse;
beforeEach(async () => {
  house = await digestHouse();
  ({ w, mailbox, giver, reader, owed, at, open, until, states, next } = house);
});
afterEach(() => house[Symbol.asyncDispose]());

describe('the morning of a town', () => {
  test.each([
    ['in winter', '2026-11-20T12:00:00+01:00', 'day', '2026-11-21T08:00:00+01:00'],
    ['before the morning of the same day', '2026-11-20T06:00:00+01:00', 'day', '2026-11-20T08:00:00+01:00'],
    ['on Saturday', '2026-11-20T12:00:00+01:00', 'week', '2026-11-21T08:00:00+01:00'],
    ['a week later', '2026-11-21T12:00:00+01:00', 'week', '2026-11-28T08:00:00+01:00'],
    ['in the night in which clocks go forward', '2027-03-27T12:00:00+01:00', 'day', '2027-03-28T08:00:00+02:00'],
    ['in the night in which clocks go back', '2027-10-30T12:00:00+02:00', 'day', '2027-10-31T08:00:00+01:00'],
    ['in the week in which clocks go forward', '2027-03-27T12:00:00+01:00', 'week', '2027-04-03T08:00:00+02:00'],
  ] as const)('%s', async (_, now, every, morning) => {
    at(now);
    await reader('marie', every);
    expect(await next()).toEqual([new Date(morning).toISOString()]);
  });

  test('of another time zone, and that begins later', async () => {
    await sql`update town set timezone = 'America/Martinique', day_starts = 10`.execute(w.db);
    at('2026-11-20T12:00:00Z');
    await reader('marie');
    expect(await next()).toEqual(['2026-11-20T14:00:00.000Z']);
  });

  test('of both days on which clocks are moved, one each day, at eight', async () => {
    at('2027-03-26T12:00:00+01:00');
    const marie = await reader('marie');
    const sender = open();
    const seen: string[] = [];
    mailbox.onTaken = async () => void seen.push(w.now().toISOString());
    for (const day of ['27', '28', '29']) {
      await owed(`table ${day}`, marie);
      await until(`2027-03-${day}T23:00:00+02:00`, sender);
    }
    expect(seen).toEqual(['2027-03-27T07:00:00.000Z', '2027-03-28T06:00:00.000Z', '2027-03-29T06:00:00.000Z']);
    at('2027-10-30T03:00:00+02:00');
    seen.length = 0;
    for (const day of ['30', '31']) {
      await owed(`table ${day}`, marie);
      await until(`2027-10-${day}T23:00:00+01:00`, sender);
    }
    expect(seen).toEqual(['2027-10-30T06:00:00.000Z', '2027-10-31T07:00:00.000Z']);
  });
});

test('what was told once is told no more, and stays owed in Messenger; without anything new there is no mail', async () => {
  const marie = await reader('marie');
  const sofa = await owed('canapé', marie);
  const sender = open();
  await until('2026-11-22T20:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(1);
  const { rows } = await sql`select state, mailed_at is not null as mailed from delivery`.execute(w.db);
  expect(rows).toEqual([{ state: 'waiting', mailed: true }]);
  await owed('lampe', marie);
  await until('2026-11-23T20:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(2);
  expect((await states()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  const told = await w.db.selectFrom('digest').select('post_ids').orderBy('id').execute();
  expect(told[0]?.post_ids).toEqual([sofa]);
  expect(told[1]?.post_ids).not.toContain(sofa);
});

test('each week: on Saturday alone', async () => {
  const marie = await reader('marie', 'week');
  await owed('canapé', marie);
  const sender = open();
  await until('2026-11-21T07:30:00+01:00', sender);
  expect(mailbox.received.length).toBe(0);
  await until('2026-11-21T20:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(1);
  await owed('lampe', marie);
  await until('2026-11-27T20:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(1);
  await until('2026-11-28T20:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(2);
});

describe('nobody is written to', () => {
  const cases: [string, (id: string) => Promise<unknown>][] = [
    [
      'who is here: Messenger tells them',
      (id) => sql`update member set window_until = '2026-12-24' where id = ${id}`.execute(w.db),
    ],
    [
      'who is on a break',
      (id) => sql`insert into news_wish (member_id, paused_until) values (${id}, '2026-12-24')`.execute(w.db),
    ],
    [
      'who wants to hear nothing',
      (id) => sql`insert into news_wish (member_id, level) values (${id}, 'nothing')`.execute(w.db),
    ],
    ['who left', (id) => sql`update member set status = 'left' where id = ${id}`.execute(w.db)],
    ['who was banned', (id) => sql`update member set status = 'banned' where id = ${id}`.execute(w.db)],
    ['who has shut the Page out', (id) => sql`update member set unreachable = true where id = ${id}`.execute(w.db)],
    [
      'whose address is not confirmed',
      (id) => sql`update side_channel set confirmed_at = null where member_id = ${id}`.execute(w.db),
    ],
    ['where nobody is', (id) => sql`update side_channel set refused_at = now() where member_id = ${id}`.execute(w.db)],
    ['who stopped it', (id) => sql`update side_channel set digest = null where member_id = ${id}`.execute(w.db)],
    ['of what has ended', () => sql`update post set outcome = 'withdrawn', closed_at = now()`.execute(w.db)],
    ['of what is over', () => sql`update post set expires_at = '2026-11-21'`.execute(w.db)],
    ['of what its author keeps off the web', () => sql`update post set off_feed = true`.execute(w.db)],
    [
      'of those who want to hear nothing of each other',
      (id) => sql`insert into block (member_id, blocked_id, created_at) values (${id}, ${giver}, now())`.execute(w.db),
    ],
    [
      'of kinds they do not want',
      (id) => sql`insert into news_wish (member_id, kinds) values (${id}, '{service}')`.execute(w.db),
    ],
    ['of what they were told of already', () => sql`update delivery set state = 'told'`.execute(w.db)],
  ];
  test.each(cases)('%s', async (_, change) => {
    const marie = await reader('marie');
    await owed('canapé', marie);
    await change(marie);
    const sender = open();
    await until('2026-11-22T09:00:00+01:00', sender);
    expect(mailbox.received).toEqual([]);
    expect((await states()).filter(({ state }) => state !== 'given-up')).toEqual([]);
  });

  test('at night: a house that was away in the morning sends it in the day, and in the night no more', async () => {
    const marie = await reader('marie', 'week');
    await owed('canapé', marie);
    at('2026-11-21T23:30:00+01:00');
    const sender = open();
    await sender.idle();
    expect(mailbox.received.length).toBe(0);
    await until('2026-11-22T07:59:00+01:00', sender);
    expect(mailbox.received.length).toBe(0);
    await until('2026-11-22T08:29:00+01:00', sender);
    expect(mailbox.received.length).toBe(1);
    expect(await next()).toEqual([new Date('2026-11-28T08:00:00+01:00').toISOString()]);
  });
});

test('a Page that Meta silences tells nobody: whoever is here gets the mail, too', async () => {
  const marie = await reader('marie');
  await owed('canapé', marie);
  await sql`update member set window_until = '2026-12-24' where id = ${marie}`.execute(w.db);
  await sql`update page set pause_reason = '190', paused_until = '2026-12-24' where id = ${PAGE}`.execute(w.db);
  const sender = open();
  await until('2026-11-21T09:00:00+01:00', sender);
  expect(mailbox.received.length).toBe(1);
});

describe('once', () => {
  let marie: string;
  beforeEach(async () => {
    marie = await reader('marie');
    await owed('canapé', marie);
    at('2026-11-21T08:00:00+01:00');
  });

  test('the line breaks when the letter was taken and before that was said: it is not sent again', async () => {
    mailbox.breaks = 'taken';
    const sender = open();
    await sender.idle();
    mailbox.breaks = null;
    await until('2026-11-22T20:00:00+01:00', sender);
    expect(mailbox.received.length).toBe(1);
    expect(await states()).toEqual([{ state: 'failed', attempts: 1 }]);
  });

  test('the line breaks before a letter is handed over: it is tried again, and comes once', async () => {
    mailbox.breaks = 'address';
    const sender = open();
    await sender.idle();
    mailbox.breaks = null;
    await until('2026-11-21T20:00:00+01:00', sender);
    expect(mailbox.received.length).toBe(1);
    expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
  });

  test('a process ends when the letter was taken, before it could write that down: the next one does not send it again', async () => {
    mailbox.onTaken = async () => {
      await sql`create function lost() returns trigger language plpgsql as 'begin return null; end'`.execute(w.db);
      await sql`create trigger lost before update on digest for each row when (new.state = 'sent') execute function lost()`.execute(
        w.db,
      );
    };
    await open().idle();
    await sql`drop trigger lost on digest`.execute(w.db);
    expect((await states()).map(({ state }) => state)).toEqual(['waiting']);
    mailbox.onTaken = async () => {};
    await until('2026-11-22T20:00:00+01:00', open());
    expect(mailbox.received.length).toBe(1);
    expect(await states()).toEqual([{ state: 'failed', attempts: 1 }]);
  });

  test('a process ends before the letter was written: the next one sends it, once, and the first no more', async () => {
    await oweDigests(w.db, w.now(), () => true);
    // taken, and nothing of it written
    const taken = { lease_until: new Date(w.now().getTime() + 60_000), attempts: 1 };
    await w.db.updateTable('digest').set(taken).execute();
    await until('2026-11-22T20:00:00+01:00', open());
    expect(mailbox.received.length).toBe(1);
    expect(await states()).toEqual([{ state: 'sent', attempts: 2 }]);
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
    await until('2026-11-22T20:00:00+01:00', second);
    expect(mailbox.received.length).toBe(1);
  });

  test('two processes look at the same moment, again and again: one letter each', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await owed(`table ${name}`, await reader(name));
    at('2026-11-22T08:00:00+01:00');
    const both = [open(), open()];
    for (let n = 0; n < 5; n += 1) {
      for (const one of both) one.wake();
      await Promise.all(both.map((one) => one.idle()));
    }
    expect(mailbox.received.map(({ to }) => to).toSorted()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'marie'].map((name) => `${name}@example.org`),
    );
  });

  test('a letter that could not be written has gone nowhere: it is tried again, and comes once', async () => {
    let left = 1;
    const failures: object[] = [];
    const say = (key: string) => {
      if (left-- > 0) throw new Error('no words');
      return key;
    };
    const sender = open(say, (about) => void failures.push(about));
    await sender.idle();
    expect(mailbox.received).toEqual([]);
    await until('2026-11-21T20:00:00+01:00', sender);
    expect(mailbox.received.length).toBe(1);
    expect(failures.length).toBe(1);
  });

  test('a mailbox that nobody has is written to no more', async () => {
    mailbox.answers = { at: 'rcpt', code: 550 };
    const sender = open();
    await sender.idle();
    mailbox.answers = null;
    await owed('lampe', marie);
    await until('2026-11-23T20:00:00+01:00', sender);
    expect(mailbox.received).toEqual([]);
    const { rows } = await sql`select refused_at is not null as refused from side_channel`.execute(w.db);
    expect(rows).toEqual([{ refused: true }]);
  });

  test('a server that is away all day: the next day’s tells it', async () => {
    mailbox.answers = { at: 'data', code: 451 };
    const sender = open();
    await until('2026-11-22T07:30:00+01:00', sender);
    mailbox.answers = null;
    await until('2026-11-22T20:00:00+01:00', sender);
    expect(mailbox.received.length).toBe(1);
    expect((await states()).map(({ state }) => state)).toEqual(['given-up', 'sent']);
  });
});

test('a large town is gone through in slices, each person once, and what is not due is not read', async () => {
  const item = await w.post(giver, 'canapé');
  const always = () => true;
  await sql`
    with reader as (
      insert into member (page_id, psid, town_id, status, locale, window_until, created_at)
      select ${PAGE}, 'r' || n, ${w.townId}, 'approved', 'fr', ${w.now()}, ${w.now()} from generate_series(1, 250) as n
      returning id
    ), channel as (
      insert into side_channel (member_id, kind, address, asked_at, confirmed_at, digest, digest_at)
      select id, 'mail', id || '@example.org', ${w.now()}, ${w.now()}, 'day', '2026-11-21T07:00:00Z' from reader
    )
    insert into delivery (post_id, member_id) select ${item}, id from reader`.execute(w.db);
  expect(await oweDigests(w.db, w.now(), always, 100)).toBe(0);
  at('2026-11-21T08:00:00+01:00');
  // two processes share it
  const owedBy = await Promise.all([oweDigests(w.db, w.now(), always, 100), oweDigests(w.db, w.now(), always, 100)]);
  expect(owedBy.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(250);
  await oweDigests(w.db, w.now(), always, 100);
  const { rows } =
    await sql`select count(*)::int as owed, count(distinct member_id)::int as members from digest`.execute(w.db);
  expect(rows).toEqual([{ owed: 250, members: 250 }]);
  expect(await oweDigests(w.db, w.now(), always, 100)).toBe(0);
  await sql`set enable_seqscan = off`.execute(w.db);
  const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`
    explain select id from side_channel where digest is not null and digest_at <= ${w.now()} order by digest_at, id limit 100`.execute(
    w.db,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('side_channel_digest');
});
