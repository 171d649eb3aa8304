import { type Kysely, sql } from 'kysely';

/** Statement by statement, each none the worse for being said again; what is there is looked at while everybody goes on. */
export const isAlone = true;

/** What the town of a row is held to, and the reference without it whose place that takes. */
const REFERENCES = [
  {
    name: 'claim_post_fkey',
    table: 'claim',
    other: 'post',
    to: sql`foreign key (town_id, post_id) references post (town_id, id)`,
    before: 'claim_post_id_fkey',
  },
  {
    name: 'relay_message_claim_fkey',
    table: 'relay_message',
    other: 'claim',
    to: sql`foreign key (town_id, claim_id) references claim (town_id, id) on delete cascade`,
    before: 'relay_message_claim_id_fkey',
  },
  {
    name: 'reminder_post_fkey',
    table: 'reminder',
    other: 'post',
    to: sql`foreign key (town_id, post_id) references post (town_id, id)`,
    before: 'reminder_post_id_fkey',
  },
  {
    name: 'reminder_claim_fkey',
    table: 'reminder',
    other: 'claim',
    to: sql`foreign key (town_id, claim_id) references claim (town_id, id)`,
    before: 'reminder_claim_id_fkey',
  },
];

/** The town of an answer, of its words and of what is due is that of the post: the database sees to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A reference takes two tables. Whoever has one of them and wants the other is not waited for until they wait for us: the step gives
  // up its place before PostgreSQL would look for two who wait for each other, and begins again.
  const quickly = async (statement: ReturnType<typeof sql>, ...tables: string[]) => {
    for (const table of tables) await endVacuum(db, table);
    await sql`set lock_timeout = '200ms'`.execute(db);
    await statement.execute(db);
  };
  for (const { name, table, other, to, before } of REFERENCES) {
    if (!(await isThere(db, table, name)))
      await quickly(sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${to} not valid`, table, other);
    // this one holds up nobody, and takes nothing that somebody waits for
    await sql`set lock_timeout = '3s'`.execute(db);
    await sql`alter table ${sql.id(table)} validate constraint ${sql.id(name)}`.execute(db);
    if (await isThere(db, table, before))
      await quickly(sql`alter table ${sql.id(table)} drop constraint ${sql.id(before)}`, table, other);
  }
}

/**
 * Asked for with nothing else in hand, and waited for for longer than `deadlock_timeout`: an autovacuum gives way, and comes back after
 * a minute at the earliest. Whoever reads and writes goes on beside it.
 */
async function endVacuum(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`set lock_timeout = '3s'`.execute(db);
  await db.transaction().execute((trx) => sql`lock table ${sql.id(table)} in share update exclusive mode`.execute(trx));
}

async function isThere(db: Kysely<unknown>, table: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_constraint where conname = ${name} and conrelid = to_regclass(${table})`.execute(db);
  return rows.length > 0;
}
