import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { databasePhotos, keepPhotoUrl } from '../../src/community/photos/store.ts';
import { insertPost, type NewPost } from '../../src/community/posts/store.ts';
import { insertTown } from '../../src/community/towns/store.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { createSpeech } from '../../src/conversation/speak/speech.ts';
import type { Db } from '../../src/database/database.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { messengerLinks } from '../../src/messenger/deep-link.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { createServer } from '../../src/web/server.ts';
import { theBook } from './the-book.ts';

/** A Monday morning. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const PUBLIC_URL = 'https://parallele.example';
export const PAGE_ID = '104000000000001';
/** Names that no page may show. */
export const NAMES = ['Maëlle', 'Gaëtan'] as const;

/** The web server alone, on a database with a town. */
export interface TestSquare {
  app: FastifyInstance;
  town: Town;
  /** Publishes something, by Maëlle unless told. */
  post(given: Partial<NewPost> & { photo?: string; outcome?: string; by?: string; at?: Date }): Promise<number>;
  /** Somebody of the town. @returns their id */
  member(name: string, status?: 'approved' | 'pending' | 'banned'): Promise<string>;
  /** Where it listens, from the first call on. */
  listen(): Promise<string>;
}

export async function testSquare(
  db: Db,
  { publisher = null, tryIt = null }: { publisher?: string | null; tryIt?: string | null } = {},
): Promise<TestSquare> {
  await db.insertInto('page').values({ id: PAGE_ID, created_at: NOW }).execute();
  const town = await insertTown(db, {
    slug: 'saint-brieuc',
    name: 'Saint-Brieuc',
    insee: '22278',
    timezone: 'Europe/Paris',
    approval: true,
    now: NOW,
  });
  const app = await squareServer(db, publisher, tryIt);
  let people = 0;
  let posts = 0;
  const samples = samplePhotos();
  const member: TestSquare['member'] = async (name, status = 'approved') => {
    people += 1;
    const { id } = await db
      .insertInto('member')
      .values({ page_id: PAGE_ID, psid: `p${people}`, town_id: town.id, status, name, created_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const owner = await member(NAMES[0]);

  return {
    app,
    town,
    member,
    async post({ photo, outcome, by = owner, at = NOW, ...given }) {
      posts += 1;
      const number = given.number ?? posts;
      await inTransaction(db, async (trx) => {
        const media = photo === undefined ? [] : [await keepSample(trx, photo, by)];
        const { id } = await insertPost(
          trx,
          { ...EMPTY, ...given, town_id: town.id, member_id: by, number },
          media,
          at,
        );
        if (outcome === undefined) return;
        const ended = outcome === 'held' ? { held_at: at, held_for: 'money' as const } : { closed_at: at };
        await trx
          .updateTable('post')
          .set({ outcome: outcome as 'held', ...ended })
          .where('id', '=', id)
          .execute();
      });
      return number;
    },
    async listen() {
      if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    },
  };

  async function keepSample(trx: Parameters<typeof keepPhotoUrl>[0], name: string, by: string): Promise<string> {
    const bytes = Buffer.from((await samples.jpeg(name)) ?? []);
    const { id } = await keepPhotoUrl(trx, { memberId: by, url: 'x', key: `${name}${posts}`, now: NOW });
    await databasePhotos.finish(trx, id, { bytes, mime: 'image/jpeg', width: 1200, height: 900 });
    return id;
  }
}

/** @param publisher who answers for the deployment @param tryIt where the emulator is */
export async function squareServer(
  db: Db,
  publisher: string | null = null,
  tryIt: string | null = null,
): Promise<FastifyInstance> {
  // goes on, as clocks do: what is kept or shared by the moment is kept and shared by nobody
  let ticks = 0;
  const clock = { now: () => new Date(NOW.getTime() + ticks++) };
  const link = messengerLinks('https://m.me');
  const speech = createSpeech(theBook);
  return await createServer({
    db,
    pagesDb: db,
    clock,
    log: pino({ level: 'silent' }),
    appSecret: 'the app secret',
    verifyToken: 'the verify token',
    publicUrl: PUBLIC_URL,
    timezone: 'Europe/Paris',
    secretKey: randomBytes(32),
    onConfirmed: () => {},
    receive: async () => {},
    isTaking: async () => true,
    isHandled: async () => true,
    isKept: async () => true,
    arePagesWell: async () => true,
    push: null,
    metrics: createMetrics({ db, clock, roles: { web: true, worker: false } }),
    posters: { link, say: (key, args, timezone) => speech.say('fr', { key, args }, { timezone, now: NOW }) },
    square: { link, publisher, founding: 'approval', tryIt },
  });
}

const EMPTY: Omit<NewPost, 'town_id' | 'member_id' | 'number'> = {
  direction: 'offer',
  kind: 'give',
  item: 'fauteuil',
  word: 'FAUTEUIL',
  quantity: 1,
  way: 'choose',
  quartier: null,
  until: null,
  loan: null,
  deposit: null,
  in_return: null,
  help_when: null,
  duration: null,
  contact: null,
  expires_at: null,
  warn_at: null,
  fate_at: null,
};
