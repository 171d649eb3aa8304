import { type Kysely, sql } from 'kysely';

/** Statement by statement, each none the worse for being said again; what is there is looked at while everybody goes on. */
export const isAlone = true;

/** What the town of a row is held to, and the reference without it whose place that takes. */
const REFERENCES = [
  {
    name: 'claim_post_fkey',
    table: 'claim',
    to: sql`foreign key (town_id, post_id) references post (town_id, id)`,
    before: 'claim_post_id_fkey',
  },
  {
    name: 'relay_message_claim_fkey',
    table: 'relay_message',
    to: sql`foreign key (town_id, claim_id) references claim (town_id, id) on delete cascade`,
    before: 'relay_message_claim_id_fkey',
  },
  {
    name: 'reminder_post_fkey',
    table: 'reminder',
    to: sql`foreign key (town_id, post_id) references post (town_id, id)`,
    before: 'reminder_post_id_fkey',
  },
  {
    name: 'reminder_claim_fkey',
    table: 'reminder',
    to: sql`foreign key (town_id, claim_id) references claim (town_id, id)`,
    before: 'reminder_claim_id_fkey',
  },
];

/** The town of an answer, of its words and of what is due is that of the post: the database sees to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A reference takes two tables. Whoever has one of them and wants the other is not waited for until they wait for us: the step gives
  // up its place before PostgreSQL would look for two who wait for each other, and begins again.
  await sql`set lock_timeout = '200ms'`.execute(db);
  for (const { name, table, to, before } of REFERENCES) {
    const { rows } = await sql`
      select from pg_constraint where conname = ${name} and conrelid = to_regclass(${table})`.execute(db);
    if (rows.length === 0)
      await sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${to} not valid`.execute(db);
    await sql`alter table ${sql.id(table)} validate constraint ${sql.id(name)}`.execute(db);
    await sql`alter table ${sql.id(table)} drop constraint if exists ${sql.id(before)}`.execute(db);
  }
}
