import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { NOW, type TestSquare, testSquare } from '../../test/helpers/square.ts';
import { messengerLinks } from '../messenger/deep-link.ts';
import type { FeedClient } from '../messenger/feed-client.ts';
import { readUsage } from '../messenger/usage.ts';
import { oweFeed } from './owe.ts';
import { publishNext } from './publisher.ts';

const MINUTE = 60_000;
let database: TestDatabase;
let square: TestSquare;
beforeEach(async () => {
  database = await testDatabase();
  square = await testSquare(database.db);
});
afterEach(async () => {
  await square.app.close();
  await database.close();
});

/** Two posts are owed, and Meta says this with each answer. @returns how many of them stand there after so many minutes */
async function publishedBy(minutes: number[], header: object): Promise<number[]> {
  const { db } = database;
  for (const item of ['table', 'vélo']) {
    const number = await square.post({ item, at: NOW });
    const { id } = await db.selectFrom('post').select('id').where('number', '=', number).executeTakeFirstOrThrow();
    await db.transaction().execute((trx) => oweFeed(trx, id, NOW));
  }
  let calls = 0;
  const headers = { 'x-business-use-case-usage': JSON.stringify({ 104: [header] }) };
  const answer = async () => {
    calls += 1;
    return { ok: true as const, feedId: `104_${calls}`, posts: [], usage: readUsage(headers) };
  };
  const client: FeedClient = {
    ...{ publish: answer, edit: answer, remove: answer, listSince: answer, close: () => {} },
    replyTo: () => Promise.reject(new Error('nobody comments')),
  };
  const options = {
    ...{ db, client, log: pino({ level: 'silent' }), link: messengerLinks('https://m.me') },
    ...{ pageToken: async () => 'token', photoUrl: (key: string) => key, say: ({ key }: { key: string }) => key },
    ...{ onRefused: async () => {}, onTokenDead: async () => {}, random: () => 0 },
  };
  const counts: number[] = [];
  for (const minute of minutes) {
    // each waits a few minutes before it goes there
    const now = new Date(NOW.getTime() + (minute + 5) * MINUTE);
    while (await publishNext(options, now));
    counts.push(calls);
  }
  return counts;
}

test.each([
  [{ type: 'pages', call_count: 79 }, [2, 2, 2, 2]],
  [{ type: 'pages', call_count: 80 }, [1, 2, 2, 2]],
  [{ type: 'pages', total_time: 95 }, [1, 1, 2, 2]],
  [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: 30 }, [1, 1, 1, 2]],
  // another limit
  [{ type: 'messenger', call_count: 100 }, [2, 2, 2, 2]],
])('where Meta says %o, what is owed to the feed goes there at its pace', async (header, counts) => {
  expect(await publishedBy([0, 1, 5, 30], header)).toEqual(counts);
  const pages = await database.db.selectFrom('page').select(['paused_until', 'replies_rest_until']).execute();
  expect(pages).toEqual(pages.map(() => ({ paused_until: null, replies_rest_until: null })));
});
