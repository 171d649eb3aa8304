import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import type { Mischief } from './mischief.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

/**
 * What happens to PostgreSQL itself. It harms whoever else uses the same server: only where nobody does.
 * A full disk is among it only where a small one can be mounted; who looks at what was tried sees whether it was.
 */
export async function databaseMischiefs(db: Db, url: string): Promise<Mischief[]> {
  const disk = await eventsOnSmallDisk(db);
  return [
    ...(
      [
        ['PostgreSQL killed', 'SIGKILL'],
        // what `pg_ctl stop` does by itself, and what it does where nobody may wait
        ['PostgreSQL stopped', 'SIGINT'],
        ['PostgreSQL stopped at once', 'SIGQUIT'],
      ] as const
    ).map(([name, signal]) => ({
      name,
      begin: () => async () => {
        process.kill(await postmasterOf(db), signal);
        await untilBack(db);
      },
    })),
    {
      name: 'no connection left',
      begin: () => async () => {
        const greedy = connect(url, { connections: 200, onError: () => {} });
        const { promise: over, resolve: enough } = Promise.withResolvers<void>();
        // as many as there are, until one is refused
        const taken = Promise.allSettled(
          Array.from({ length: 150 }, async () => {
            // those that come late are given back as well: nobody would ever have theirs again
            const client = await greedy.pool.connect();
            await over;
            client.release(true);
          }),
        );
        await greedy.pool.query('select 1').catch(() => {});
        await delay(300);
        enough();
        await taken;
        await greedy.close();
        await untilBack(db);
      },
    },
    ...(disk === null
      ? []
      : [
          {
            name: 'disk of the events full',
            begin: () => {
              disk.fill();
              return async () => disk.free();
            },
          },
        ]),
  ];
}

async function postmasterOf(db: Db): Promise<number> {
  const { rows } = await sql<{ file: string }>`select pg_read_file('postmaster.pid') as file`.execute(db);
  return Number(rows[0]?.file.split('\n')[0]);
}

/** Asked until it answers, four times in a row: each connection of the pool may be a broken one. */
export async function untilBack(db: Db): Promise<void> {
  for (let answers = 0; answers < 4; ) {
    answers = await sql`select 1`.execute(db).then(
      () => answers + 1,
      () => 0,
    );
    if (answers === 0) await delay(50);
  }
}

/** A small disk of its own for the events. */
async function eventsOnSmallDisk(db: Db): Promise<SmallDisk | null> {
  const disk = smallDisk(64);
  if (disk === null) return null;
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(db);
  const { uid, gid } = statSync(rows[0]?.folder ?? '');
  const folder = join(disk.place, 'space');
  mkdirSync(folder);
  chownSync(folder, uid, gid);
  await sql`create tablespace small location ${sql.lit(folder)}`.execute(db);
  await sql`alter table inbox_event set tablespace small`.execute(db);
  return disk;
}
