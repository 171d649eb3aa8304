import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { insertDeliveries } from '../../outbox/deliveries.ts';
import { noteSeen } from './seen.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');

test('who has looked at a post is not told of it, whether it was about to be told or nobody was owed it yet', async () => {
  const { town, add } = await openHamlet(db, NOW);
  const [marie, yann, nina] = [(await add('marie')).id, (await add('yann')).id, (await add('nina')).id];
  const addPost = async (number: number) => {
    const row = { town_id: town.id, member_id: marie, direction: 'offer', kind: 'give', item: 'x', word: 'X' } as const;
    const values = { ...row, number, created_at: NOW };
    return (await db.insertInto('post').values(values).returning('id').executeTakeFirstOrThrow()).id;
  };
  const [owed, unwritten, told] = [await addPost(1), await addPost(2), await addPost(3)];
  const write = (post: string) => db.transaction().execute((trx) => insertDeliveries(trx, post, town.id, marie));
  await write(owed);
  await db.insertInto('broadcast').values({ post_id: unwritten, since: NOW }).execute();

  await db.transaction().execute((trx) => noteSeen(trx, yann, [owed, unwritten, told]));
  await write(unwritten);

  const rows = await db.selectFrom('delivery').select(['member_id', 'post_id', 'state']).orderBy('post_id').execute();
  const statesOf = (member: string) =>
    rows.flatMap((row) => (row.member_id === member ? [[row.post_id, row.state]] : []));
  // what nobody is to be told of any more leaves no trace
  expect(statesOf(yann)).toEqual([
    [owed, 'told'],
    [unwritten, 'told'],
  ]);
  expect(statesOf(nina)).toEqual([
    [owed, 'waiting'],
    [unwritten, 'waiting'],
  ]);
});
