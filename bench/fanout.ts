import { sql } from 'kysely';
import { offerToKeepOpen } from '../src/community/news/keep-open.ts';
import type { Town } from '../src/community/towns/town.table.ts';
import type { Db, Trx } from '../src/database/database.ts';
import { bringNews } from '../src/outbox/bring-news.ts';
import { finishSome, owe, oweTakingBack, type Progress } from '../src/outbox/broadcasts.ts';
import { createCourier } from '../src/outbox/deliver.ts';
import { insertDeliveries } from '../src/outbox/deliveries.ts';
import { oweAsked } from '../src/side/asked/owe.ts';
import { MONDAY } from '../test/helpers/house.ts';
import { fillTowns, ITEM, QUARTIER } from './fanout/audience.ts';
import { withDatabase } from './throwaway.ts';

const SIZES = [1_000, 100_000, 1_000_000];

/**
 * What publishing costs in towns of a thousand to a million subscribers, among five million members in 35,000 towns, as people want to hear of
 * things (`fanout/audience.ts`): a JSON line a figure, in milliseconds, and per thousand people, with the ratio of that to the smallest town.
 * Option: how many members in all; towns are as large as there are people for.
 */
export async function bench([members = '5000000']: string[]): Promise<void> {
  await withDatabase(async ({ db }) => {
    const sizes = sizesAmong(Number(members));
    const towns = await fillTowns(db, Number(members), sizes);
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
    const once = (figure: string, ms: number) =>
      console.log(JSON.stringify({ bench: 'fanout', figure, members: Number(members), ms: Math.round(ms) }));
    const courier = courierOf(db, Number(members));
    const round = () =>
      timed(async () => {
        courier.wake();
        await courier.idle();
      });
    // as it starts, and each ten minutes, where it is done in slices with rests between them; here in one go
    const everywhere = await round();
    line('tell in a look at every open window', Number(members), await countTold(db), everywhere.ms);
    for (const [nth, town] of towns.entries()) {
      const size = sizes[nth] ?? 0;
      const post = await publish(db, town);
      const { rows, ms } = await writeAlone(db, town, post);
      line('write the deliveries', size, rows, ms);
      const said = await timed(() => db.transaction().execute((trx) => owe(trx, post.id, MONDAY)));
      once(`publish to ${size}`, said.ms);
      const told = await round();
      const open = await countTold(db, post.id);
      line('write, and tell whose window is open', size, open, told.ms);
      const asked = await timed(() => oweAsked(db, ['push', 'mail'], MONDAY, fail));
      line('owe what answers an alert beside Messenger', size, asked.result, asked.ms);
      once(`look when nothing is due, beside ${size}`, (await round()).ms);
      once(
        `look beside Messenger when nothing is due, beside ${size}`,
        (await timed(() => oweAsked(db, ['push', 'mail'], MONDAY, fail))).ms,
      );
      const ended = await timed(() => db.transaction().execute((trx) => end(trx, post.id)));
      once(`end in ${size}`, ended.ms);
      const back = await timed(() => takeAllBack(db));
      line('take back, beside all else', size, rows - open, back.ms);
      once(`longest of its transactions, in ${size}`, back.result);
    }
    const offered = await timed(() => db.transaction().execute((trx) => offerToKeepOpen(trx, MONDAY, bringNews)));
    once('whom to offer to keep open', offered.ms);
    await courier.stop();
  });
}

/** As they are where there are people enough: half of who is left for each, at most. */
function sizesAmong(members: number): number[] {
  let left = members;
  const sizes: number[] = [];
  for (const size of SIZES) {
    if (sizes.length > 0 && sizes.at(-1) !== SIZES[sizes.length - 1]) break;
    const fits = Math.min(size, Math.floor(left / 2));
    sizes.push(fits);
    left -= fits;
  }
  return sizes;
}

/** Messages about posts; those about one post alone or with others. */
async function countTold(db: Db, post: string | null = null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox
     where lane = 2 and (${post}::bigint is null or post_id = ${post}::bigint or post_ids @> array[${post}::bigint])`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

function fail(error: unknown): void {
  throw error;
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

/** @param members a look everywhere is one slice of so many: with rests between slices it would go on beside what is measured */
function courierOf(db: Db, members: number) {
  return createCourier({
    db,
    clock: { now: () => MONDAY },
    log: { info() {}, warn() {}, error: console.error },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
    wakeSender() {},
    batch: 500,
    slice: members + 1,
    pollMs: 1e9,
  });
}

async function publish(db: Db, town: Town) {
  const author = await db
    .selectFrom('member')
    .select('id')
    .where('town_id', '=', town.id)
    .orderBy('id')
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
      item: ITEM,
      word: 'FAUTEUIL',
      quartier: QUARTIER,
      created_at: MONDAY,
    })
    .returning(['id', 'member_id'])
    .executeTakeFirstOrThrow();
}
