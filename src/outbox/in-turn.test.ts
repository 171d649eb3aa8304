import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { owe } from './broadcasts.ts';
import { type Courier, createCourier } from './deliver.ts';
import { PAGE, silent, type World, world } from './testing/world.ts';

/** A town of a million takes minutes: nobody else waits for it. */

const MANY = 300;
let w: World;
let courier: Courier;
let onTold: (() => Promise<void>) | null;
let under: Promise<void>;
beforeEach(async () => {
  w = await world({ connections: 5 });
  onTold = null;
  under = Promise.resolve();
  courier = createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join() }],
    wakeSender() {
      if (onTold !== null) under = onTold();
      onTold = null;
    },
    log: silent,
    batch: 5,
  });
});
afterEach(async () => {
  await courier.stop();
  await w[Symbol.asyncDispose]();
});

async function town(slug: string, people: number): Promise<{ id: number; first: string }> {
  const { insee } = await w.db
    .insertInto('commune')
    .values({
      ...{ insee: slug.slice(0, 5), name: slug, folded: slug, department: '22', department_name: "Côtes-d'Armor" },
      ...{ postcodes: ['22000'], population: 1 },
    })
    .returning('insee')
    .executeTakeFirstOrThrow();
  const { id } = await w.db
    .insertInto('town')
    .values({
      insee,
      slug,
      name: slug,
      timezone: 'UTC',
      page_id: PAGE,
      created_at: w.now(),
      day_starts: 0,
      day_ends: 24,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: people }, (_, n) => ({
    ...{ page_id: PAGE, psid: `${slug}-${n}`, name: `${slug} ${n}`, status: 'approved' as const, town_id: id },
    ...{ locale: 'fr' as const, created_at: w.now() },
    window_until: new Date(w.now().getTime() + 20 * 3_600_000),
  }));
  const members = await w.db.insertInto('member').values(rows).returning('id').execute();
  return { id, first: members[0]?.id ?? '' };
}

async function publish({ id, first }: { id: number; first: string }, item: string): Promise<string> {
  const post = await w.post(first, item);
  await w.db.updateTable('post').set({ town_id: id }).where('id', '=', post).execute();
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  return post;
}

const told = async () =>
  (await w.db.selectFrom('outbox').select('parts').orderBy('id').execute()).map(({ parts }) => parts[0]?.text);

test('a post in a small town is told while one in a large town is under way', async () => {
  const [large, small] = [await town('grande', MANY), await town('petite', 3)];
  await publish(large, 'fauteuil');
  onTold = async () => {
    await publish(small, 'perceuse');
    courier.wake();
  };
  courier.wake();
  await courier.idle();
  await under;
  await courier.idle();
  const texts = await told();
  expect(texts).toHaveLength(MANY - 1 + 2);
  expect(texts.lastIndexOf('perceuse')).toBeLessThan(MANY / 2);
});

test('and so is whoever comes back to a small town meanwhile', async () => {
  const [large, small] = [await town('grande', MANY), await town('petite', 3)];
  const away = { window_until: w.now() };
  await w.db.updateTable('member').set(away).where('town_id', '=', small.id).execute();
  await publish(small, 'perceuse');
  courier.wake();
  await courier.idle();
  expect(await told()).toEqual([]);
  await publish(large, 'fauteuil');
  const [back] = await w.db
    .selectFrom('member')
    .select('id')
    .where('town_id', '=', small.id)
    .where('id', '<>', small.first)
    .execute();
  onTold = async () => {
    const until = new Date(w.now().getTime() + 20 * 3_600_000);
    await w.db
      .updateTable('member')
      .set({ window_until: until })
      .where('id', '=', back?.id ?? '')
      .execute();
    courier.wake({ member: back?.id ?? '' });
  };
  courier.wake();
  await courier.idle();
  await under;
  await courier.idle();
  const texts = await told();
  expect(texts.filter((text) => text === 'perceuse')).toHaveLength(1);
  expect(texts.indexOf('perceuse')).toBeLessThan(MANY / 2);
});

test('what is published while a large town’s deliveries are being written is written and told beside that', async () => {
  const [large, small] = [await town('grande', 5), await town('petite', 3)];
  const post = await publish(large, 'fauteuil');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let holds = () => {};
  const isHeld = new Promise<void>((resolve) => (holds = resolve));
  // the writer waits for this row, as it would for a million
  const other = w.db.transaction().execute(async (trx) => {
    const member = await trx
      .selectFrom('member')
      .select('id')
      .where('town_id', '=', large.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await trx.insertInto('delivery').values({ post_id: post, member_id: member.id, alert: null }).execute();
    holds();
    await held;
  });
  await isHeld;
  courier.wake();
  await publish(small, 'perceuse');
  courier.wake();
  await expect.poll(told, { timeout: 20_000 }).toEqual(['perceuse', 'perceuse']);
  letGo();
  await other;
  await courier.idle();
  expect((await told()).filter((text) => text === 'fauteuil')).toHaveLength(4);
});
