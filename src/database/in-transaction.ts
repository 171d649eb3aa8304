import { setTimeout as delay } from 'node:timers/promises';
import type { Db, Trx } from './database.ts';
import { OUTDATED } from './prepared.ts';

/** serialization_failure, deadlock_detected, a plan of before a migration: all was rolled back, and another try may do. */
export const RETRYABLE = new Set(['40001', '40P01', OUTDATED]);

/**
 * Runs `fn` in one transaction; once more from the start when PostgreSQL had to sacrifice it to another one.
 * So `fn` must do nothing outside the database.
 */
export async function inTransaction<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return await onceMore(() => db.transaction().execute(fn));
}

/** The same for what is one statement, and so a transaction by itself. */
export async function onceMore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!RETRYABLE.has(errorCode(error))) throw error;
    // At once, we could take our first lock before the other one has woken up, and meet it again.
    await delay(20 + Math.random() * 30);
    return await run();
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
