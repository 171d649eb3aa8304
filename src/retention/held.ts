import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { byPage, type Column, type Said } from './rule.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** One table's part of what is held on a member. */
export interface HeldTable {
  table: TableName;
  title: Said;
  rows: HeldField[][];
}

export interface HeldField {
  column: string;
  label: Said;
  value: unknown;
  /** In words where the value is only a number of ours: the town's name, a post's keyword. */
  words?: string;
}

/** More rows of one table than this are not shown on a page; nobody has as many who is not a machine. */
const MOST_ROWS = 5_000;

/** S2. Everything held on a member, table by table; nothing of others, and nothing that is about nobody. */
export async function readHeld(db: Db, memberId: string): Promise<HeldTable[]> {
  const places = await placesOf(db, memberId);
  const held: HeldTable[] = [];
  // the member first, then what they share and what they said
  for (const table of [...TABLE_NAMES].reverse()) {
    const { mine } = TABLES[table];
    if (!mine) continue;
    const shown = Object.entries<Column>(mine.columns).flatMap(([column, said]) =>
      'out' in said ? [] : [{ column, label: said }],
    );
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(shown.map(({ column }) => sql.ref(column)))} from ${sql.table(table)}
      where ${mine.whose(memberId)} limit ${MOST_ROWS}`.execute(db);
    const fields = rows.map((row) =>
      shown.map(({ column, label }): HeldField => {
        const words = places.get(`${column}:${String(row[column])}`);
        return { column, label, value: row[column], ...(words === undefined ? {} : { words }) };
      }),
    );
    held.push({ table, title: mine.title, rows: fields });
  }
  return held;
}

/** Names for the numbers in a member's rows (a picture's is its key), by `column:number`. */
async function placesOf(db: Db, memberId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; words: string }>`
    select 'town_id:' || id as key, name as words from town
    union all select 'insee:' || insee, name from commune
      where insee in (select insee from waiting_list where member_id = ${memberId}
        union select insee from founding where member_id = ${memberId})
    union all select 'media_id:' || id, key from media where ${byPage(memberId)}
    union all select 'offered_media:' || id, key from media where ${byPage(memberId)}
    union all select 'post_id:' || id, word || ' ' || number from post where id in (
      select id from post where member_id = ${memberId}
      union all select post_id from claim where member_id = ${memberId}
      union all select post_id from delivery where member_id = ${memberId}
      union all select post_id from outbox where member_id = ${memberId}
      union all select post_id from journal where member_id = ${memberId} or admin_id = ${memberId})`.execute(db);
  return new Map(rows.map(({ key, words }) => [key, words]));
}
