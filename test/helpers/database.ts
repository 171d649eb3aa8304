import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { type Connection, connect } from '../../src/database/pool.ts';

export interface TestDatabase extends AsyncDisposable {
  db: Db;
  url: string;
  /** Ends the connections and drops the database. */
  close(): Promise<void>;
}

const leftOpen = new Set<TestDatabase>();

/**
 * A database of its own, migrated and with the communes, in some milliseconds. The pool has ONE connection unless told
 * otherwise: a query that escapes its transaction then waits for itself and fails after five seconds.
 */
export async function testDatabase({ connections = 1 } = {}): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name} template template strategy file_copy`);
  const url = server.replace(/postgres(?=$|\?)/, name);
  const connection = connect(url, { connections });
  const database: TestDatabase = {
    db: connection.db,
    url,
    close: async () => {
      if (!leftOpen.delete(database)) return;
      await connection.close();
      await asAdmin(server, `drop database ${name} with (force)`);
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
  leftOpen.add(database);
  return database;
}

/** Closes what a test file forgot, and says how many there were. */
export async function closeForgotten(): Promise<number> {
  const forgotten = [...leftOpen];
  for (const database of forgotten) await database.close();
  return forgotten.length;
}

/**
 * Of one worker, for all its tests: who had a connection for each creates and drops a database in half the time. It ends
 * with the server.
 */
let admin: Connection | undefined;

async function asAdmin(server: string, statement: string): Promise<void> {
  admin ??= connect(server, { connections: 1 });
  await admin.pool.query(statement);
}
