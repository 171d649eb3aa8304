import { type RawBuilder, sql } from 'kysely';
import type { Database, Db, Trx } from '../../src/database/database.ts';

type Table = keyof Database;

/** Rows of a table that are not this member's own, nor that somebody else's act may change at any time. */
function othersRows(table: Table, memberId: string): RawBuilder<boolean> {
  switch (table) {
    case 'member':
      return sql`id <> ${memberId}`;
    case 'post_photo':
      return sql`post_id not in (select id from post where member_id = ${memberId})`;
    case 'media_size':
      return sql`media_id not in (select id from media where member_id = ${memberId})`;
    case 'admin_code':
      return sql`used_by is distinct from ${memberId}::bigint`;
    case 'broadcast':
    case 'page_post':
    case 'reminder':
    case 'renewal':
      return sql`post_id not in (select id from post where member_id = ${memberId})`;
    case 'meeting':
    case 'follow_up':
      return sql`claim_id not in (select id from claim where member_id = ${memberId})`;
    case 'no_show':
      return sql`${memberId} not in (about_member, by_member)`;
    case 'thanks':
      return sql`${memberId} not in (from_member, to_member)`;
    // of a town others than one's own only what it counts could change, and that is looked at
    case 'town':
    case 'town_commune':
    case 'journal':
    case 'data_deletion':
    case 'page_comment':
    case 'page_template':
      return sql`true`;
    default:
      return sql`member_id <> ${memberId}`;
  }
}

/** The official lists are nobody's to change; a Page's budget changes with every send. */
const NOT_LOOKED_AT: readonly string[] = ['commune', 'former_commune', 'page'];

/** What everybody else has: table → a mark that changes with any change. */
export async function snapshotOfOthers(
  db: Db,
  tables: readonly Table[],
  memberId: string,
): Promise<Record<string, string>> {
  const marks = tables
    .filter((table) => !NOT_LOOKED_AT.includes(table))
    .map(
      (table) => sql`
        select ${table}::text as table, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as mark
        from ${sql.table(table)} t where ${othersRows(table, memberId)}`,
    );
  if (marks.length === 0) return {};
  const { rows } = await sql<{ table: string; mark: string }>`${sql.join(marks, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ table, mark }) => [table, mark]));
}

/**
 * Of these, where this transaction may have written a row, changed one or taken one away, by whatever way: the others are
 * as they were. (What the connection did in the second before may be counted along.)
 */
export async function writtenTo(trx: Trx, tables: readonly Table[]): Promise<Table[]> {
  const { rows } = await sql<{ name: Table }>`
    select name from unnest(${tables}::text[]) as name, lateral (select name::regclass::oid) as its(oid)
     where pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
         + pg_stat_get_xact_tuples_deleted(oid) > 0`.execute(trx);
  return rows.map(({ name }) => name);
}
