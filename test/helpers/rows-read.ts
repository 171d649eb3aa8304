import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';

/** Rows that were read so far of these tables, by any index or by none. */
export async function rowsRead(db: Db, tables: readonly string[]): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ read: number }>`
    select sum(s.seq_tup_read + (
             select coalesce(sum(i.idx_tup_read), 0) from pg_stat_user_indexes i where i.relid = s.relid))::int as read
      from pg_stat_user_tables s where s.relname = any(${tables}::text[])`.execute(db);
  return rows[0]?.read ?? Number.NaN;
}
