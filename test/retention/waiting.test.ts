import { expect, test } from 'vitest';
import { keepRetention } from '../../src/retention/keep.ts';
import { testDatabase } from '../helpers/database.ts';
import { openHamlet } from '../helpers/hamlet.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60_000);
const silent = { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) };

test('what waits to be told of a post without an end waits for 60 days, unless an alert asked for it', async () => {
  const { db, close } = await testDatabase();
  const { town, add } = await openHamlet(db, NOW);
  const marie = (await add('Marie')).id;
  const paul = (await add('Paul')).id;
  const of = { town_id: town.id, member_id: marie, direction: 'offer', kind: 'service', word: 'AIDE' } as const;
  const wait = async (
    item: string,
    days: number,
    given: { alert?: string; expires_at?: Date; looked_at?: Date; state?: 'told' } = {},
  ) => {
    const { alert = null, state = 'waiting', ...post } = given;
    const { id } = await db
      .insertInto('post')
      .values({ ...of, ...post, number: days * 10 + item.length, item, created_at: ago(days) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('delivery').values({ post_id: id, member_id: paul, alert, state }).execute();
  };
  await wait('over', 61);
  await wait('not yet', 59);
  await wait('asked for', 61, { alert: 'x' });
  await wait('ends by itself', 61, { expires_at: ago(-5) });
  await wait('let up lately', 62, { looked_at: ago(1) });
  await wait('told', 63, { state: 'told' });
  await keepRetention(db, silent, NOW);
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('post', 'post.id', 'post_id')
    .select(['item', 'state'])
    .execute();
  expect(Object.fromEntries(rows.map(({ item, state }) => [item, state]))).toEqual({
    over: 'passed',
    'not yet': 'waiting',
    'asked for': 'waiting',
    'ends by itself': 'waiting',
    'let up lately': 'waiting',
    told: 'told',
  });
  await close();
});
