import { sql } from 'kysely';
import { offerToKeepOpen } from '../src/community/news/keep-open.ts';
import type { Town } from '../src/community/towns/town.table.ts';
import type { Db, Trx } from '../src/database/database.ts';
import { bringNews } from '../src/outbox/bring-news.ts';
import { finishSome, owe, oweTakingBack, type Progress } from '../src/outbox/broadcasts.ts';
import { createCourier } from '../src/outbox/deliver.ts';
import { insertDeliveries } from '../src/outbox/deliveries.ts';
import { MONDAY } from '../test/helpers/house.ts';
import { withDatabase } from './throwaway.ts';

const SIZES = [1_000, 100_000, 1_000_000];
/** Of the members, who wrote within the last day. */
const OPEN = 0.05;

/**
 * What publishing costs in towns of a thousand to a million subscribers, among five million members in 35,000 towns: a
 * JSON line a figure, in milliseconds, and per thousand people, with the ratio of that to the smallest town.
 * Option: how many members in all.
 */
export async function bench([members = '5000000']: string[]): Promise<void> {
  await withDatabase(async ({ db }) => {
    const towns = await fill(db, Number(members));
    const first = new Map<string, number>();
    const line = (figure: string, subscribers: number, people: number, ms: number) => {
      const perThousand = (ms / people) * 1_000;
      if (!first.has(figure)) first.set(figure, perThousand);
      const ratio = perThousand / (first.get(figure) ?? perThousand);
      const [rounded, each, growth] = [ms, perThousand, ratio].map((value) => Number(value.toFixed(2)));
      console.log(
        JSON.stringify({ bench: 'fanout', figure, subscribers, people, ms: rounded, perThousand: each, ratio: growth }),
      );
    };
    const courier = courierOf(db);
    const round = () =>
      timed(async () => {
        courier.wake();
        await courier.idle();
      });
    const once = (figure: string, ms: number) =>
      console.log(JSON.stringify({ bench: 'fanout', figure, members: Number(members), ms: Math.round(ms) }));
    // as it starts, and each ten minutes
    once('look at every open window', (await round()).ms);
    for (const [size, town] of towns) {
      const post = await publish(db, town);
      const { rows, ms } = await writeAlone(db, town, post);
      line('write the deliveries', size, rows, ms);
      const said = await timed(() => db.transaction().execute((trx) => owe(trx, post.id, MONDAY)));
      once(`publish to ${size}`, said.ms);
      const told = await round();
      const open = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('post_id', '=', post.id)
        .executeTakeFirstOrThrow();
      line('write, and tell whose window is open', size, Number(open.count), told.ms);
      once(`look when nothing is due, beside ${size}`, (await round()).ms);
      const ended = await timed(() => db.transaction().execute((trx) => end(trx, post.id)));
      once(`end in ${size}`, ended.ms);
      const back = await timed(() => takeAllBack(db));
      line('take back, beside all else', size, rows - Number(open.count), back.ms);
      once(`longest of its transactions, in ${size}`, back.result);
    }
    const offered = await timed(() => db.transaction().execute((trx) => offerToKeepOpen(trx, MONDAY, bringNews)));
    once('whom to offer to keep open', offered.ms);
    await courier.stop();
  });
}

/** What whoever ends a post waits for. */
async function end(trx: Trx, post: string): Promise<void> {
  await trx.updateTable('post').set({ outcome: 'withdrawn', closed_at: MONDAY }).where('id', '=', post).execute();
  await oweTakingBack(trx, post, MONDAY);
}

/** As the courier does it, in slices. @returns milliseconds of the longest */
async function takeAllBack(db: Db): Promise<number> {
  const progress: Progress = new Map();
  let longest = 0;
  for (let isMore = true; isMore; ) {
    const slice = await timed(() => finishSome(db, MONDAY, progress));
    longest = Math.max(longest, slice.ms);
    isMore = slice.result.isMore;
  }
  return longest;
}

/** What the one statement costs by itself; undone, so that the courier does it in its round. */
async function writeAlone(db: Db, town: Town, post: { id: string; member_id: string }) {
  let rows = 0;
  let ms = 0;
  const undone = new Error('undone');
  const alone = db.transaction().execute(async (trx) => {
    const written = await timed(() => insertDeliveries(trx, post.id, town.id, post.member_id));
    ({ result: rows, ms } = written);
    throw undone;
  });
  await alone.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return { rows, ms };
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const since = performance.now();
  const result = await act();
  return { ms: performance.now() - since, result };
}

function courierOf(db: Db) {
  return createCourier({
    db,
    clock: { now: () => MONDAY },
    log: { info() {}, warn() {}, error: console.error },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
    wakeSender() {},
    batch: 500,
    pollMs: 1e9,
  });
}

/** A town in every commune; the first three have the sizes that are measured, the others share who is left. */
async function fill(db: Db, members: number): Promise<[number, Town][]> {
  await sql`insert into page (id, created_at) values ('104000000000001', ${MONDAY})`.execute(db);
  await sql`insert into town (slug, name, insee, timezone, created_at)
    select insee, name, insee, 'Europe/Paris', ${MONDAY} from commune`.execute(db);
  const [{ count } = { count: 0 }] = (await sql<{ count: number }>`select count(*)::int as count from town`.execute(db))
    .rows;
  const bounds = SIZES.map((_, nth) => SIZES.slice(0, nth + 1).reduce((sum, size) => sum + size, 0));
  const [small = 0, middle = 0, large = 0] = bounds;
  await sql`
    insert into member (page_id, psid, town_id, status, name, created_at, window_until)
    select '104000000000001', (7000000000000000 + n)::text,
           case when n <= ${small} then 1 when n <= ${middle} then 2 when n <= ${large} then 3
                else 4 + n % (${count}::int - 3) end,
           'approved', 'N' || n, ${MONDAY},
           ${MONDAY}::timestamptz + case when hashint4(n) % 1000 between 0 and ${1000 * OPEN - 1} or hashint4(n) % 1000 between ${-1000 * OPEN + 1} and -1
             then make_interval(mins => abs(hashint4(n + 7)) % 1380) else interval '-5 days' end
      from generate_series(1, ${members}::int) n`.execute(db);
  await sql`insert into conversation (member_id, state) select id, '{}' from member where id <= ${large}`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const towns = await db.selectFrom('town').selectAll().where('id', 'in', [1, 2, 3]).orderBy('id').execute();
  return towns.map((town, nth) => [SIZES[nth] ?? 0, town]);
}

async function publish(db: Db, town: Town) {
  const author = await db
    .selectFrom('member')
    .select('id')
    .where('town_id', '=', town.id)
    .limit(1)
    .executeTakeFirstOrThrow();
  return await db
    .insertInto('post')
    .values({
      town_id: town.id,
      number: 1,
      member_id: author.id,
      direction: 'offer',
      kind: 'give',
      item: 'fauteuil',
      word: 'FAUTEUIL',
      created_at: MONDAY,
    })
    .returning(['id', 'member_id'])
    .executeTakeFirstOrThrow();
}
