import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { openEvents } from '../inbox/open-events.ts';

export interface HealthOptions {
  /** Whether requests are answered right now. */
  isTaking(): Promise<boolean>;
  /** Whether there is room for what comes. */
  isKept(): Promise<boolean>;
  /** Whether what was kept is handled too, here or by another process. */
  isHandled(): Promise<boolean>;
  /** Whether no Page waits for somebody who mends something. */
  arePagesWell(): Promise<boolean>;
}

/**
 * `/health/live`: the process answers. `/health/web`: it takes requests, for whoever passes them on. `/health/ready`: events are
 * taken and processed, for whoever watches; a process that answers the web is not to be left out because no worker runs, nor because the
 * disk of the database is full, of which every other process says the same and people can read on. `/health/pages`: Meta lets the Pages
 * write and brings what is written to them, for whoever has nothing else to tell them that it does not.
 */
export async function health(
  app: FastifyInstance,
  { isTaking, isKept, isHandled, arePagesWell }: HealthOptions,
): Promise<void> {
  const tell = (path: string, name: string, look: () => Promise<boolean>) =>
    app.get(path, async (_request, reply) => {
      const is = await look();
      return reply
        .code(is ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ [name]: is });
    });
  tell('/health/live', 'live', async () => true);
  tell('/health/web', 'taking', isTaking);
  tell('/health/ready', 'ready', async () => (await isTaking()) && (await isKept()) && (await isHandled()));
  tell('/health/pages', 'well', arePagesWell);
}

/** Whether the database can be asked. */
export async function answers(db: Db): Promise<boolean> {
  try {
    await db.selectFrom('page').select('id').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}

/** Longer than a worker that died keeps what it had, and than a start. */
export const UNHANDLED_MS = 5 * 60_000;

/**
 * Whether somebody handles what comes: false where something has waited for five minutes and nothing at all was handled in that
 * time. A house that is behind, and works, is not called sick.
 */
export async function handles(db: Db, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - UNHANDLED_MS);
  try {
    const { rows } = await sql<{ handles: boolean }>`
      select exists (select from inbox_event where body is not null and coalesce(handled_at, failed_at) > ${since})
          or not exists (select from ${openEvents} e where since < ${since}) as handles`.execute(db);
    return rows[0]?.handles === true;
  } catch {
    return false;
  }
}
