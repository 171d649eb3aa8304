import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database, Db } from './database.ts';

/**
 * The same pool for who may never have more than `most` of its connections at a time, however many ask: the others wait
 * for one of theirs, and the rest of the pool is left to the rest of the house. Closing it is up to the pool's owner.
 */
export function fewOf(pool: Pool, most: number): Db {
  const waiting: (() => void)[] = [];
  let lent = 0;
  const giveBack = () => {
    const next = waiting.shift();
    if (next) next();
    else lent -= 1;
  };
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: {
        async connect() {
          // whoever gives theirs back hands it to the first who waits
          if (lent === most) await new Promise<void>((resolve) => waiting.push(resolve));
          else lent += 1;
          return await pool.connect().then(
            (client) => onRelease(client, giveBack),
            (error: unknown) => {
              giveBack();
              throw error;
            },
          );
        },
        async end() {},
        options: pool.options,
      },
    }),
  });
}

/** The pool gives every borrower a `release` of its own, which may be called once. */
function onRelease(client: PoolClient, then: () => void): PoolClient {
  const release = client.release.bind(client);
  client.release = (broken) => {
    release(broken);
    then();
  };
  return client;
}
