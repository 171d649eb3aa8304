import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { migrate, readSteps } from '../database/migrate.ts';
import { connect } from '../database/pool.ts';
import { FORMAT } from './backup.ts';
import { listTables } from './tables.ts';

/** What is to be restored cannot be: a sentence for the operator. */
export class CannotRestore extends Error {
  override name = 'CannotRestore';
}

/**
 * What was handed out after the backup is in phones: a button of a row that is not there any more must not mean another one.
 * So every count goes on a good way behind where it was.
 */
const FURTHER = 100_000;
/**
 * Keywords and numbers of members are said by people: they go on by less, a month's worth of the town, and a hundred at least.
 */
const FURTHER_IN_TOWN = 100;
/** Written at once. */
const [ROWS, LETTERS] = [1_000, 4_000_000];

/**
 * Fills an empty database with what a backup holds, all of it or nothing, and brings it to the newest shape. A backup of an
 * older version may be restored by a newer one. @returns how many rows
 */
export async function restoreBackup(url: string, from: Readable): Promise<number> {
  const lines = linesOf(from);
  const step = await readHead(lines);
  const { db, close } = connect(url, { connections: 1, statementTimeout: 0 });
  try {
    await prepare(db, url, step);
    const count = await db.transaction().execute((trx) => fill(trx, lines));
    await migrate(url);
    await countOn(db);
    return count;
  } finally {
    await close();
    from.destroy();
  }
}

async function* linesOf(from: Readable): AsyncGenerator<string> {
  const gunzip = createGunzip();
  from.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  gunzip.setEncoding('utf8');
  let rest = '';
  try {
    // (readline also parts lines at U+2028 and U+2029, which people paste)
    for await (const piece of gunzip) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch {
    throw new CannotRestore('This is no backup, or not the whole of one.');
  }
}

async function readHead(lines: AsyncGenerator<string>): Promise<string> {
  const { value } = await lines.next();
  const [kind, format, step] = partsOf(value ?? '');
  if (kind !== FORMAT[0] || typeof step !== 'string') throw new CannotRestore('This is no backup that `backup` wrote.');
  const steps = await readSteps();
  if (format !== FORMAT[1] || !(step in steps)) {
    throw new CannotRestore(`It was written by a newer version of Parallèle (step ${step}): restore it with that one.`);
  }
  return step;
}

/** The database in the shape that the rows have, and nobody in it. */
async function prepare(db: Db, url: string, step: string): Promise<void> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('public.kysely_migration') is not null as "isThere"`.execute(db);
  if (!rows[0]?.isThere) {
    const steps = Object.entries(await readSteps()).filter(([name]) => name <= step);
    await migrate(url, { steps: Object.fromEntries(steps) });
    return;
  }
  const { rows: found } = await sql<{ at: string; isLivedIn: boolean }>`
    select max(name) as at, exists (select from town) or exists (select from member) as "isLivedIn"
      from kysely_migration`.execute(db);
  const [{ at, isLivedIn } = { at: '', isLivedIn: true }] = found;
  if (isLivedIn) throw new CannotRestore('There are towns or members in this database: restore into an empty one.');
  if (at !== step) {
    throw new CannotRestore(`This database is at step ${at}, the backup at ${step}: restore into an empty one.`);
  }
}

async function fill(trx: Trx, lines: AsyncGenerator<string>): Promise<number> {
  const tables = await listTables(trx);
  const names = sql.join(tables.map(({ name }) => sql.table(name)));
  // rows may come in any order, and what they once set off has been
  const keys = await dropKeys(trx);
  for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx);
  await sql`truncate ${names}`.execute(trx);
  const counts: [string, number][] = [];
  const batch: string[] = [];
  let into: { name: string; columns: string[] } | undefined;
  let letters = 0;
  let count = 0;
  let isWhole = false;
  const write = async () => {
    if (batch.length > 0 && into) await insert(trx, into, batch);
    batch.length = 0;
    letters = 0;
  };
  for await (const line of lines) {
    if (line.startsWith('{')) {
      batch.push(line);
      letters += line.length;
      count += 1;
      if (batch.length >= ROWS || letters >= LETTERS) await write();
      continue;
    }
    await write();
    const [kind, name, value] = partsOf(line);
    if (kind === 'end') isWhole = name === count;
    if (kind === 'sequence') counts.push([String(name), Number(value)]);
    if (kind !== 'table') continue;
    const known = tables.find((table) => table.name === name);
    const columns = Array.isArray(value) ? value.map(String) : [];
    if (!known || columns.some((column) => !known.columns.includes(column))) {
      throw new CannotRestore(`This database has no place for ${String(name)} (${columns.join(', ')}).`);
    }
    into = { name: known.name, columns };
  }
  if (!isWhole) throw new CannotRestore('The backup ends before its end: nothing was restored.');
  for (const add of keys) await sql.raw(add).execute(trx);
  for (const { name } of tables) await sql`alter table ${sql.table(name)} enable trigger user`.execute(trx);
  for (const [name, at] of counts) {
    await sql`select setval(${`public.${name}`}::regclass, ${at}::bigint + ${FURTHER})`.execute(trx);
  }
  return count;
}

/** « FAUTEUIL 42 » of after the backup stands in phones and on posters: the next post is not called so. */
async function countOn(db: Db): Promise<void> {
  await sql`
    update town set
      last_post_number = last_post_number + greatest(${FURTHER_IN_TOWN}::integer, (
        select count(*) from post where town_id = town.id and created_at > (
          select max(created_at) - interval '30 days' from post where town_id = town.id))),
      last_member_number = last_member_number + greatest(${FURTHER_IN_TOWN}::integer, (
        select count(*) from member where town_id = town.id and created_at > (
          select max(created_at) - interval '30 days' from member where town_id = town.id)))`.execute(db);
}

async function insert(trx: Trx, into: { name: string; columns: string[] }, rows: readonly string[]): Promise<void> {
  const columns = sql.join(into.columns.map((column) => sql.ref(column)));
  const table = sql.table(into.name);
  await sql`
    insert into ${table} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${table}, ${`[${rows.join(',')}]`}::jsonb)`.execute(trx);
}

/** Every foreign key goes. @returns the statements that bring them back, which look whether each is kept */
async function dropKeys(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(trx);
  for (const { drop } of rows) await sql.raw(drop).execute(trx);
  return rows.map(({ add }) => add);
}

function partsOf(line: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(line);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
