import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from '../../test/helpers/house.ts';
import { UNHANDLED_MS } from './health.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ roles: { web: true, worker: false } });
});
afterEach(() => house[Symbol.asyncDispose]());

const status = async (path: string) => (await house.app.server.inject(path)).statusCode;

test('a house in which nothing handles events says so, and goes on taking them', async () => {
  expect(await status('/health/ready')).toBe(200);
  await house.phone('Marie').person.say('bonjour');
  house.clock.advance(UNHANDLED_MS - 60_000);
  expect(await status('/health/ready')).toBe(200);
  house.clock.advance(2 * 60_000);
  expect(await status('/health/ready')).toBe(503);
  // whoever passes requests on need not know: what comes is kept
  expect([await status('/health/web'), await status('/health/live')]).toEqual([200, 200]);
  await house.phone('Paul').person.say('bonjour');
  expect(await house.db.selectFrom('inbox_event').select('id').execute()).toHaveLength(2);
  // behind, and at work
  const first = house.db.selectFrom('inbox_event').select(({ fn }) => fn.min('id').as('id'));
  await house.db.updateTable('inbox_event').set({ handled_at: house.clock.now() }).where('id', '=', first).execute();
  expect(await status('/health/ready')).toBe(200);
  // and what rests, because its time has not come, waits for nobody
  house.clock.advance(2 * UNHANDLED_MS);
  expect(await status('/health/ready')).toBe(503);
  const later = new Date(house.clock.now().getTime() + 60_000);
  await house.db.updateTable('inbox_event').set({ not_before: later }).where('handled_at', 'is', null).execute();
  expect(await status('/health/ready')).toBe(200);
});

test('a house that cannot store what comes says so while people can read on, and that it can again', async () => {
  const renamed = async (from: string, to: string) =>
    sql`alter function ${sql.ref(from)} rename to ${sql.ref(to)}`.execute(house.db);
  expect(await status('/health/ready')).toBe(200);
  await renamed('take_in_events_by_lease', 'no_room');
  expect(await house.phone('Marie').person.say('bonjour')).toMatchObject({ taken: false });
  expect(await status('/health/ready')).toBe(503);
  expect([await status('/health/web'), await status('/health/live')]).toEqual([200, 200]);
  const metrics = await house.app.server.inject('/metrics');
  expect(metrics.body).toMatch(/^parallele_state_failures_total 1$/m);
  // which are told all the same
  expect(metrics.body).toMatch(/^parallele_events_waiting 0$/m);
  await renamed('no_room', 'take_in_events_by_lease');
  await house.phone('Paul').person.say('bonjour');
  expect(await status('/health/ready')).toBe(200);
});

test('a Page for which somebody has to do something is told of, until it can write again', async () => {
  const page = (values: object) => house.db.updateTable('page').set(values).execute();
  const rest = new Date(house.clock.now().getTime() + 60_000);
  expect(await status('/health/pages')).toBe(200);
  await page({ pause_reason: '190/460 (1)', paused_until: rest });
  expect(await status('/health/pages')).toBe(503);
  // nothing has been tried since
  house.clock.advance(24 * 3_600_000);
  expect(await status('/health/pages')).toBe(503);
  // whoever passes requests on need not know
  expect([await status('/health/ready'), await status('/health/web')]).toEqual([200, 200]);
  await page({ pause_reason: null, paused_until: null });
  expect(await status('/health/pages')).toBe(200);
  // Meta asked for a rest
  await page({ paused_until: new Date(house.clock.now().getTime() + 60_000) });
  expect(await status('/health/pages')).toBe(200);
  await page({ webhooks_refused: '200' });
  expect(await status('/health/pages')).toBe(503);
});
