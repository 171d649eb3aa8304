import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { announceTo } from '../../outbox/announce.ts';
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
  // who blocked the Page; whoever has left, waits or was put out is not of the town
  await set('f', { unreachable: true }, LATER);
  for (const name of ['g', 'h', 'i']) await set(name, { status: 'left' }, LATER);
  // who has put the bot on pause, or wants to hear of nothing; whose pause is over hears again
  const wish = async (id: string, how: Partial<{ level: 'nothing' | 'essential'; paused_until: Date }>) =>
    void (await db
      .insertInto('news_wish')
      .values({ member_id: id, ...how })
      .execute());
  await wish(await set('l', {}, LATER), { paused_until: LATER });
  await wish(await set('m', {}, NOW), { level: 'nothing' });
  await wish(await set('n', {}, LATER), { paused_until: NOW, level: 'essential' });
  await set('j', { status: 'pending' }, LATER);
  await set('k', { status: 'banned' }, LATER);
  expect(await countReach(db, town.id, soizic, NOW)).toEqual({ here: 4, away: 2, never: 3 });
  // those are who is written to, and nobody else
  await db
    .transaction()
    .execute((trx) => announceTo(trx, { townId: town.id, except: soizic }, () => [{ text: 'x' }], NOW));
  const told = await db
    .selectFrom('outbox')
    .innerJoin('member', 'member.id', 'outbox.member_id')
    .select('member.name')
    .orderBy('member.name')
    .execute();
  expect(told.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'n']);
});
