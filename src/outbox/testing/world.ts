import { testDatabase } from '../../../test/helpers/database.ts';
import type { Direction } from '../../community/posts/post.table.ts';
import type { Db } from '../../database/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { createGraphClient } from '../../messenger/client.ts';
import { enqueue, type OwedMessage } from '../enqueue.ts';
import { reconcile } from '../reconcile.ts';
import { createSender, type Sender, type SenderOptions } from '../send.ts';
import { type FakeGraph, fakeGraph } from './fake-graph.ts';

export const PAGE = '104000000000001';
export const HOUR = 3_600_000;
const START = new Date('2026-11-20T10:00:00Z');

export interface World extends AsyncDisposable {
  db: Db;
  graph: FakeGraph;
  now(): Date;
  /** Moves the clock. */
  pass(milliseconds: number): void;
  sender(options?: Partial<SenderOptions>): Sender;
  troubles: string[];
  townId: number;
  member(
    psid: string,
    given?: { windowUntil?: Date; status?: 'pending' | 'approved'; pageId?: string },
  ): Promise<string>;
  owe(memberId: string, texts: string | string[], given?: Partial<OwedMessage>): Promise<string>;
  row(id: string): Promise<{ state: string; next_part: number; error: string | null; message_ids: string[] }>;
  /** The webhook brings the echo of call number `index`. */
  echo(index: number): Promise<void>;
  post(memberId: string, item: string, direction?: Direction): Promise<string>;
}

/** A Page, a town, a real database and a fake of Meta's server: what the outbox needs to be tried out. */
export async function world({ connections = 1 } = {}): Promise<World> {
  const database = await testDatabase({ connections });
  const { db } = database;
  const graph = await fakeGraph();
  const client = createGraphClient({ graphUrl: graph.url, version: 'v25.0', appSecret: 'secret' });
  const senders: Sender[] = [];
  const troubles: string[] = [];
  let now = START;
  let number = 0;

  await db.insertInto('page').values({ id: PAGE, created_at: now }).execute();
  const { insee } = await db
    .insertInto('commune')
    .values({
      insee: 'T0001',
      name: 'Essai',
      folded: 'essai',
      department: '22',
      department_name: "Côtes-d'Armor",
      postcodes: ['22000'],
      population: 1,
    })
    .returning('insee')
    .executeTakeFirstOrThrow();
  const { id: townId } = await db
    .insertInto('town')
    .values({ slug: 'essai', name: 'Essai', insee, timezone: 'Europe/Paris', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();

  const it: World = {
    db,
    graph,
    troubles,
    townId,
    now: () => now,
    pass(milliseconds) {
      now = new Date(now.getTime() + milliseconds);
    },
    sender(options = {}) {
      const sender = createSender({
        db,
        clock: { now: () => now },
        client,
        pageToken: async () => 'token',
        tokenAtHand: () => 'token',
        log: silent,
        onPageTrouble: (pageId, numbers) => troubles.push(`${pageId} ${numbers}`),
        brake: { perSecond: 1e6, burst: 1e6 },
        random: () => 0,
        // looks once, then only when it is woken
        pollMs: 1e6,
        ...options,
      });
      senders.push(sender);
      sender.start();
      return sender;
    },
    async member(psid, given = {}) {
      const { id } = await db
        .insertInto('member')
        .values({
          page_id: given.pageId ?? PAGE,
          psid,
          town_id: townId,
          status: given.status ?? 'approved',
          name: psid,
          window_until: given.windowUntil ?? new Date(now.getTime() + 20 * HOUR),
          created_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async owe(memberId, texts, given = {}) {
      const parts = [texts].flat().map((text) => ({ text }));
      const message: OwedMessage = { pageId: PAGE, memberId, lane: 0, parts, ...given };
      const [id] = await inTransaction(db, (trx) => enqueue(trx, [message], now));
      if (id === undefined) throw new Error('nothing was written');
      return id;
    },
    row: (id) =>
      db
        .selectFrom('outbox')
        .select(['state', 'next_part', 'error', 'message_ids'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    async echo(index) {
      const call = graph.calls[index];
      if (!call) throw new Error(`no call ${index}`);
      const { pageId, psid, mid, metadata } = call;
      await reconcile(db, [{ type: 'echo', pageId, psid, mid, metadata, appId: '1', at: now }], now);
    },
    async post(memberId, item, direction = 'offer') {
      number += 1;
      const { id } = await db
        .insertInto('post')
        .values({
          town_id: townId,
          number,
          member_id: memberId,
          direction,
          kind: 'give',
          item,
          word: 'MOT',
          created_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async [Symbol.asyncDispose]() {
      for (const sender of senders) await sender.stop();
      client.close();
      await graph[Symbol.asyncDispose]();
      await database.close();
    },
  };
  return it;
}

export const silent = { info() {}, warn() {}, error() {} };
