import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../helpers/database.ts';

/*
 * docs/scale.md: Pages are independent, and every hot table is found by its Page or town first, or by somebody or something
 * that belongs to one Page. What its indexes begin with is read from the catalogue; a new table must be put into one of the
 * lists, an exception with its reason.
 */

/** First in a key; a town is on one Page at a time. */
const PAGE_OR_TOWN = ['page_id', 'town_id'];

/** Written or read by every webhook, turn or message, or as many as these. */
const BY_PAGE_OR_TOWN = [
  ...['inbox_event', 'member', 'outbox', 'post'],
  ...['claim', 'delivery', 'relay_message', 'reminder'],
];

/** Without the Page or town in the row: what it is found by instead, and why. */
const EXCEPTIONS: Readonly<Record<string, { by: readonly string[]; because: string }>> = {
  conversation: {
    by: ['member_id'],
    because: 'one row a member, and a member is of one Page; its key is the lock of turns',
  },
  spoken: { by: ['member_id'], because: 'one row a member, and a member is of one Page' },
  ready: {
    by: ['member_id', 'id'],
    because: 'hints of seconds: workers serve all Pages of a database, the oldest hint first',
  },
  flow_run: { by: ['member_id'], because: 'what became of a member’s dialogues; read by that member’s turns alone' },
  media: {
    by: ['id', 'member_id', 'key'],
    because: 'a photo is its member’s; pages ask for it by a key nobody can guess',
  },
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
  columns: string[];
}

async function indexes(): Promise<Index[]> {
  await using database = await testDatabase();
  const { rows } = await sql<Index>`
    select t.relname as "table",
           array(select coalesce(a.attname::text, '(…)')
                   from unnest(i.indkey::int[]) with ordinality as key(number, place)
                   left join pg_attribute a on a.attrelid = t.oid and a.attnum = key.number and key.number > 0
                  order by key.place) as columns
      from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace`.execute(database.db);
  return rows;
}

test('hot tables are found by their Page or town first, or by what is of one Page', async () => {
  const all = await indexes();
  const firstOf = (table: string) =>
    all.filter((index) => index.table === table).map(({ columns }) => columns[0] ?? '');
  for (const table of BY_PAGE_OR_TOWN) {
    const found = firstOf(table).some((first) => PAGE_OR_TOWN.includes(first));
    expect([table, found]).toEqual([table, true]);
  }
  for (const [table, { by }] of Object.entries(EXCEPTIONS)) {
    // an exception that is none any more must go, and what it is found by must be there
    expect([table, firstOf(table).filter((first) => PAGE_OR_TOWN.includes(first))]).toEqual([table, []]);
    expect(firstOf(table)).toEqual(expect.arrayContaining([...by]));
  }
});

test('every table is known as hot, or as one that is not', async () => {
  const tables = new Set((await indexes()).map(({ table }) => table));
  const hot = [...BY_PAGE_OR_TOWN, ...Object.keys(EXCEPTIONS)];
  expect([...hot, ...COOL].toSorted()).toEqual([...tables].toSorted());
});
