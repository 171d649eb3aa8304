import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { errorCode } from '../../src/inbox/failure.ts';
import type { Crashing } from '../helpers/crashing.ts';
import { PAGE, SECRETS } from '../helpers/house.ts';
import { launchProgram } from '../helpers/program.ts';
import type { Random } from '../talk/random.ts';
import type { Edition } from './edition.ts';

/**
 * What a database looks like: its columns, its indexes with whether they can be used, what it demands of rows, its functions and
 * triggers. What the tests themselves have put there begins with « fault ».
 */
export async function shapeOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '') || ' ' || is_nullable as line
      from information_schema.columns where table_schema = 'public' and table_name not like 'fault%'
    union all
    select pg_get_indexdef(indexrelid) || ' ' || indisvalid from pg_index
      join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace and relname not like 'fault%'
    union all
    select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
     where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'fault%'
    union all
    select pg_get_functiondef(oid) from pg_proc
     where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') and proname not like 'fault%'
    union all
    select pg_get_triggerdef(pg_trigger.oid) || ' ' || tgenabled::text from pg_trigger join pg_class on pg_class.oid = tgrelid
     where relnamespace = 'public'::regnamespace and not tgisinternal and tgname not like 'fault%'
     order by 1`.execute(db);
  return rows.map(({ line }) => line);
}

/** What stands in each table, as one line each: but in those of the steps themselves, and in `page`, which a start brings up to date. */
export async function rowsOf(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not like 'kysely%' and relname not in ('member', 'page') order by 1`.execute(db);
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from ${sql.table(name)} t`.execute(
      db,
    );
    found.set(name, rows[0]?.sum ?? '');
  }
  return found;
}

export interface OwnDatabase {
  db: Db;
  url: string;
  drop(): Promise<void>;
}

/** A database of its own: empty, or with all that stands in that of a house, none of whose processes is there. */
export async function ownDatabase(like?: Crashing): Promise<OwnDatabase> {
  const server = connect(inject('databaseUrl'), { connections: 1 });
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = like === undefined ? 'template1' : new URL(like.databaseUrl).pathname.slice(1);
  for (let isMade = false; !isMade; ) {
    // those of the test itself
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${template}`.execute(server.db);
    isMade = await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server.db).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) !== IN_USE) throw error;
        return false;
      },
    );
  }
  const url = inject('databaseUrl').replace(/postgres(?=$|\?)/, name);
  const { db, close } = connect(url, { connections: 1 });
  return {
    db,
    url,
    async drop() {
      await close();
      await sql`drop database ${sql.id(name)} with (force)`.execute(server.db);
      await server.close();
    },
  };
}
const IN_USE = '55006';

/**
 * Starts the next version there, and kills it in the middle of a step that was not interrupted before, until one comes through.
 * @param most of the steps that one start may take before it is killed; 1: each is interrupted
 */
export async function migrateAndKill(
  url: string,
  edition: Edition,
  random: Random,
  most = 1,
): Promise<{ kills: number; begun: string[] }> {
  const env = environmentFor(url);
  let kills = 0;
  const begun: string[] = [];
  for (let isDone = false; !isDone; ) {
    const launch = launchProgram(env, edition.root);
    // one of the steps known is begun again
    const reached = launch.writesTimes('Database: step', (kills > 0 ? 1 : 0) + 1 + random.below(most));
    isDone = await Promise.race([launch.ready.then(() => true), reached.then(() => false)]);
    // it is named before it begins
    if (!isDone) await delay(50 + random.below(150));
    launch.ready.catch(() => {});
    await launch.kill();
    if (!isDone) kills += 1;
    begun.push(...launch.lines.filter((line) => line.includes('Database: step')));
  }
  return { kills, begun };
}

/** Starts the next version there, and leaves it alone until it takes events. */
export async function migrateAlone(url: string, edition: Edition): Promise<void> {
  const program = await launchProgram(environmentFor(url), edition.root).ready;
  await program.kill();
}

/** Of a process that brings the database to its newest shape, and does nothing else by itself. */
const environmentFor = (url: string) => ({
  DATABASE_URL: url,
  SECRET_KEY: randomBytes(32).toString('hex'),
  META_APP_SECRET: SECRETS.appSecret,
  META_VERIFY_TOKEN: SECRETS.verifyToken,
  META_PAGE_ID: PAGE.id,
  META_PAGE_TOKEN: PAGE.token,
  META_GRAPH_URL: 'http://127.0.0.1:9',
  ROLES: 'web',
});
