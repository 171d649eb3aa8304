import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtLife } from '../../src/doctor/database.ts';
import { MOST_A_MINUTE } from '../../src/inbox/pace.ts';
import { signRequest } from '../../src/messenger/signature.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { readState } from '../../src/metrics/state.ts';
import { resumePage } from '../../src/outbox/page-pause.ts';
import { type House, openHouse, PAGE, SECRETS } from '../helpers/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house[Symbol.asyncDispose]());

async function scrape(): Promise<Map<string, number>> {
  const { statusCode, headers, body } = await house.app.server.inject('/metrics');
  expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** Resolves when a statement waits for a lock of another. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(house.db);
    if (rows.length > 0) return;
  }
}

test('what happened and what waits is counted; names, words and ids are not told', async () => {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie-Gwenn', town);
  await house.member('Paul', town);
  await house.member('Anne', town, { window: 'closed' });
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  const seen = await scrape();
  expect(seen.get('parallele_turn_seconds_count{outcome="handled"}')).toBe(2);
  expect(seen.get('parallele_wait_seconds_count')).toBe(2);
  expect(seen.get('parallele_request_seconds_count{route="/webhook",status="200"}')).toBeGreaterThanOrEqual(2);
  expect(seen.get('parallele_send_seconds_count{type="reply",class="ok"}')).toBeGreaterThanOrEqual(2);
  expect(seen.get('parallele_send_seconds_count{type="update",class="ok"}')).toBe(1);
  expect(seen.get('parallele_members{window="open"}')).toBe(2);
  expect(seen.get('parallele_members{window="closed"}')).toBe(1);
  expect(seen.get('parallele_posts_open')).toBe(1);
  expect(seen.get('parallele_deliveries_waiting')).toBe(1);
  expect(seen.get('parallele_events_waiting')).toBe(0);
  expect(seen.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  const { body } = await house.app.server.inject('/metrics');
  for (const word of ['Marie', 'Quimper', 'quimper', 'fauteuil', marie.person.psid]) expect(body).not.toContain(word);
});

test('what each process does is told, and a worker tells when the minute’s work last ended', async () => {
  const MINUTE = 'parallele_minute_ended_timestamp_seconds';
  const at = async () => (await scrape()).get(MINUTE) ?? 0;
  expect(Math.abs(Date.now() / 1000 - (await at()))).toBeLessThan(120);
  // a step that hangs ends no round
  const [gate, locked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held = house.db.transaction().execute(async (trx) => {
    await sql`lock table reminder in access exclusive mode`.execute(trx);
    locked.resolve();
    await gate.promise;
  });
  await locked.promise;
  const began = Date.now() / 1000;
  const round = house.app.tick();
  await untilWaiting();
  expect(await at()).toBeLessThanOrEqual(began);
  gate.resolve();
  await held;
  await round;
  expect(await at()).toBeGreaterThan(began);
  const tell = async (roles: { web: boolean; worker: boolean }) =>
    (await createMetrics({ db: house.db, clock: house.clock, roles }).tell()).text;
  const web = await tell({ web: true, worker: false });
  expect(web).toMatch(/^parallele_role\{role="web"\} 1$/m);
  expect(web).not.toMatch(/role="worker"|^parallele_minute_ended/m);
  const worker = await tell({ web: false, worker: true });
  expect(worker).toMatch(/^parallele_role\{role="worker"\} 1$/m);
  expect(worker).not.toContain('role="web"');
});

test('the app was removed at Meta: counted from nought, so that the first is seen', async () => {
  expect((await scrape()).get('parallele_deauthorized_total')).toBe(0);
  house.meta.page().tokenDead = true;
  const signed = signRequest({ algorithm: 'HMAC-SHA256', issued_at: 1795345201, user_id: '218471' }, SECRETS.appSecret);
  const reply = await house.app.server.inject({
    method: 'POST',
    url: '/deauthorize',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ signed_request: signed }).toString(),
  });
  expect(reply.statusCode).toBe(200);
  expect((await scrape()).get('parallele_deauthorized_total')).toBe(1);
  // whose token died is looked at, though nothing is sent
  const page = () => house.db.selectFrom('page').select('pause_reason').executeTakeFirstOrThrow();
  await expect.poll(page, { timeout: 10_000 }).toEqual({ pause_reason: expect.stringMatching(/^190/) });
  const dead = async () => {
    await house.pass(60_000);
    return (await scrape()).get('parallele_pages_token_dead');
  };
  expect(await dead()).toBe(1);
  await resumePage(house.db, PAGE.id);
  expect(await dead()).toBe(0);
});

test('what an alert looks for the first of is there before it, at nought', async () => {
  const roles = { web: true, worker: true };
  const { text } = await createMetrics({ db: house.db, clock: house.clock, roles }).tell();
  for (const status of ['200', '503'])
    expect(text).toContain(`parallele_request_seconds_count{route="/webhook",status="${status}"} 0\n`);
  for (const answered of ['ok', 'UNKNOWN', 'RETRY', 'THREW', 'LIMIT'])
    expect(text).toContain(`parallele_send_seconds_count{type="reply",class="${answered}"} 0\n`);
});

test('tables are read at most once a minute; what comes through a proxy finds nothing', async () => {
  const town = await house.town('Quimper', { approval: false });
  expect((await scrape()).get('parallele_posts_open')).toBe(0);
  const marie = await house.member('Marie', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  expect((await scrape()).get('parallele_posts_open')).toBe(0);
  await house.pass(60_000);
  expect((await scrape()).get('parallele_posts_open')).toBe(1);
  const outside = await house.app.server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(outside.statusCode).toBe(404);
});

test('while the database does not answer, nothing is told as if it were of now, and that is counted', async () => {
  await house.town('Quimper');
  let isAway = false;
  const db = new Proxy(house.db, {
    get(target, name) {
      if (isAway) throw new Error('away');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const metrics = createMetrics({ db, clock: house.clock, roles: { web: true, worker: true } });
  expect((await metrics.tell()).text).toMatch(/^parallele_events_waiting 0$/m);
  isAway = true;
  house.clock.advance(60_000);
  const { text } = await metrics.tell();
  expect(text).toMatch(/^parallele_state_failures_total 1$/m);
  expect(text).not.toMatch(/^parallele_(events_waiting|members|pages_paused)\b/m);
});

test('whoever writes far too much wakes nobody: what is put off for it waits for nothing that can be mended', async () => {
  await house.town('Quimper');
  const nina = house.phone('Nina');
  for (let count = 0; count < MOST_A_MINUTE + 5; count += 1) await nina.person.say(`bonjour ${count}`);
  await house.settled();
  const now = house.clock.now();
  // as for a stranger who has written a hundred times
  const rest = new Date(now.getTime() + 15 * 60_000);
  await house.db.updateTable('inbox_event').set({ not_before: rest }).where('not_before', 'is not', null).execute();
  house.clock.advance(10 * 60_000);
  const seen = await scrape();
  expect(seen.get('parallele_events_put_off')).toBe(5);
  expect([seen.get('parallele_events_waiting'), seen.get('parallele_oldest_event_seconds')]).toEqual([0, 0]);
  const life = await lookAtLife(house.db, house.clock.now());
  expect(life.find(({ what }) => what === 'events')).toMatchObject({ state: 'fine' });
  // theirs may be read now, and nobody does
  await house.app.stop();
  house.clock.advance(8 * 60_000);
  const later = await lookAtLife(house.db, house.clock.now());
  expect(later.find(({ what }) => what === 'events')).toMatchObject({
    state: 'wrong',
    says: expect.stringMatching(/^5 /),
  });
  const state = await readState(house.db, house.clock.now());
  expect(state.find(({ name }) => name === 'oldest_event_seconds')?.value).toBe(3 * 60);
});

test('a Page that rests because Meta asks for it is no Page in trouble, and what waits for that is nobody’s fault', async () => {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  house.meta.faults.nextSends(1, 'refuse:613');
  await marie.says('bonjour');
  house.clock.advance(10_000);
  const resting = await scrape();
  const names = ['pages_paused', 'pages_resting', 'oldest_message_seconds{lane="reply"}'];
  expect(names.map((name) => resting.get(`parallele_${name}`) ?? 0)).toEqual([0, 1, 0]);
  const pages = async () => (await lookAtLife(house.db, house.clock.now())).find(({ what }) => what === 'Pages');
  expect(await pages()).toMatchObject({ state: 'fine', says: expect.stringContaining(PAGE.id) });
  await house.pass(10 * 60_000);
  expect(await pages()).toMatchObject({ state: 'fine', says: 'none is paused' });
  house.meta.page().tokenDead = true;
  await marie.says('bonjour');
  await house.pass(60_000);
  const paused = await scrape();
  expect(names.map((name) => paused.get(`parallele_${name}`) ?? 0)).toEqual([1, 0, 0]);
  expect(await pages()).toMatchObject({ state: 'wrong', says: expect.stringContaining('190') });
});
