import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { FeedClient } from '../messenger/feed-client.ts';
import type { Usage } from '../messenger/usage.ts';
import { plus } from '../outbox/rules.ts';

const MINUTE = 60_000;
/** Meta's shares, in percent, as for messages. */
const SLOW = 80;
const STOP = 95;
/** A feed that has used up its share rests so long when Meta names no time. */
const REST_MS = 5 * MINUTE;
/** A slow one makes one call in so long. */
const SLOWED_MS = MINUTE;

/** A client of which is heard what Meta says of the limits with each answer. */
export function heeding(client: FeedClient, hear: (usage: Usage | undefined) => void): FeedClient {
  const heard =
    <A extends unknown[], R extends { usage?: Usage }>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const result = await call(...args);
      hear(result.usage);
      return result;
    };
  return {
    ...client,
    publish: heard(client.publish),
    edit: heard(client.edit),
    remove: heard(client.remove),
    listSince: heard(client.listSince),
  };
}

/**
 * The feed has a limit of its own: what is owed there waits, and messages and private answers go on. Calling while
 * throttled would lengthen it.
 */
export async function noteFeedUsage(db: Db, pageId: string, usage: Usage | undefined, now: Date): Promise<void> {
  const { percent, regainAccessMs } = usage?.feed ?? { percent: 0, regainAccessMs: 0 };
  const full = percent >= STOP ? REST_MS : percent >= SLOW ? SLOWED_MS : 0;
  const rest = regainAccessMs > 0 ? regainAccessMs : full;
  if (rest === 0) return;
  await db
    .updateTable('page')
    .set({ feed_rest_until: sql<Date>`greatest(feed_rest_until, ${plus(now, rest)}::timestamptz)` })
    .where('id', '=', pageId)
    .execute();
}
