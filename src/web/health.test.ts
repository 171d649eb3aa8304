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
