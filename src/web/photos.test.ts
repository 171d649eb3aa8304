import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { databasePhotos, failPhoto, keepPhotoUrl } from '../community/photos/store.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { photoRoutes } from './photos.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
let database: TestDatabase;
let app: FastifyInstance;
let id: string;

beforeEach(async () => {
  database = await testDatabase();
  app = Fastify();
  await app.register(photoRoutes, { db: database.db });
  await database.db.insertInto('page').values({ id: '1', created_at: NOW }).execute();
  const member = await database.db
    .insertInto('member')
    .values({ page_id: '1', psid: '1', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  ({ id } = await inTransaction(database.db, (trx) =>
    keepPhotoUrl(trx, { memberId: member.id, url: 'https://x', key: 'aB-_9', now: NOW }),
  ));
});
afterEach(async () => {
  await app.close();
  await database.close();
});

test('a photo that is ready is served, and may be kept for a day', async () => {
  const bytes = Buffer.from([0xff, 0xd8, 0xff]);
  await inTransaction(database.db, (trx) =>
    databasePhotos.finish(trx, id, { bytes, mime: 'image/jpeg', width: 1, height: 1 }),
  );
  const answer = await app.inject('/photos/aB-_9.jpg');
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload).toEqual(bytes);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': '3',
    'cache-control': 'public, max-age=86400, immutable',
    'x-content-type-options': 'nosniff',
  });
  const head = await app.inject({ method: 'HEAD', url: '/photos/aB-_9.jpg' });
  expect(head.statusCode).toBe(200);
});

test('one that is not ready, has failed, or never was answers 404, not to be cached', async () => {
  const missing = async (url: string) => {
    const answer = await app.inject(url);
    expect([url, answer.statusCode, answer.headers['cache-control']]).toEqual([url, 404, 'no-store']);
  };
  await missing('/photos/aB-_9.jpg');
  await inTransaction(database.db, (trx) => failPhoto(trx, id, 'gone'));
  for (const name of ['aB-_9.jpg', 'aB-_9', 'other.jpg', 'aB-_9.png', '..%2f..%2fx.jpg', `${'a'.repeat(65)}.jpg`]) {
    await missing(`/photos/${name}`);
  }
});
