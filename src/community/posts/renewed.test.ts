import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { finishSome } from '../../outbox/broadcasts.ts';
import { insertDeliveries, takeBack } from '../../outbox/deliveries.ts';
import { renewPost } from './renew.ts';
import { noteSeen } from './seen.ts';
import { endPost } from './store.ts';

const { db, close } = await testDatabase({ connections: 1 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const LIFE = { until: null, expires_at: null, warn_at: null, fate_at: null };

test('a post that has ended and is up again is told to whom it was not', async () => {
  const { town, add } = await openHamlet(db, NOW);
  const [marie, yann, nina] = [(await add('marie')).id, (await add('yann')).id, (await add('nina')).id];
  const row = { town_id: town.id, member_id: marie, direction: 'offer', kind: 'give', item: 'x', word: 'X' } as const;
  const { id } = await db
    .insertInto('post')
    .values({ ...row, number: 1, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const states = async () => {
    const rows = await db.selectFrom('delivery').select(['member_id', 'state']).where('post_id', '=', id).execute();
    return Object.fromEntries(rows.map(({ member_id, state }) => [member_id, state]));
  };
  await db.transaction().execute((trx) => insertDeliveries(trx, id, town.id, marie));
  await db.transaction().execute((trx) => noteSeen(trx, yann, [id]));
  for (const outcome of ['removed', 'expired'] as const) {
    await db.transaction().execute(async (trx) => {
      await endPost(trx, id, { outcome, exchangedWith: null, now: NOW });
      await takeBack(trx, id, NOW);
    });
    expect(await states()).toEqual({ [yann]: 'told', [nina]: 'withdrawn' });
    await db.transaction().execute((trx) => renewPost(trx, { id, outcome }, LIFE, NOW));
    // whoever puts it up again waits for nobody
    expect(await states()).toEqual({ [yann]: 'told', [nina]: 'withdrawn' });
    await finishSome(db, NOW, new Map());
    expect(await states()).toEqual({ [yann]: 'told', [nina]: 'waiting' });
  }
  await db.transaction().execute(async (trx) => {
    await endPost(trx, id, { outcome: 'withdrawn', exchangedWith: null, now: NOW });
    await takeBack(trx, id, NOW);
    await noteSeen(trx, nina, [id]);
  });
  expect(await states()).toEqual({ [yann]: 'told', [nina]: 'withdrawn' });
  // who looks at it before it is owed to them again has seen it
  await db.transaction().execute(async (trx) => {
    await renewPost(trx, { id, outcome: 'withdrawn' }, LIFE, NOW);
    await noteSeen(trx, nina, [id]);
  });
  await finishSome(db, NOW, new Map());
  expect(await states()).toEqual({ [yann]: 'told', [nina]: 'told' });
});
