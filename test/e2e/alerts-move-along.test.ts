import { expect, test } from 'vitest';
import { openHouse } from '../helpers/house.ts';

test('alerts move along with whoever moves, and are answered where they are now', async () => {
  await using house = await openHouse();
  const quimper = await house.town('Quimper', { approval: false });
  const brest = await house.town('Brest', { approval: false });
  const [anne, bea, paul] = [
    await house.member('Anne', quimper),
    await house.member('Béa', brest),
    await house.member('Paul', quimper),
  ];
  await paul.says('préviens-moi pour une perceuse');
  await paul.says('changer de ville');
  await paul.says('Brest');
  await paul.says('oui');
  await paul.says('Paul');
  await house.settled();
  const { town_id } = await house.db
    .selectFrom('alert')
    .select('town_id')
    .where('member_id', '=', await paul.memberId())
    .executeTakeFirstOrThrow();
  expect(town_id).toBe(brest.id);
  paul.hears();
  await bea.says('je donne une perceuse');
  await bea.says('publier');
  await house.pass(5 * 60_000);
  expect(paul.hears().join()).toContain('PERCEUSE');
  await anne.says('je donne une perceuse');
  await anne.says('publier');
  await house.pass(5 * 60_000);
  expect(paul.hears()).toEqual([]);
});
