import { type Kysely, sql } from 'kysely';
import { endVacuum, hasConstraint } from '../in-use.ts';

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
    if (!(await hasConstraint(db, table, name)))
      await quickly(sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${to} not valid`, table, other);
    // this one holds up nobody, and takes nothing that somebody waits for
    await sql`set lock_timeout = '3s'`.execute(db);
    await sql`alter table ${sql.id(table)} validate constraint ${sql.id(name)}`.execute(db);
    if (await hasConstraint(db, table, before))
      await quickly(sql`alter table ${sql.id(table)} drop constraint ${sql.id(before)}`, table, other);
  }
}
