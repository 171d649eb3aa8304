import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { createPhotoFetcher, type PhotoFetcherOptions } from './fetch.ts';
import { MOST_BYTES } from './rules.ts';
import { databasePhotos, failPhoto, keepPhotoUrl, leasePhotos, MOST_WAITING, readPhoto } from './store.ts';

const PAGE = '104000000000001';
let database: TestDatabase;
let server: Server;
let host: string;
let serve: RequestListener;
let requests: string[];
let now: Date;
let memberId: string;
let failed: string[];
let ready: string[];

beforeEach(async () => {
  now = new Date('2026-11-20T10:00:00Z');
  requests = [];
  failed = [];
  ready = [];
  database = await testDatabase();
  await database.db.insertInto('page').values({ id: PAGE, created_at: now }).execute();
  ({ id: memberId } = await database.db
    .insertInto('member')
    .values({ page_id: PAGE, psid: '1', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow());
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    serve(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

function fetcher(options: Partial<PhotoFetcherOptions> = {}) {
  return createPhotoFetcher({
    db: database.db,
    clock: { now: () => now },
    allowedHosts: [host],
    onFailed: async (trx, photo, reason) => {
      // the sentence to the member goes into the same transaction
      await trx.selectFrom('member').select('id').where('id', '=', photo.member_id).execute();
      failed.push(reason);
    },
    onReady: (mediaId) => void ready.push(mediaId),
    log: { warn() {}, error() {} },
    ...options,
  });
}

async function keep(url = `http://${host}/a.jpg`, key = 'cle'): Promise<string> {
  return inTransaction(database.db, async (trx) => (await keepPhotoUrl(trx, { memberId, url, key, now })).id);
}

async function media() {
  return database.db
    .selectFrom('media')
    .select(['state', 'failure', 'attempts', 'url', 'mime', 'width', 'height'])
    .executeTakeFirstOrThrow();
}

function send(bytes: Buffer, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => void response.writeHead(200, headers).end(bytes);
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

test('a photo is turned upright, made small and stripped of everything but the picture', async () => {
  const original = await plain(3000, 1000)
    .withExif({ IFD0: { Orientation: '6', Make: 'Canari' }, IFD3: { GPSLatitude: '48/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  serve = send(original, { 'content-type': 'text/html' });
  const id = await keep();
  expect(await fetcher().fetchWaiting(now)).toBe(1);
  expect(ready).toEqual([id]);
  expect(await media()).toMatchObject({ state: 'ready', mime: 'image/jpeg', width: 533, height: 1600, url: '' });
  const photo = await readPhoto(database.db, 'cle');
  const { format, width, height, exif, icc, xmp, orientation } = await sharp(photo?.bytes).metadata();
  expect({ format, width, height, exif, icc, xmp, orientation }).toEqual({ format: 'jpeg', width: 533, height: 1600 });
  expect(photo?.bytes.includes('Canari')).toBe(false);
});

test.each(['png', 'webp', 'gif', 'avif'] as const)('%s becomes jpeg', async (format) => {
  serve = send(await plain(40, 30).toFormat(format).toBuffer());
  await keep();
  await fetcher().fetchWaiting(now);
  expect(await media()).toMatchObject({ state: 'ready', mime: 'image/jpeg', width: 40, height: 30 });
});

test.each([
  ['a page', Buffer.from('<html>non</html>')],
  [
    'an SVG that refers to a file',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'),
  ],
  ['bytes that only begin like a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])],
  ['nothing', Buffer.alloc(0)],
])('%s is no photo, whatever it is called', async (_what, bytes) => {
  serve = send(bytes, { 'content-type': 'image/jpeg' });
  await keep();
  await fetcher().fetchWaiting(now);
  expect(await media()).toMatchObject({ state: 'failed', failure: 'not-image', url: '' });
  expect(failed).toEqual(['not-image']);
  expect(await readPhoto(database.db, 'cle')).toBeNull();
});

test('too many bytes: the reading stops there, whatever length was announced', async () => {
  let sent = 0;
  serve = (_request, response) => {
    const chunk = Buffer.alloc(1024 * 1024, 1);
    const more = (error?: Error | null): void => {
      if (error || sent > 5 * MOST_BYTES) return;
      sent += chunk.length;
      response.write(chunk, more);
    };
    more();
  };
  await keep();
  await fetcher().fetchWaiting(now);
  expect(failed).toEqual(['too-big']);
  expect(sent).toBeLessThan(4 * MOST_BYTES);
});

test('a small file that unpacks into a huge picture is too big', async () => {
  serve = send(
    await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png()
      .toBuffer(),
  );
  await keep();
  await fetcher().fetchWaiting(now);
  expect(failed).toEqual(['too-big']);
});

test('elsewhere is never asked, neither at once nor by a redirect', async () => {
  serve = (_request, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
  await keep('http://127.0.0.1:1/x', 'k1');
  await keep('https://evil.example/x', 'k2');
  await keep(`http://${host}/redirect`, 'k3');
  await fetcher().fetchWaiting(now);
  expect(failed).toEqual(['elsewhere', 'elsewhere', 'elsewhere']);
  expect(requests).toEqual(['/redirect']);
});

test('a detour within the allowed hosts is followed, a circle is not', async () => {
  const photo = await plain(10, 10).png().toBuffer();
  serve = (request, response) => {
    if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
    else if (request.url === '/b') response.end(photo);
    else response.writeHead(302, { location: '/circle' }).end();
  };
  await keep(`http://${host}/a`, 'k1');
  await keep(`http://${host}/circle`, 'k2');
  await fetcher({ parallel: 1 }).fetchWaiting(now);
  expect(ready).toHaveLength(1);
  expect(failed).toEqual(['elsewhere']);
});

test('a host that does not answer is asked three times, with pauses', async () => {
  serve = (request) => void request.socket.destroy();
  await keep();
  const it = fetcher();
  expect(await it.fetchWaiting(now)).toBe(1);
  expect(await it.fetchWaiting(now)).toBe(0);
  now = new Date(now.getTime() + 2_000);
  expect(await it.fetchWaiting(now)).toBe(1);
  now = new Date(now.getTime() + 8_000);
  expect(await it.fetchWaiting(now)).toBe(1);
  expect(failed).toEqual(['unreachable']);
  expect(await media()).toMatchObject({ state: 'failed', attempts: 3 });
});

test('a link that has expired is gone at once', async () => {
  serve = (_request, response) => void response.writeHead(403).end('URL signature expired');
  await keep();
  await fetcher().fetchWaiting(now);
  expect(failed).toEqual(['gone']);
});

test('stopping lets go of a body that never ends; the photo is taken up by whoever comes next', async () => {
  const begun = Promise.withResolvers<void>();
  serve = (_request, response) => {
    response.writeHead(200).write(Buffer.from([0xff, 0xd8]));
    begun.resolve();
  };
  await keep();
  const it = fetcher();
  it.wake();
  await begun.promise;
  await it.stop();
  expect(await media()).toMatchObject({ state: 'waiting' });
  expect(failed).toEqual([]);
  serve = send(await plain(10, 10).png().toBuffer());
  expect(await fetcher().fetchWaiting(now)).toBe(1);
  expect(ready).toHaveLength(1);
});

test('whoever sends many stands before nobody: the first of each before the second of anybody', async () => {
  serve = (_request, response) => response.writeHead(404).end();
  const { id: other } = await database.db
    .insertInto('member')
    .values({ page_id: PAGE, psid: '2', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const name of ['a1', 'a2', 'a3']) await keep(`http://${host}/${name}.jpg`, name);
  const lease = () => leasePhotos(database.db, now, new Date(now.getTime() + 60_000), 1);
  const finish = (id: string) => inTransaction(database.db, (trx) => failPhoto(trx, id, 'gone'));
  const order: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const [photo] = await lease();
    if (!photo) throw new Error('nothing waits');
    order.push(photo.key);
    await finish(photo.id);
    // somebody else sends theirs while the first is fetched
    if (count === 0) {
      for (const key of ['b1', 'b2'])
        await inTransaction(database.db, (trx) => keepPhotoUrl(trx, { memberId: other, url: 'x', key, now }));
    }
  }
  expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
});

test('the next photo is found without reading the table through', async () => {
  await sql`
    insert into member (page_id, psid, created_at)
    select ${PAGE}, 'other ' || n, ${now} from generate_series(1, 500) as n`.execute(database.db);
  await sql`
    insert into media (key, member_id, url, state, created_at)
    select 'k' || m.id || ' ' || n, m.id, '', 'ready', ${now}::timestamptz - n * interval '1 minute'
      from member m, generate_series(1, 40) as n`.execute(database.db);
  await sql`analyze media`.execute(database.db);
  await keep();
  const read = await inTransaction(database.db, async (trx) => {
    expect(await leasePhotos(trx, now, new Date(now.getTime() + 60_000), 1)).toHaveLength(1);
    const { rows } = await sql<{ read: number }>`
      select seq_tup_read::int as read from pg_stat_xact_user_tables where relname = 'media'`.execute(trx);
    return rows[0]?.read;
  });
  expect(read).toBe(0);
});

test('of one member so many wait at once, and those beyond are not fetched', async () => {
  for (let count = 0; count < MOST_WAITING; count += 1) await keep(`http://${host}/a.jpg`, `a${count}`);
  const more = (key: string) =>
    inTransaction(database.db, (trx) => keepPhotoUrl(trx, { memberId, url: `http://${host}/a.jpg`, key, now }));
  const { id, isTooMany } = await more('beyond');
  expect(isTooMany).toBe(true);
  const row = await database.db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'failed', failure: 'too-many', url: '' });
  serve = send(await plain(10, 10).png().toBuffer());
  expect(await fetcher().fetchWaiting(now)).toBe(MOST_WAITING);
  expect((await more('again')).isTooMany).toBe(false);
});

test('a photo somebody else fetches is left alone, and taken over when they have died', async () => {
  serve = send(await plain(10, 10).png().toBuffer());
  await keep();
  const lease = new Date(now.getTime() + 60_000);
  await database.db.updateTable('media').set({ lease_until: lease, attempts: 1 }).execute();
  expect(await fetcher().fetchWaiting(now)).toBe(0);
  expect(await fetcher().fetchWaiting(lease)).toBe(1);
  expect(await media()).toMatchObject({ state: 'ready', attempts: 2 });
});

test('a photo that killed the process three times is not tried again', async () => {
  serve = send(await plain(10, 10).png().toBuffer());
  await keep();
  await database.db.updateTable('media').set({ attempts: 3 }).execute();
  await fetcher().fetchWaiting(now);
  expect(requests).toEqual([]);
  expect(failed).toEqual(['unreachable']);
});

test('when telling the member fails, the photo is not given up either', async () => {
  serve = send(Buffer.from('non'));
  await keep();
  const it = fetcher({
    onFailed: async () => {
      throw new Error('no words');
    },
  });
  await expect(it.fetchWaiting(now)).rejects.toThrow('no words');
  expect(await media()).toMatchObject({ state: 'waiting', failure: null });
});

test('woken, it fetches several at once without being asked again', async () => {
  const photo = await plain(10, 10).png().toBuffer();
  const gate = Promise.withResolvers<void>();
  serve = async (_request, response) => {
    if (requests.length === 3) gate.resolve();
    await gate.promise;
    response.end(photo);
  };
  for (const key of ['k1', 'k2', 'k3', 'k4', 'k5']) await keep(`http://${host}/${key}`, key);
  const it = fetcher({ parallel: 3 });
  it.wake();
  await it.idle();
  expect(ready).toHaveLength(5);
});

test('a store of another kind can take its place', async () => {
  serve = send(await plain(10, 10).png().toBuffer());
  const id = await keep();
  const finished: string[] = [];
  const store = {
    ...databasePhotos,
    finish: async (...given: Parameters<typeof databasePhotos.finish>) => {
      finished.push(given[1]);
      return databasePhotos.finish(...given);
    },
  };
  await fetcher({ store }).fetchWaiting(now);
  expect(finished).toEqual([id]);
});
