import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

export interface TableOf {
  name: string;
  /** Those that are written; what the database reckons by itself is not among them. */
  columns: string[];
  holdsBytes: boolean;
}

/** Ours, by name; not what says how new the schema is, nor the queue of what runs by the clock, which fills by itself. */
export async function listTables(db: Db): Promise<TableOf[]> {
  const { rows } = await sql<TableOf>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
           bool_or(a.atttypid = 'bytea'::regtype) as "holdsBytes"
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`.execute(db);
  return rows;
}
