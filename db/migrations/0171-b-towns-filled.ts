import { type Kysely, sql } from 'kysely';
import { demand, isDemanded, stepAside } from '../in-use.ts';

/** Outside of a transaction: a part at a time, and begun again where it was interrupted. */
export const isAlone = true;

/** Rows written at a time: programs that go on beside it pass over what is locked meanwhile. */
const PART = 1_000;

/** What each row is found by, in order; and where its town stands. The answers' words have it from the answers, so these come first. */
const TABLES = {
  delivery: { key: ['post_id', 'member_id'], from: sql`post it where it.id = r.post_id` },
  claim: { key: ['id'], from: sql`post it where it.id = r.post_id` },
  reminder: { key: ['id'], from: sql`post it where it.id = r.post_id` },
  relay_message: { key: ['id'], from: sql`claim it where it.id = r.claim_id` },
};

/** The town of what was there before 0171-a; from then on none is without. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // steps aside like any step that waits for a table, and begins again
  await sql`set lock_timeout = '3s'`.execute(db);
  for (const [table, { key, from }] of Object.entries(TABLES)) {
    if (!(await isDemanded(db, table, 'town_id'))) await fillAll(db, table, key, from);
    await demand(db, table, 'town_id', `${table}_town_known`);
  }
}

/** Somebody had a row in hand: nobody is waited for, it is looked at once more. */
async function fillAll(...what: Parameters<typeof fill>): Promise<void> {
  const [db, table] = what;
  // a look that costs little, where all was filled by a try that was held up later
  const { rows } = await sql`select from ${sql.id(table)} where town_id is null limit 1`.execute(db);
  for (let left = rows.length; left > 0; ) {
    const { filled, passedOver } = await fill(...what);
    left = passedOver;
    if (passedOver > 0 && filled === 0) await stepAside(db);
  }
}

/** @returns how many rows got their town, and how many somebody else had in hand */
async function fill(
  db: Kysely<unknown>,
  table: string,
  key: readonly string[],
  from: ReturnType<typeof sql>,
): Promise<{ filled: number; passedOver: number }> {
  const columns = (of: string) => sql.join(key.map((column) => sql.id(of, column)));
  const last = sql.join(key.map((column) => sql`${sql.id(column)}::text`));
  const seen = { filled: 0, passedOver: 0 };
  for (let after = key.map(() => '0'); ; ) {
    // by where they stand: of tables that nobody has looked at yet PostgreSQL would read all for each part
    const { rows } = await sql<{ last: string[]; filled: number; left: number }>`
      with part as materialized (
        select r.ctid as place, ${columns('r')}, r.town_id from ${sql.id(table)} r
         where (${columns('r')}) > (${sql.join(after.map((value) => sql`${value}::bigint`))})
         order by ${columns('r')} limit ${PART}
      ), free as materialized (
        select r.ctid as place from ${sql.id(table)} r
         where r.ctid = any(array(select place from part where town_id is null)) for no key update skip locked
      ), filled as (
        update ${sql.id(table)} r set town_id = (select it.town_id from ${from})
         where r.ctid = any(array(select place from free))
        returning 1
      )
      select array[${last}] as last, (select count(*) from filled)::int as filled,
             (select count(*) from part where town_id is null)::int - (select count(*) from filled)::int as left
        from part order by ${columns('part')} desc limit 1`.execute(db);
    const [part] = rows;
    if (!part) return seen;
    after = part.last;
    seen.filled += part.filled;
    seen.passedOver += part.left;
  }
}
