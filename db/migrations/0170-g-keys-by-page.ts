import { type Kysely, sql } from 'kysely';
import { build, demand, endVacuum, hasConstraint, isDemanded, stepAside } from '../in-use.ts';

export const isAlone = true;

const TABLES = ['conversation', 'flow_run', 'media', 'ready', 'spoken'] as const;
type Table = (typeof TABLES)[number];

/** Without a reference, for speed: `ready` and `spoken` (docs/decisions/statements.md). */
const REFERRING = ['conversation', 'flow_run', 'media'] as const;

/** Members in one statement: what is locked meanwhile is free again in milliseconds. */
const AT_ONCE = 200;

/**
 * Rows that are there get their Page, and every table a key that begins with it. Where it was cut off it is begun again: what is
 * done is found done.
 *
 * The keys of before by the member alone stay where programs of before name them (`on conflict (member_id)`):
 * `conversation_pkey`, `spoken_pkey`, `flow_run_pkey`. A later release, beside which none of those runs any more, makes the
 * keys by Page the primary ones and drops these (docs/scale.md). `ready_member` and `media_member` are named by nobody and go.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // for the references; the member first, since what begins with the Page might be taken for a way to somebody of that Page
  await build(db, 'member_of_page', sql`unique index concurrently member_of_page on member (id, page_id)`);
  await build(
    db,
    'conversation_of_page',
    sql`unique index concurrently conversation_of_page on conversation (page_id, member_id)`,
  );
  await build(
    db,
    'flow_run_of_page',
    sql`unique index concurrently flow_run_of_page on flow_run (page_id, member_id, id)`,
  );
  await build(db, 'spoken_of_page', sql`unique index concurrently spoken_of_page on spoken (page_id, member_id)`);
  await build(db, 'ready_of_page', sql`index concurrently ready_of_page on ready (page_id, member_id)`);
  await build(db, 'media_of_page', sql`index concurrently media_of_page on media (page_id, member_id, created_at)`);
  // before rows are filled: from then on whoever moves takes along what is
  for (const table of REFERRING) await refer(db, table);
  await fillAll(db);
  for (const table of TABLES) await demand(db, table, 'page_id', `${table}_page_is_known`);
  for (const table of REFERRING)
    await sql`alter table ${sql.table(table)} validate constraint ${sql.ref(`${table}_member_of_page`)}`.execute(db);
  await sql`drop index concurrently if exists ready_member`.execute(db);
  await sql`drop index concurrently if exists media_member`.execute(db);
}

/**
 * The reference to the member holds the Page too, in place of the one that did not; whoever moves takes their rows along. It needs two
 * tables for a moment: the one that turns take first is taken first, and the other one is not waited for for long, since those
 * who have it may wait for the first: for less than PostgreSQL takes to look for two who wait for each other, which is also less
 * than it takes to end an autovacuum. Who does not get them comes again (`src/database/migrate.ts`).
 */
async function refer(db: Kysely<unknown>, table: (typeof REFERRING)[number]): Promise<void> {
  if (await hasConstraint(db, table, `${table}_member_of_page`)) return;
  const [first, second] = table === 'conversation' ? [table, 'member'] : ['member', table];
  for (const one of [first, second]) await endVacuum(db, one);
  await db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = '3s'`.execute(trx);
    await sql`lock table ${sql.table(first)} in access exclusive mode`.execute(trx);
    await sql`set local lock_timeout = '200ms'`.execute(trx);
    await sql`lock table ${sql.table(second)} in access exclusive mode`.execute(trx);
    await sql`
      alter table ${sql.table(table)}
        drop constraint if exists ${sql.ref(`${table}_member_id_fkey`)},
        add constraint ${sql.ref(`${table}_member_of_page`)} foreign key (page_id, member_id)
          references member (page_id, id) on update cascade not valid`.execute(trx);
  });
}

/**
 * Rows without a Page, and rows with one where their member is no more: whoever was moved between the column and what takes rows along
 * (0170-f, `refer`) left there what had been written meanwhile. So each row is looked at once, whatever it says.
 */
async function fillAll(db: Kysely<unknown>): Promise<void> {
  const tables: Table[] = [];
  // what is demanded has been filled
  for (const table of TABLES) if (!(await isDemanded(db, table, 'page_id'))) tables.push(table);
  for (let left = 1; left > 0 && tables.length > 0; ) {
    const seen = await fill(db, tables);
    left = seen.left;
    if (left > 0 && seen.filled === 0) await stepAside(db);
  }
}

interface Seen {
  filled: number;
  left: number;
}

/** One member after the other, by the keys of before. Rows that somebody has are left for the next time. */
async function fill(db: Kysely<unknown>, tables: readonly Table[]): Promise<Seen> {
  const all: Seen = { filled: 0, left: 0 };
  const add = ({ filled, left }: Seen = { filled: 0, left: 0 }) => {
    all.filled += filled;
    all.left += left;
  };
  for (let after = '0'; ; ) {
    const { rows } = await sql<{ last: string | null }>`
      select max(id)::text as last from (select id from member where id > ${after} order by id limit ${AT_ONCE}) m`.execute(
      db,
    );
    const last = rows[0]?.last ?? null;
    if (last === null) break;
    for (const table of tables) {
      const { rows: seen } = await sql<Seen>`
        with wanted as materialized (
          -- looked up member by member: of tables that nobody has analyzed yet PostgreSQL might read all for each few
          select r.place from (select id, page_id from member where id > ${after} and id <= ${last} offset 0) m
           cross join lateral (
             select t.ctid as place from ${sql.table(table)} t
              where t.member_id = m.id and t.page_id is distinct from m.page_id offset 0) r
        ), found as materialized (
          select t.ctid as place, m.page_id from ${sql.table(table)} t join member m on m.id = t.member_id
           where t.ctid = any(array(select place from wanted))
             for update of t skip locked for key share of m skip locked
        ), filled as (
          update ${sql.table(table)} t set page_id = found.page_id from found where t.ctid = found.place returning 1
        )
        select (select count(*) from filled)::int as filled,
               ((select count(*) from wanted) - (select count(*) from filled))::int as left`.execute(db);
      add(seen[0]);
    }
    after = last;
  }
  // there is nobody whose they are
  for (const table of tables.filter((one) => one === 'ready' || one === 'spoken')) {
    const { rows: seen } = await sql<Seen>`
      with wanted as materialized (
        select t.ctid as place from ${sql.table(table)} t
         where page_id is null and not exists (select from member m where m.id = t.member_id)
      ), free as materialized (
        select t.ctid as place from ${sql.table(table)} t
         where t.ctid = any(array(select place from wanted)) for update skip locked
      ), filled as (
        delete from ${sql.table(table)} t where t.ctid = any(array(select place from free)) returning 1
      )
      select (select count(*) from filled)::int as filled,
             ((select count(*) from wanted) - (select count(*) from filled))::int as left`.execute(db);
    add(seen[0]);
  }
  return all;
}
