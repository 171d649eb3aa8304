import { expect, test } from 'vitest';
import { openHouse, PAGE } from './house.ts';
import { untilQuiet } from './quiet.ts';

test('a house is at rest while Meta’s shares let no post be told; it is told when they may be again', async () => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  const paul = await house.member('Paul', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  const high = { usage_percent: 85, usage_at: house.clock.now() };
  await house.db.updateTable('page').set(high).where('id', '=', PAGE.id).execute();
  paul.hears();
  // resolves: what waits for Meta is at rest
  await marie.says('publier');
  const owed = await house.db.selectFrom('outbox').select('lane').where('state', '=', 'pending').execute();
  expect(owed).toContainEqual({ lane: 2 });
  expect(paul.hears()).toEqual([]);
  await house.pass(6 * 60_000);
  expect(JSON.stringify(paul.hears())).toContain('FAUTEUIL 1');
});

test('whoever waits in vain is told for which row, and what holds it back', async () => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  await house.member('Paul', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  const now = house.clock.now();
  // posts may use up four fifths of the budget of a day
  await house.db.updateTable('page').set({ engaged: 2, engaged_at: now, used: 900, used_at: now }).execute();
  await marie.person.say('publier');
  const owed = () => house.db.selectFrom('outbox').select('state').where('lane', '=', 2).execute();
  await expect.poll(owed, { timeout: 20_000 }).toEqual([{ state: 'pending' }]);
  const waited = untilQuiet(house.db, house.meta, () => now, 0);
  await expect(waited).rejects.toThrow(/"engaged":2.*"lastLane":1.*"lane":2,"state":"pending"/);
});
