import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';
import type { Column } from '../../src/retention/rule.ts';
import { TABLES, type TableName } from '../../src/retention/tables.ts';

export interface Cell {
  table: string;
  column: string;
  text: string;
}

/** The tables of the program and of its library for timed work: everything but PostgreSQL's own. */
export async function allTables(db: Db): Promise<{ schema: string; table: string }[]> {
  const { rows } = await sql<{ schema: string; table: string }>`
    select table_schema as schema, table_name as table from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  return rows;
}

/** Every value of every column of every row of the database, as text; the long official list of communes left out. */
export async function allCells(db: Db): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const { schema, table } of await allTables(db)) {
    if (table === 'commune' || table === 'former_commune') continue;
    const { rows } = await sql<{ column: string; text: string }>`
      select cell.key as column, cell.value as text
      from ${sql.table(`${schema}.${table}`)} as t, jsonb_each_text(to_jsonb(t)) as cell
      where cell.value is not null`.execute(db);
    cells.push(...rows.map((row) => ({ table, ...row })));
  }
  return cells;
}

/** Columns of the program's own tables, as the database knows them. */
export async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db);
  return rows.map(({ name }) => name);
}

/** Columns that hold one of a few words of ours, or a number of ours: no words of anybody. */
const OURS =
  /^(member\.(page_id|status|locale)|post\.(direction|kind|way|outcome|held_for|weighs_as)|claim\.state|follow_up\.(owner|claimant)_said|media\.(state|failure|mime)|delivery\.state|news_wish\.(level|kinds)|outbox\.(state|message_ids|post_ids)|inbox_event\.kind|flow_run\.(flow|outcome)|human_message\.settled|journal\.action|waiting_list\.insee|founding\.insee|page_code\.page_id|page_post\.(page_id|feed_id)|page_comment\.(page_id|comment_id|state)|side_channel\.(kind|digest)|digest\.(state|post_ids)|side_message\.(kind|what|state)|private_link\.what)$/;

/** Columns shown in « mes données » that may hold words of a member, or about them. */
export async function wordyColumns(db: Db): Promise<string[]> {
  const { rows } = await sql<{ table: TableName; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')`.execute(db);
  return rows
    .filter(({ table, column }) => {
      const columns: Record<string, Column> = TABLES[table]?.mine?.columns ?? {};
      return columns[column] !== undefined && !('out' in columns[column]);
    })
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !OURS.test(name))
    .sort();
}
