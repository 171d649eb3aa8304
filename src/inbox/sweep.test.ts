import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepInbox } from './sweep.ts';
import { createWorld, message, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const hints = () => world.db.selectFrom('ready').select(['member_id', 'lease_until']).execute();

test('a lost hint is made again after 30 seconds, once', async () => {
  await world.receiver().receive([message('marie', 'un'), message('paul', 'deux')]);
  const marie = await world.memberId('marie');
  await world.db.deleteFrom('ready').where('member_id', '=', marie).execute();
  world.clock.advance(30);
  expect(await sweepInbox(world.db, world.clock.now())).toEqual({ woken: 0, blanked: 0 });
  world.clock.advance(1);
  expect(await sweepInbox(world.db, world.clock.now())).toEqual({ woken: 1, blanked: 0 });
  expect(await sweepInbox(world.db, world.clock.now())).toEqual({ woken: 0, blanked: 0 });
  expect(await hints()).toHaveLength(2);
});

test('an event that waits for later is not hurried', async () => {
  await world.receiver().receive([message('marie', 'un')]);
  const later = new Date(world.clock.now().getTime() + 900_000);
  await world.db.updateTable('inbox_event').set({ not_before: later }).execute();
  await world.db.deleteFrom('ready').execute();
  world.clock.advance(60);
  await sweepInbox(world.db, world.clock.now());
  expect(await hints()).toEqual([{ member_id: await world.memberId('marie'), lease_until: later }]);
});

test('a rest that a clock ahead has written down ends when the clock is right again', async () => {
  await world.receiver().receive([message('marie', 'un')]);
  const later = new Date(world.clock.now().getTime() + 3_600_000);
  await world.db.updateTable('inbox_event').set({ not_before: later }).execute();
  await world.db.updateTable('ready').set({ lease_until: later }).execute();
  await sweepInbox(world.db, world.clock.now());
  expect(await hints()).toMatchObject([{ lease_until: null }]);
  expect(await world.db.selectFrom('inbox_event').select('not_before').execute()).toEqual([{ not_before: null }]);
});

test('who waits for a lease that ran out is handed out after a sweep', async () => {
  await world.receiver().receive([message('marie', 'un')]);
  await world.db.updateTable('ready').set({ lease_until: world.clock.now() }).execute();
  const seen: string[] = [];
  const handled = Promise.withResolvers<void>();
  const drain = world.drain({
    listenUrl: world.url,
    clock: { now: () => (seen.length > 0 ? world.clock.now() : new Date(0)) },
    turn: async () => 'handled',
    onHandled: () => handled.resolve(),
  });
  await drain.start();
  await drain.settled();
  // Time passes, and nobody tells the drain.
  seen.push('later');
  await sweepInbox(world.db, world.clock.now());
  await handled.promise;
  await drain.stop();
});

test('words of settled events are blanked after seven days, the keys stay', async () => {
  const events = Array.from({ length: 2_500 }, (_, index) => message('marie', `words ${index}`));
  const { receive } = world.receiver();
  await receive([...events, message('marie', 'poison'), message('marie', 'waiting')]);
  const settled = { handled_at: world.clock.now() };
  await world.db.updateTable('inbox_event').set(settled).where('dedup_key', 'like', 'm:marie:words%').execute();
  await world.db
    .updateTable('inbox_event')
    .set({ failed_at: world.clock.now() })
    .where('dedup_key', '=', 'm:marie:poison')
    .execute();
  world.clock.advance(7 * 24 * 3600);
  expect((await sweepInbox(world.db, world.clock.now())).blanked).toBe(0);
  world.clock.advance(1);
  expect((await sweepInbox(world.db, world.clock.now())).blanked).toBe(2_501);
  const left = await world.db.selectFrom('inbox_event').select('dedup_key').where('body', 'is not', null).execute();
  expect(left).toEqual([{ dedup_key: 'm:marie:waiting' }]);
  await receive(events.slice(0, 3));
  expect(await world.db.selectFrom('inbox_event').select('id').execute()).toHaveLength(2_502);
});
