import { type Kysely, type RawBuilder, sql } from 'kysely';

/*
 * What a step asks of tables that others use meanwhile. Nobody is held up for long, and what an attempt that was cut off has done is found
 * done. A step that was released goes on meaning what it meant: nothing here changes what it does, what is new is another function.
 */

/** Asked for with nothing else in hand, and given up soon: the step begins again (`src/database/migrate.ts`). */
export async function shortly(db: Kysely<unknown>, statement: RawBuilder<unknown>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = '3s'`.execute(trx);
    await statement.execute(trx);
  });
}

/**
 * Waited for for longer than `deadlock_timeout`: an autovacuum gives way, and comes back after a minute at the earliest. Whoever reads and
 * writes goes on beside it.
 */
export const endVacuum = (db: Kysely<unknown>, table: string) =>
  shortly(db, sql`lock table ${sql.table(table)} in share update exclusive mode`);

/** Somebody does not let go of rows: as with a table, it is waited for and come back to, and not for ever (`src/database/migrate.ts`). */
export async function stepAside(db: Kysely<unknown>): Promise<never> {
  await sql`do $$ begin raise lock_not_available using message = 'somebody has rows in hand'; end $$`.execute(db);
  throw new Error('nothing was raised');
}

export async function hasConstraint(db: Kysely<unknown>, table: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_constraint where conname = ${name} and conrelid = to_regclass(${table})`.execute(db);
  return rows.length > 0;
}

export async function isDemanded(db: Kysely<unknown>, table: string, column: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_attribute where attrelid = to_regclass(${table}) and attname = ${column} and attnotnull`.execute(db);
  return rows.length > 0;
}

/** `not null`, without reading the table while nobody can use it. @param check the name of what proves it meanwhile */
export async function demand(db: Kysely<unknown>, table: string, column: string, check: string): Promise<void> {
  const [of, name] = [sql.table(table), sql.ref(check)];
  if (!(await isDemanded(db, table, column))) {
    if (!(await hasConstraint(db, table, check)))
      await shortly(db, sql`alter table ${of} add constraint ${name} check (${sql.ref(column)} is not null) not valid`);
    // reads the table while everybody goes on; what comes next believes it
    await sql`alter table ${of} validate constraint ${name}`.execute(db);
    await shortly(db, sql`alter table ${of} alter column ${sql.ref(column)} set not null`);
  }
  // on its own: in one statement with the former it would be gone before it is believed. And also what a try that was cut off left
  if (await hasConstraint(db, table, check)) await shortly(db, sql`alter table ${of} drop constraint ${name}`);
}

/** An index, beside what goes on (`isAlone`), unless it is there; what a try that was cut off left behind is of no use. */
export async function build(db: Kysely<unknown>, name: string, index: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ indisvalid: boolean }>`
    select indisvalid from pg_index where indexrelid = to_regclass(${name})`.execute(db);
  if (rows[0]?.indisvalid) return;
  await sql`drop index concurrently if exists ${sql.ref(name)}`.execute(db);
  await sql`create ${index}`.execute(db);
}
