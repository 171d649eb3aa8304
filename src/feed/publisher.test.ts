import type { Kysely, KyselyPlugin } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { up as photosThereBefore } from '../../db/migrations/0059-photos-there-before.ts';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';
import { NOW, type TestSquare, testSquare } from '../../test/helpers/square.ts';
import { photoOffPage } from '../community/posts/photo-on-page.ts';
import { mediaOf, removePhotos } from '../community/posts/store.ts';
import { createMeta, type Meta } from '../emulator/meta.ts';
import { startMetaServer } from '../emulator/meta-server.ts';
import { movableClock } from '../emulator/movable-clock.ts';
import { messengerLinks } from '../messenger/deep-link.ts';
import { createFeedClient, type FeedClient } from '../messenger/feed-client.ts';
import { oweFeed } from './owe.ts';
import { publishNext } from './publisher.ts';
import { FEED_AFTER_MS } from './rules.ts';

/* One post with a photo, and whatever may happen between two steps of whoever puts it on the Page. */

const MINUTE = 60_000;
const clock = movableClock({ start: NOW });
let database: TestDatabase;
let square: TestSquare;
let meta: Meta;
let graph: Awaited<ReturnType<typeof startMetaServer>>;
let real: FeedClient;
/** What happens before the n-th step: a statement begins, a call begins, a call was answered. */
let steps = 0;
let happens: ReadonlyMap<number, () => Promise<void>> = new Map();

beforeAll(async () => {
  database = await testDatabase();
  square = await testSquare(database.db);
  meta = createMeta({ clock, ...SECRETS, pages: [PAGE], retryDelays: [] });
  graph = await startMetaServer(meta);
  real = createFeedClient({ graphUrl: graph.graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
});
afterAll(async () => {
  real.close();
  await graph.close();
  await square.app.close();
  await database.close();
});

async function step(): Promise<void> {
  steps += 1;
  await happens.get(steps)?.();
}

function stepping(client: FeedClient): FeedClient {
  const around =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await step();
      const answer = await call(...args);
      await step();
      return answer;
    };
  return {
    ...client,
    publish: around(client.publish),
    edit: around(client.edit),
    remove: around(client.remove),
    listSince: around(client.listSince),
  };
}

/** After each statement that was committed. */
const watched: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    await step();
    return result;
  },
};

async function publishAll(): Promise<void> {
  const options = {
    db: database.db.withPlugin(watched),
    log: pino({ level: 'silent' }),
    client: stepping(real),
    pageToken: async () => PAGE.token,
    photoUrl: (key: string) => `https://parallele.example/photos/${key}.jpg`,
    link: messengerLinks('https://m.me'),
    say: ({ key, args }: { key: string; args?: object }) => `${key} ${JSON.stringify(args ?? {})}`,
    onRefused: async () => {},
    onTokenDead: async () => {},
    random: () => 0,
  };
  // the lease of a dead one runs out, and the doubt after it
  for (let round = 0; round < 4; round += 1) {
    // one who died is not there to go on: the next round does
    while (await publishNext(options, clock.now()).catch(() => false));
    clock.advance(3 * MINUTE);
  }
}

let postId: string;
let photo: string;
let standing: () => (string | undefined)[];

beforeEach(() => {
  happens = new Map();
});

async function newPost(): Promise<void> {
  const number = await square.post({ item: 'table', photo: 'table', at: clock.now() });
  const { db } = database;
  ({ id: postId } = await db.selectFrom('post').select('id').where('number', '=', number).executeTakeFirstOrThrow());
  [photo = ''] = await mediaOf(db, postId);
  await db.transaction().execute((trx) => oweFeed(trx, postId, clock.now()));
  clock.advance(FEED_AFTER_MS);
  // of each time that it was put there, what stands there now
  standing = () =>
    meta
      .feed()
      .filter(({ message }) => message.includes(`post_saint-brieuc_${number}"`))
      .map((one) => one.photo);
  steps = 0;
}

const takeOut = () =>
  database.db.transaction().execute(async (trx) => {
    await photoOffPage(trx, postId, [photo], clock.now());
    await removePhotos(trx, postId, [photo]);
  });
const putIn = async () => {
  const { db } = database;
  const ready = { key: 'another', url: '', state: 'ready', mime: 'image/jpeg', width: 9, height: 9 } as const;
  const { member_id } = await db.selectFrom('media').select('member_id').executeTakeFirstOrThrow();
  await db
    .insertInto('media')
    .values({ ...ready, member_id, created_at: NOW })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db.selectFrom('media').select('id').where('key', '=', 'another').executeTakeFirstOrThrow();
  await db.insertInto('post_photo').values({ post_id: postId, position: 1, media_id: id }).execute();
};
const die = async () => {
  throw new Error('died here');
};
const rowOf = () =>
  database.db.selectFrom('page_post').selectAll().where('post_id', '=', postId).executeTakeFirstOrThrow();

/** How many steps it takes when nothing happens. */
async function stepsOf(prepare: () => Promise<void>): Promise<number> {
  await newPost();
  await prepare();
  steps = 0;
  await publishAll();
  return steps;
}

/** Until nothing is left to do, with what happens meanwhile. */
async function withWhat(happening: [number, () => Promise<void>][]): Promise<void> {
  happens = new Map(happening);
  await publishAll();
  happens = new Map();
  await publishAll();
}

async function expectSettled(photos: (string | undefined)[]): Promise<void> {
  expect(standing()).toEqual(photos);
  const row = await rowOf();
  expect(row).toMatchObject({ done: row.asked, begun_at: null, gone_at: null, lease_until: null });
  expect(row.photo_key === null).toBe(photos[0] === undefined);
}

const nothing = async () => {};
const put = async () => await publishAll();

describe('a post with a photo', () => {
  test('stands there once, whenever whoever puts it there dies', async () => {
    const all = await stepsOf(nothing);
    expect(all).toBeGreaterThan(5);
    for (let at = 1; at <= all; at += 1) {
      await newPost();
      await withWhat([[at, die]]);
      await expectSettled([expect.stringContaining('/photos/') as string]);
    }
  });

  test('stands there without it, whenever it is taken out, and whoever puts it there dies then or later', async () => {
    const all = await stepsOf(nothing);
    for (let at = 1; at <= all; at += 1) {
      for (const dies of [null, at, at + 1, at + 2, at + 4]) {
        await newPost();
        const outAndDead = () => takeOut().then(die);
        await withWhat(
          dies === at
            ? [[at, outAndDead]]
            : [[at, takeOut], ...(dies === null ? [] : [[dies, die] as [number, typeof die]])],
        );
        await expectSettled([undefined]);
      }
    }
  });

  test('comes back without it, whenever whoever takes it off to put it there anew dies', async () => {
    const out = async () => {
      await put();
      await takeOut();
    };
    const all = await stepsOf(out);
    expect(all).toBeGreaterThan(8);
    for (let at = 1; at <= all; at += 1) {
      await newPost();
      await out();
      steps = 0;
      await withWhat([[at, die]]);
      await expectSettled([undefined]);
    }
  });

  test('comes back when Meta’s answer to the taking off was lost', async () => {
    for (const fault of ['500-after-accepting', 'reset-after-accepting'] as const) {
      await newPost();
      await put();
      await takeOut();
      meta.faults.nextFeeds(1, fault);
      await publishAll();
      await expectSettled([undefined]);
    }
  });

  test('that somebody took off by hand stays off, though its photo is taken out afterwards', async () => {
    await newPost();
    await put();
    for (const post of meta.feed()) post.isRemoved = true;
    await takeOut();
    await publishAll();
    expect(standing()).toEqual([]);
    expect(await rowOf()).toMatchObject({ feed_id: null, begun_at: null, gone_at: expect.any(Date) as Date });
  });

  test('that is found there has the picture it was begun with, though another is in its place by now', async () => {
    const all = await stepsOf(nothing);
    for (let at = 1; at <= all; at += 1) {
      await newPost();
      await withWhat([[at, () => takeOut().then(putIn).then(die)]]);
      await expectSettled(['https://parallele.example/photos/another.jpg']);
      await database.db.deleteFrom('post_photo').where('post_id', '=', postId).execute();
    }
  });
});

test('what stood there before pictures were written down has the one it was put there with', async () => {
  await newPost();
  await put();
  const { photo_key: key } = await rowOf();
  const { db } = database;
  const forget = () => db.updateTable('page_post').set({ photo_key: null }).execute();
  await forget();
  await photosThereBefore(db as Kysely<unknown>);
  expect((await rowOf()).photo_key).toBe(key);
  // a picture that came to a post which was there already
  await forget();
  await db
    .updateTable('media')
    .set({ created_at: new Date(clock.now().getTime() + 60 * MINUTE) })
    .where('id', '=', photo)
    .execute();
  await photosThereBefore(db as Kysely<unknown>);
  expect((await rowOf()).photo_key).toBeNull();
});

describe('its author is told', () => {
  const told = () => database.db.transaction().execute((trx) => photoOffPage(trx, postId, [photo], clock.now()));
  const set = (change: object) => database.db.updateTable('post').set(change).where('id', '=', postId).execute();

  test('that it comes back where it does', async () => {
    await newPost();
    expect(await told()).toBeNull();
    await put();
    expect(await told()).toBe('anew');
    await set({ outcome: 'held', held_at: clock.now(), held_for: 'link' });
    expect(await told()).toBe('off');
    await set({ outcome: null, held_at: null, held_for: null });
    await database.db.updateTable('town').set({ on_feed: false }).execute();
    expect(await told()).toBe('off');
    await database.db.updateTable('town').set({ on_feed: true }).execute();
    clock.advance(8 * 24 * 60 * MINUTE);
    expect(await told()).toBe('off');
  });
});
