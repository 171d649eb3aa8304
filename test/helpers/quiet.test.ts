import { expect, test } from 'vitest';
import { openHouse, PAGE } from './house.ts';

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
