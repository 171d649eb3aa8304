import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Trx } from '../database/database.ts';
import { owePostAgain, takeBack } from './deliveries.ts';
import { PAGE, type World, world } from './testing/world.ts';

/* A large town, and a post of which PostgreSQL has not counted the deliveries yet, as of any that was just published. */

const SUBSCRIBERS = 30_000;
const SLICE = 10_000;

let w: World;
let post: string;
beforeEach(async () => {
  w = await world();
  post = await w.post(await w.member('marie'), 'fauteuil');
  await sql`
    insert into member (page_id, psid, town_id, status, created_at)
    select ${PAGE}, 'n' || n, ${w.townId}::int, 'approved', ${w.now()}::timestamptz from generate_series(1, ${SUBSCRIBERS}::int) n`.execute(
    w.db,
  );
  await sql`analyze`.execute(w.db);
  await sql`insert into delivery (post_id, member_id) select ${post}::bigint, id from member where psid like 'n%'`.execute(
    w.db,
  );
});
afterEach(() => w[Symbol.asyncDispose]());

/** In slices, each of which takes some milliseconds; where every row of one is compared with all of the post, a minute. */
async function all(slice: (trx: Trx, after: string) => Promise<string | null>): Promise<number> {
  let slices = 0;
  for (let after: string | null = '0'; after !== null; slices += 1) {
    const from: string = after;
    after = await w.db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = '5s'`.execute(trx);
      return await slice(trx, from);
    });
  }
  return slices;
}

const states = async () =>
  (
    await sql<{
      state: string;
      count: number;
    }>`select state, count(*)::int from delivery group by state order by state`.execute(w.db)
  ).rows;

test('what nobody was told of is taken back in slices, and owed again, each as quickly as the next', async () => {
  await sql`update delivery set state = 'told' where member_id % 10 = 0`.execute(w.db);
  const told = SUBSCRIBERS / 10;
  expect(await all((trx, after) => takeBack(trx, post, w.now(), after, SLICE))).toBe(3);
  expect(await states()).toEqual([
    { state: 'told', count: told },
    { state: 'withdrawn', count: SUBSCRIBERS - told },
  ]);
  expect(await all((trx, after) => owePostAgain(trx, post, after, SLICE))).toBe(4);
  expect(await states()).toEqual([
    { state: 'told', count: told },
    { state: 'waiting', count: SUBSCRIBERS - told },
  ]);
});
