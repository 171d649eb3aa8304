import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { errorCode } from '../../src/inbox/failure.ts';
import type { OwnServer } from '../helpers/own-server.ts';
import type { Mischief } from './mischief.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

/**
 * What happens to PostgreSQL itself.
 * A full disk is among it only where a small one can be mounted; who looks at what was tried sees whether it was.
 */
export async function databaseMischiefs({ db, url, ended }: OwnServer): Promise<Mischief[]> {
  const disk = await eventsOnSmallDisk(db);
  const counts = { refused: 0, noRoom: 0 };
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
        const before = ended();
        process.kill(await postmasterOf(db), signal);
        while (ended() === before) await delay(5);
        await untilBack(db);
      },
      felt: ended,
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
        for (let isFull = false; !isFull; ) isFull = await isRefused(url, TOO_MANY);
        counts.refused += 1;
        await delay(300);
        enough();
        await taken;
        await greedy.close();
        await untilBack(db);
      },
      felt: () => counts.refused,
    },
    ...(disk === null
      ? []
      : [
          {
            name: 'disk of the events full',
            begin: () => {
              disk.fill();
              return async () => {
                // what people do goes into its last pages
                for (let isFull = false; !isFull; ) isFull = await hasNoRoom(db);
                counts.noRoom += 1;
                disk.free();
              };
            },
            felt: () => counts.noRoom,
          },
        ]),
  ];
}

/** SQLSTATE of whoever comes when all connections are taken, and when only those of the administrator are left. */
const TOO_MANY = '53300';
const DISK_FULL = '53100';

async function isRefused(url: string, code: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return false;
  } catch (error) {
    return errorCode(error) === code;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A row as large as none of theirs, where the events lie, which is taken back. */
async function hasNoRoom(db: Db): Promise<boolean> {
  return await db
    .transaction()
    .execute(async (trx) => {
      await sql`create table filling (bytes text) tablespace small`.execute(trx);
      await sql`insert into filling select repeat('x', 1000) from generate_series(1, 64)`.execute(trx);
      throw new Error('taken back');
    })
    .catch((error: unknown) => errorCode(error) === DISK_FULL);
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
