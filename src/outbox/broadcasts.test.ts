import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renewPost } from '../community/posts/renew.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { finishSome, owe, oweTakingBack, type Progress, writeDeliveries } from './broadcasts.ts';
import { type Courier, createCourier } from './deliver.ts';
import { HOUR, silent, type World, world } from './testing/world.ts';

const MINUTE = 60_000;

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world({ connections: 4 });
  anne = await w.member('anne');
  bob = await w.member('bob');
});

async function publish(item: string): Promise<string> {
  const post = await w.post(anne, item);
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  return post;
}

const states = async () =>
  (await w.db.selectFrom('delivery').select(['post_id', 'state']).orderBy('post_id').execute()).map(
    ({ post_id, state }) => `${post_id} ${state}`,
  );
async function finishAll(): Promise<void> {
  const progress: Progress = new Map();
  while ((await finishSome(w.db, w.now(), progress)).isMore);
}

const left = async () => [
  ...(await w.db.selectFrom('broadcast').selectAll().execute()),
  ...(await w.db.selectFrom('renewal').selectAll().execute()),
];

function courier(): Courier {
  return createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
    wakeSender() {},
    log: silent,
  });
}

async function told(): Promise<string[]> {
  const rows = await w.db.selectFrom('outbox').select(['member_id', 'parts']).orderBy('id').execute();
  return rows.map(({ member_id, parts }) => `${member_id} ${parts[0]?.text}`);
}

test('what is published is owed to the town once, whoever writes it and however often it is asked for', async () => {
  const posts = [await publish('fauteuil'), await publish('vélo')];
  await inTransaction(w.db, (trx) => owe(trx, posts[0] ?? '', w.now()));
  const written = await Promise.all([writeDeliveries(w.db), writeDeliveries(w.db)]);
  expect(written.flat().sort()).toEqual(posts);
  expect(await states()).toEqual(posts.map((post) => `${post} waiting`));
  await finishAll();
  expect(await left()).toEqual([]);
});

test('of a post that has ended nobody is owed anything; one that ended while its rows were written is taken back', async () => {
  const ended = await publish('fauteuil');
  const end = (post: string) =>
    w.db.updateTable('post').set({ outcome: 'withdrawn', closed_at: w.now() }).where('id', '=', post).execute();
  await end(ended);
  expect(await writeDeliveries(w.db)).toEqual([ended]);
  expect(await states()).toEqual([]);

  const ending = await publish('vélo');
  // a process wrote the rows and died; then the post ended, by somebody who did not see them
  await w.db.insertInto('delivery').values({ post_id: ending, member_id: bob }).execute();
  await w.db.updateTable('broadcast').set({ written: true }).execute();
  await end(ending);
  expect(await writeDeliveries(w.db)).toEqual([]);
  await finishAll();
  expect(await states()).toEqual([`${ending} withdrawn`]);
  expect(await left()).toEqual([]);
});

describe('a post that ends', () => {
  const end = (post: string) =>
    inTransaction(w.db, async (trx) => {
      await trx.updateTable('post').set({ outcome: 'withdrawn', closed_at: w.now() }).where('id', '=', post).execute();
      await oweTakingBack(trx, post, w.now());
    });
  const renew = (post: string) =>
    inTransaction(w.db, async (trx) => {
      await trx.updateTable('post').set({ outcome: null, closed_at: null }).where('id', '=', post).execute();
      await owe(trx, post, w.now());
    });
  const count = async (state: string) => (await states()).filter((one) => one.endsWith(state)).length;

  test('costs one row; what was not told is taken back behind it, so many at a time, and meanwhile told to nobody', async () => {
    await w.db
      .updateTable('member')
      .set({ window_until: new Date(w.now().getTime() - HOUR) })
      .execute();
    for (let n = 0; n < 4; n += 1) await w.member(`m${n}`, { windowUntil: new Date(w.now().getTime() - HOUR) });
    const post = await publish('fauteuil');
    const other = await publish('vélo');
    await courier().runOnce(w.now());
    expect(await left()).toEqual([]);
    await end(post);
    expect(await count('waiting')).toBe(10);
    expect(await left()).toEqual([{ post_id: post, since: w.now(), written: true }]);
    const progress: Progress = new Map();
    expect((await finishSome(w.db, w.now(), progress, 2)).isMore).toBe(true);
    expect(await count('withdrawn')).toBe(2);
    // they come back in the middle of it
    await w.db
      .updateTable('member')
      .set({ window_until: new Date(w.now().getTime() + HOUR) })
      .execute();
    const some = courier();
    some.wake();
    await some.idle();
    expect([...new Set((await told()).map((line) => line.split(' ')[1]))]).toEqual(['vélo']);
    while ((await finishSome(w.db, w.now(), progress, 2)).isMore);
    expect(await states()).toEqual([
      ...Array.from({ length: 5 }, () => `${post} withdrawn`),
      ...Array.from({ length: 5 }, () => `${other} told`),
    ]);
    expect(await left()).toEqual([]);
  });

  test('what waits to be sent is taken out of the queue, so many at a time, also for a process that begins anew', async () => {
    for (let n = 0; n < 4; n += 1) await w.member(`m${n}`);
    const post = await publish('fauteuil');
    await courier().runOnce(w.now());
    await end(post);
    for (let n = 0; n < 4; n += 1) await finishSome(w.db, w.now(), new Map(), 2);
    const sent = await w.db.selectFrom('outbox').select(['state', 'error']).execute();
    expect(sent).toEqual(Array.from({ length: 5 }, () => ({ state: 'expired', error: 'post ended' })));
    expect(await count('withdrawn')).toBe(5);
    expect(await left()).toEqual([]);
  });

  test('many that end together are taken back some at a time: nobody waits for all of them', async () => {
    const posts: string[] = [];
    for (let n = 0; n < 12; n += 1) posts.push(await publish(`fauteuil ${n}`));
    await writeDeliveries(w.db);
    for (const post of posts) await end(post);
    const progress: Progress = new Map();
    expect((await finishSome(w.db, w.now(), progress)).isMore).toBe(true);
    expect(await left()).toHaveLength(4);
    expect((await finishSome(w.db, w.now(), progress)).isMore).toBe(false);
    expect(await left()).toEqual([]);
    expect(await count('withdrawn')).toBe(12);
  });

  test('however many there are, a round reads no more of them than it needs', async () => {
    const posts: string[] = [];
    for (let n = 0; n < 24; n += 1) posts.push(await publish(`fauteuil ${n}`));
    await writeDeliveries(w.db);
    for (const post of posts) await end(post);
    let most = 0;
    const counted = w.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        most = Math.max(most, result.rows.length);
        return result;
      },
    });
    const progress: Progress = new Map();
    let rounds = 1;
    while ((await finishSome(counted, w.now(), progress, 1)).isMore) rounds += 1;
    expect(await left()).toEqual([]);
    expect(await count('withdrawn')).toBe(24);
    expect(most).toBeLessThan(12);
    // what is under way is gone on with, and not begun anew
    expect(rounds).toBeLessThanOrEqual(9);
  });

  test('and is up again: one row, and whoever had not heard of it does behind it, once, so many at a time', async () => {
    for (let n = 0; n < 4; n += 1) await w.member(`m${n}`, { windowUntil: new Date(w.now().getTime() - HOUR) });
    const post = await publish('fauteuil');
    await courier().runOnce(w.now());
    await w.db.updateTable('outbox').set({ state: 'sent', next_part: 1 }).execute();
    await end(post);
    await finishAll();
    expect(await count('withdrawn')).toBe(4);
    await w.db
      .updateTable('member')
      .set({ window_until: new Date(w.now().getTime() + HOUR) })
      .execute();
    const again = () =>
      inTransaction(w.db, (trx) =>
        renewPost(
          trx,
          { id: post, outcome: 'withdrawn' },
          { until: null, expires_at: null, warn_at: null, fate_at: null },
          w.now(),
        ),
      );
    await again();
    expect(await count('withdrawn')).toBe(4);
    const mine: Progress = new Map();
    const other: Progress = new Map();
    expect(await finishSome(w.db, w.now(), mine, 2)).toEqual({ isMore: true, upAgain: [{ post, after: '0' }] });
    // Bob has heard of it, and is one of the two
    expect(await count('withdrawn')).toBe(3);
    // it ends, another process begins to take it back, and it is up again
    await end(post);
    await finishSome(w.db, w.now(), other, 2);
    await again();
    for (let n = 0; n < 3; n += 1) await finishSome(w.db, w.now(), n === 1 ? other : mine, 2);
    while ((await finishSome(w.db, w.now(), mine, 2)).isMore);
    expect(await states()).toEqual([`${post} told`, ...Array.from({ length: 4 }, () => `${post} waiting`)]);
    expect(await left()).toEqual([]);
    await again();
    const some = courier();
    some.wake();
    await some.idle();
    expect(await count('told')).toBe(5);
    expect(await told()).toHaveLength(5);
  });

  test('and is up again waits for nobody who writes its deliveries, and what a courier of before takes away is told all the same', async () => {
    const post = await publish('fauteuil');
    await writeDeliveries(w.db);
    await end(post);
    await finishAll();
    await end(post);
    const life = { until: null, expires_at: null, warn_at: null, fate_at: null };
    await inTransaction(w.db, async (writing) => {
      await writing.selectFrom('broadcast').select('post_id').where('post_id', '=', post).forUpdate().execute();
      await inTransaction(w.db, async (trx) => {
        await sql`set local lock_timeout = '2s'`.execute(trx);
        await renewPost(trx, { id: post, outcome: 'withdrawn' }, life, w.now());
      });
    });
    // it knows of this table alone, and that the post is open
    await w.db.deleteFrom('broadcast').where('written', '=', true).execute();
    await finishAll();
    expect(await states()).toEqual([`${post} waiting`]);
    expect(await left()).toEqual([]);
  });

  test('again after it was up again is taken back from everybody, also by whom it was owed again half', async () => {
    for (let n = 0; n < 4; n += 1) await w.member(`m${n}`);
    const post = await publish('fauteuil');
    await writeDeliveries(w.db);
    await end(post);
    await finishAll();
    const life = { until: null, expires_at: null, warn_at: null, fate_at: null };
    await inTransaction(w.db, (trx) => renewPost(trx, { id: post, outcome: 'withdrawn' }, life, w.now()));
    await finishSome(w.db, w.now(), new Map(), 2);
    expect(await count('waiting')).toBe(2);
    await end(post);
    await w.db.deleteFrom('broadcast').execute();
    await finishAll();
    expect(await count('withdrawn')).toBe(5);
    expect(await left()).toEqual([]);
  });

  test('and is up again before that is done: the others still hear of it', async () => {
    for (let n = 0; n < 4; n += 1) await w.member(`m${n}`);
    const post = await publish('fauteuil');
    await writeDeliveries(w.db);
    await end(post);
    const progress: Progress = new Map();
    await finishSome(w.db, w.now(), progress, 2);
    await renew(post);
    expect(await courier().runOnce(w.now())).toBe(3);
    expect(await left()).toEqual([]);
    expect(await count('told')).toBe(3);
  });

  test('while its deliveries are being written: they are taken back', async () => {
    const post = await publish('fauteuil');
    await w.db.insertInto('delivery').values({ post_id: post, member_id: bob }).execute();
    await end(post);
    expect(await writeDeliveries(w.db)).toEqual([post]);
    await finishAll();
    expect(await states()).toEqual([`${post} withdrawn`]);
    expect(await left()).toEqual([]);
  });
});

test('a courier looks where it was told to look, and everywhere from time to time', async () => {
  const some = courier();
  const wake = async (about = {}) => {
    some.wake(about);
    await some.idle();
  };
  await wake();
  const open = (until: Date) => w.db.updateTable('member').set({ window_until: until }).where('id', '=', bob).execute();
  await open(w.now());
  await publish('fauteuil');
  await wake();
  expect(await told()).toEqual([]);
  // nobody says that Bob is back
  await open(new Date(w.now().getTime() + HOUR));
  await wake();
  expect(await told()).toEqual([]);
  await wake({ member: bob });
  expect(await told()).toEqual([`${bob} fauteuil`]);

  await w.db
    .updateTable('outbox')
    .set({ state: 'sent', created_at: new Date(w.now().getTime() - HOUR) })
    .execute();
  await publish('vélo');
  await wake();
  expect(await told()).toEqual([`${bob} fauteuil`, `${bob} vélo`]);

  await w.db
    .insertInto('delivery')
    .values({ post_id: await w.post(anne, 'lampe'), member_id: bob })
    .execute();
  await wake();
  expect(await told()).toHaveLength(2);
  w.pass(10 * MINUTE);
  await wake();
  expect(await told()).toHaveLength(3);
});

test('a post whose photos are under way is looked at again until they are there, or have had their time', async () => {
  const some = courier();
  const wake = async () => {
    some.wake();
    await some.idle();
  };
  await wake();
  const post = await publish('fauteuil');
  const { id } = await w.db
    .insertInto('media')
    .values({ key: 'k', member_id: anne, url: 'https://x', created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await w.db.insertInto('post_photo').values({ post_id: post, position: 0, media_id: id }).execute();
  for (let n = 0; n < 3; n += 1) await wake();
  expect(await told()).toEqual([]);
  w.pass(MINUTE);
  await wake();
  expect(await told()).toEqual([`${bob} fauteuil`]);
});

test('who follows the town is told too, once, and reads which town it is; not on another Page, nor after leaving it', async () => {
  const { id: next } = await w.db
    .insertInto('town')
    .values({ slug: 'plerin', name: 'Plérin', insee: '22187', timezone: 'Europe/Paris', created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { town_id: home } = await w.db
    .selectFrom('member')
    .select('town_id')
    .where('id', '=', anne)
    .executeTakeFirstOrThrow();
  const [near, gone, away] = [await w.member('luc'), await w.member('zoe'), await w.member('eve')];
  await w.db.updateTable('member').set({ town_id: next }).where('id', 'in', [near, gone, away]).execute();
  const followed = [near, gone, away, bob].map((member_id) => ({ member_id, town_id: Number(home), since: w.now() }));
  await w.db.insertInto('follow').values(followed).execute();
  await w.db.insertInto('page').values({ id: 'another', created_at: w.now() }).execute();
  await w.db.updateTable('member').set({ page_id: 'another' }).where('id', '=', away).execute();
  await w.db
    .updateTable('town')
    .set({ page_id: sql`(select page_id from member where id = ${anne})` })
    .where('id', '=', Number(home))
    .execute();

  const post = await publish('fauteuil');
  await writeDeliveries(w.db);
  const owed = await w.db
    .selectFrom('delivery')
    .select('member_id')
    .where('post_id', '=', post)
    .orderBy('member_id')
    .execute();
  expect(owed.map(({ member_id }) => member_id)).toEqual([bob, near, gone]);
  await w.db.deleteFrom('follow').where('member_id', '=', gone).execute();
  const shown: string[] = [];
  const telling = createCourier({
    ...{ db: w.db, clock: { now: w.now }, wakeSender() {}, log: silent },
    renderPosts: (posts, { id }) => {
      shown.push(`${id} ${posts.map(({ away: place }) => place ?? 'home').join()}`);
      return [{ text: 'news' }];
    },
  });
  await telling.runOnce(w.now());
  expect(shown).toEqual([`${bob} home`, `${near} Essai`]);
});
