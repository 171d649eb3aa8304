import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from '../../src/backup/backup.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import type { Database, Db } from '../../src/database/database.ts';
import { migrate, readSteps } from '../../src/database/migrate.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { testDatabase } from '../helpers/database.ts';
import { emptyDatabase } from '../helpers/empty-database.ts';
import { type House, openHouse } from '../helpers/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house[Symbol.asyncDispose]());

async function backupOf(db: Db): Promise<Buffer> {
  const to = new PassThrough();
  const [bytes] = await Promise.all([buffer(to), writeBackup(db, to, house.clock.now())]);
  return bytes;
}

/** Forty thousand rows fewer to carry. */
async function withoutCommunes() {
  const database = await testDatabase();
  await database.db.deleteFrom('former_commune').execute();
  await database.db.deleteFrom('commune').execute();
  return database;
}

/** Every table with all its rows, and what is promised of them. */
async function everything(db: Db) {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not like 'kysely%' order by 1`.execute(db);
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await sql<{ line: string }>`
      select to_jsonb(it)::text as line from ${sql.table(name)} it order by 1`.execute(db);
    rows[name] = found.rows.map(({ line }) => line);
  }
  const { rows: kept } = await sql<{ what: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as what from pg_constraint
     where connamespace = 'public'::regnamespace
    union all
    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    union all
    select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(db);
  return { rows, kept: kept.map(({ what }) => what) };
}

test('a backup, restored into an empty database, is the same in every row; what is made next is called otherwise', async () => {
  const town = await house.town('Quimper', { approval: false });
  const soizic = await house.admin('Soizic', town);
  const marie = await house.member('Marie', town);
  const paul = await house.member('Paul', town);
  await marie.says('je donne un fauteuil en « velours »\\ à Locmaria');
  await marie.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
  await marie.says('publier');
  await paul.says('juste l’essentiel');
  await paul.says('je prends le fauteuil 1');
  await soizic.says('avertir Paul');
  // as pasted from a web page: a letter that some take for the end of a line
  await sql`update post set item = item || ${'\u2028bleu'}`.execute(house.db);
  // nothing is written any more between what is saved and what it is compared with
  await house.settled();
  const bytes = await backupOf(house.db);
  await using empty = await testDatabase();
  const before = await everything(house.db);
  const count = Object.values(before.rows).reduce((sum, rows) => sum + rows.length, 0);
  expect(await restoreBackup(empty.url, Readable.from([bytes]))).toBe(count);
  const after = await everything(empty.db);
  const { town: towns = [], ...others } = after.rows;
  expect({ ...after, rows: { ...others, town: before.rows.town } }).toEqual(before);
  // a keyword of after the backup may be in somebody's phone: it comes to mean nothing else
  const was = await house.db.selectFrom('town').selectAll().executeTakeFirstOrThrow();
  const { last_post_number, last_member_number } = was;
  expect(await empty.db.selectFrom('town').selectAll().execute()).toEqual([
    { ...was, last_post_number: last_post_number + 100, last_member_number: last_member_number + 100 },
  ]);
  expect(towns).toHaveLength(1);
  for (const name of ['post', 'claim', 'media', 'outbox', 'commune', 'news_wish']) {
    expect(after.rows[name]?.length, name).toBeGreaterThan(0);
  }
  const next = async (db: Db) =>
    (await sql<{ id: string }>`select nextval('post_id_seq') as id`.execute(db)).rows[0]?.id ?? '';
  expect(Number(await next(empty.db))).toBeGreaterThan(Number(await next(house.db)) + 10_000);
  await expect(restoreBackup(empty.url, Readable.from([bytes]))).rejects.toThrow('restore into an empty one');
});

test('a backup of an older version comes up in the newest shape', async () => {
  const names = Object.keys(await readSteps()).sort();
  const older = Object.fromEntries(Object.entries(await readSteps()).filter(([name]) => name <= '0004'));
  await using was = await emptyDatabase();
  await migrate(was.url, { steps: older });
  await sql`insert into page (id, created_at) values ('1040', now())`.execute(was.db);
  await using empty = await emptyDatabase();
  expect(await restoreBackup(empty.url, Readable.from([await backupOf(was.db)]))).toBe(1);
  expect(await empty.db.selectFrom('page').select('id').execute()).toEqual([{ id: '1040' }]);
  expect(await sql`select max(name) as name from kysely_migration`.execute(empty.db)).toMatchObject({
    rows: [{ name: names.at(-1) }],
  });
});

test('what is no backup, or not the whole of one, leaves nothing behind', async () => {
  await using small = await withoutCommunes();
  await sql`insert into page (id, created_at) values ('1040', now()), ('1041', now())`.execute(small.db);
  const bytes = await backupOf(small.db);
  const lines = gunzipSync(bytes).toString().split('\n');
  await using empty = await withoutCommunes();
  const attempt = (content: Buffer) => restoreBackup(empty.url, Readable.from([content]));
  await expect(attempt(Buffer.from('a letter'))).rejects.toThrow('no backup');
  await expect(attempt(gzipSync('["another list"]\n'))).rejects.toThrow('no backup');
  await expect(attempt(bytes.subarray(0, bytes.length / 2))).rejects.toThrow('not the whole');
  await expect(attempt(gzipSync(lines.slice(0, -2).join('\n')))).rejects.toThrow('ends before its end');
  await expect(
    attempt(
      gzipSync(
        lines
          .toSpliced(
            lines.findIndex((line) => line.startsWith('{')),
            1,
          )
          .join('\n'),
      ),
    ),
  ).rejects.toThrow('ends before its end');
  const newer = lines.join('\n').replace(/"\d{4}-[a-z-]+"/, '"9999-of-next-year"');
  await expect(attempt(gzipSync(newer))).rejects.toThrow('newer version');
  expect(await empty.db.selectFrom('page').selectAll().execute()).toEqual([]);
  // and the whole of it still may
  expect(await attempt(bytes)).toBe(2);
});

test('a pipe that takes nothing for longer than a transaction may rest does not end the backup', async () => {
  const url = new URL(house.databaseUrl);
  url.searchParams.set('application_name', 'slowly');
  const pool = new pg.Pool({ connectionString: url.href, max: 1, idle_in_transaction_session_timeout: 100 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db: Db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  /** Gone, or at rest for longer than it may. */
  const hasRested = async () => {
    const { rows } = await sql<{ ms: number }>`
      select extract(epoch from clock_timestamp() - state_change)::float * 1000 as ms from pg_stat_activity
       where application_name = 'slowly' and state = 'idle in transaction'`.execute(house.db);
    return rows.every(({ ms }) => ms > 300);
  };
  const chunks: Buffer[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      const take = async () => {
        // once is enough: what is in front of the pipe is full by then, and the backup waits
        while (chunks.length === 0 && !(await hasRested()));
        chunks.push(chunk);
      };
      take().then(() => done(), done);
    },
  });
  try {
    await writeBackup(db, slow, house.clock.now());
    expect(gunzipSync(Buffer.concat(chunks)).toString()).toMatch(/\["end",\d+\]\n$/);
  } finally {
    await db.destroy();
  }
});
