import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { countReach } from './store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-11-23T09:00:01Z');

test('whom a word to the town reaches now, on their return, and not at all', async () => {
  const { town, add } = await openHamlet(db, NOW);
  const set = async (
    name: string,
    how: Partial<{ status: 'left' | 'pending' | 'banned'; unreachable: boolean }>,
    until: Date,
  ) => {
    const { id } = await add(name);
    await db
      .updateTable('member')
      .set({ ...how, window_until: until })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const soizic = await set('Soizic', {}, LATER);
  for (const name of ['a', 'b', 'c']) await set(name, {}, LATER);
  for (const name of ['d', 'e']) await set(name, {}, NOW);
  // who blocked the Page, and who has left; whoever waits or was put out is not of the town
  await set('f', { unreachable: true }, LATER);
  for (const name of ['g', 'h', 'i']) await set(name, { status: 'left' }, LATER);
  await set('j', { status: 'pending' }, LATER);
  await set('k', { status: 'banned' }, LATER);
  expect(await countReach(db, town.id, soizic, NOW)).toEqual({ here: 3, away: 2, never: 4 });
});
