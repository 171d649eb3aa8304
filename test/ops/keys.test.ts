import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../helpers/database.ts';

/*
 * docs/scale.md: Pages are independent, and every hot table carries its Page or town, never empty, first in its key. What its
 * indexes begin with is read from the catalogue; a new table must be put into one of the lists.
 */

/** Written or read by every webhook, turn or message, or as many as these: a key of each. A town is on one Page at a time. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  inbox_event: ['page_id', 'dedup_key'],
  member: ['page_id', 'psid'],
  conversation: ['page_id', 'member_id'],
  spoken: ['page_id', 'member_id'],
  flow_run: ['page_id', 'member_id', 'id'],
  post: ['town_id', 'number'],
  delivery: ['town_id', 'post_id', 'member_id'],
  claim: ['town_id', 'id'],
  reminder: ['town_id', 'what', 'post_id', 'claim_id'],
};

/** The same of those that are told apart by a number alone: what they are found by. */
const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  outbox: ['page_id', 'lane', 'rank', 'id'],
  ready: ['page_id', 'member_id', 'lease_until'],
  media: ['page_id', 'member_id', 'created_at'],
  relay_message: ['town_id', 'claim_id', 'id'],
};

/** Asked for now and then, or so few that any index does. */
const COOL = [
  ...[
    'admin_code',
    'alert',
    'block',
    'broadcast',
    'commune',
    'data_deletion',
    'digest',
    'follow',
    'follow_up',
    'former_commune',
  ],
  ...['founding', 'human_message', 'journal', 'kysely_migration', 'kysely_migration_lock', 'media_size', 'meeting'],
  ...['news_wish', 'no_show', 'page', 'page_code', 'page_comment', 'page_post', 'page_template', 'post_photo'],
  ...[
    'post_question',
    'post_report',
    'private_link',
    'question_reply',
    'renewal',
    'side_channel',
    'side_message',
    'thanks',
    'town',
  ],
  ...['town_admin', 'town_commune', 'vouch', 'waiting_list', 'wrong_code'],
];

interface Index {
  table: string;
  isUnique: boolean;
  columns: string[];
  /** Whether its first column may be empty. */
  mayBeEmpty: boolean;
}

async function indexes(): Promise<Index[]> {
  await using database = await testDatabase();
  const { rows } = await sql<Index>`
    select t.relname as "table", i.indisunique as "isUnique",
           array(select coalesce(a.attname::text, '(…)')
                   from unnest(i.indkey::int[]) with ordinality as key(number, place)
                   left join pg_attribute a on a.attrelid = t.oid and a.attnum = key.number and key.number > 0
                  order by key.place) as columns,
           not coalesce((select a.attnotnull from pg_attribute a
                          where a.attrelid = t.oid and a.attnum = i.indkey[0] and a.attnum > 0), false) as "mayBeEmpty"
      from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and i.indisvalid`.execute(database.db);
  return rows;
}

test('hot tables carry their Page or town first in their keys', async () => {
  const all = await indexes();
  const has = (table: string, columns: readonly string[], isKey: boolean) =>
    all.some(
      (one) =>
        one.table === table &&
        (one.isUnique || !isKey) &&
        !one.mayBeEmpty &&
        one.columns.join() === columns.join() &&
        ['page_id', 'town_id'].includes(one.columns[0] ?? ''),
    );
  const keyed = Object.entries(KEYS).filter(([table, columns]) => !has(table, columns, true));
  const found = Object.entries(FOUND_BY).filter(([table, columns]) => !has(table, columns, false));
  expect([...keyed, ...found]).toEqual([]);
});

test('every table is known as hot, or as one that is not', async () => {
  const tables = new Set((await indexes()).map(({ table }) => table));
  const hot = [...Object.keys(KEYS), ...Object.keys(FOUND_BY)];
  expect([...hot, ...COOL].toSorted()).toEqual([...tables].toSorted());
});
