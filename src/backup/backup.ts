import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { listTables, type TableOf } from './tables.ts';

/*
 * A backup: lines, gzipped. What is about the file is a list in square brackets, a row is an object:
 *
 *     ["parallele backup", 1, "0071-…", "2026-11-29T03:00:00.000Z"]      the step of db/migrations it was made at
 *     ["sequence", "post_id_seq", 812]
 *     ["table", "post", ["id", "town_id", …]]
 *     {"id":1,"town_id":1,…}
 *     ["end", 48211]                                                     so many rows
 */
export const FORMAT = ['parallele backup', 1] as const;

/** Rows at a time; of pictures fewer, a row of those may be half a megabyte. */
const [ROWS, PICTURES] = [1_000, 20];

/**
 * Everything that stands in our tables, as it was at one moment, while the service goes on. Any PostgreSQL will do, the
 * embedded one too, which comes without pg_dump. @param end whether `to` is ended behind it
 */
export async function writeBackup(db: Db, to: Writable, now: Date, { end = true } = {}): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      // a pipe may be slower than we are: while it takes nothing, nothing is asked of the database
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
      await pipeline(linesOf(trx, now), createGzip(), to, { end });
    });
}

async function* linesOf(trx: Trx, now: Date): AsyncGenerator<string> {
  const line = (about: readonly unknown[]) => `${JSON.stringify(about)}\n`;
  const { rows: steps } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(trx);
  yield line([...FORMAT, steps[0]?.name ?? '', now.toISOString()]);
  const { rows: sequences } = await sql<{ name: string; at: string }>`
    select sequencename as name, last_value as at from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`.execute(trx);
  for (const { name, at } of sequences) yield line(['sequence', name, Number(at)]);
  let count = 0;
  for (const table of await listTables(trx)) {
    yield line(['table', table.name, table.columns]);
    for await (const rows of rowsOf(trx, table)) {
      count += rows.length;
      yield rows.map((row) => `${row}\n`).join('');
    }
  }
  yield line(['end', count]);
}

async function* rowsOf(trx: Trx, { name, columns, holdsBytes }: TableOf): AsyncGenerator<string[]> {
  const most = holdsBytes ? PICTURES : ROWS;
  const named = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    declare backed_up no scroll cursor for
      select to_jsonb(it)::text as line from (select ${named} from ${sql.table(name)}) it`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(most)} from backed_up`.execute(trx);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close backed_up`.execute(trx);
}
