import { readFileSync } from 'node:fs';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { sweepInbox } from '../../src/inbox/sweep.ts';
import { sweepOutbox } from '../../src/outbox/sweep.ts';
import { eraseForgotten } from '../../src/retention/erase.ts';
import { keepRetention } from '../../src/retention/keep.ts';
import { TABLES, type TableName } from '../../src/retention/tables.ts';
import { testDatabase } from '../helpers/database.ts';
import { allTables, columnsOf } from './cells.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60_000);

let db: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await testDatabase());
});
afterAll(async () => await close());

/** Tables of libraries, which hold nothing of ours. */
const isOfLibrary = ({ schema, table }: { schema: string; table: string }) =>
  schema === 'graphile_worker' || table.startsWith('kysely_');

describe('every table of the migrated database', () => {
  test('has a rule, and every rule a table', async () => {
    const tables = (await allTables(db)).filter((one) => !isOfLibrary(one)).map(({ table }) => table);
    expect(Object.keys(TABLES).sort()).toEqual(tables.sort());
    expect(Object.keys(CASES).sort()).toEqual(tables);
  });

  test('has a line in docs/retention.md, and every line a table', () => {
    const lines = readFileSync(new URL('../../docs/retention.md', import.meta.url), 'utf8').matchAll(
      /^\| `(\w+)` \|/gm,
    );
    expect([...lines].map(([, table]) => table).sort()).toEqual(Object.keys(TABLES).sort());
  });

  test('says of every column by which name a member reads it, or why not', async () => {
    for (const table of Object.keys(TABLES) as TableName[]) {
      const { mine } = TABLES[table];
      if (mine) expect([table, Object.keys(mine.columns).sort()]).toEqual([table, (await columnsOf(db, table)).sort()]);
    }
  });

  test('that refers to a member is shown to them and erased', async () => {
    const { rows } = await sql<{ table: TableName }>`
      select distinct c.conrelid::regclass::text as table from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'member'::regclass`.execute(db);
    // hints of the drain: numbers that are gone within seconds
    const shown = rows.map(({ table }) => table).filter((table) => table !== 'ready');
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((table) => !TABLES[table].mine || !TABLES[table].erase)).toEqual([]);
  });
});

/**
 * For each table: two rows that differ in their age alone, and what is left of the older and of the younger once the
 * clock has looked. A table on which time does nothing says so.
 */
interface Case {
  make(db: Db, at: Date, name: string): Promise<unknown>;
  /** Ages in days: the first is over, the second not yet. */
  ages: [over: number, not: number];
  /** Names of the rows in which something personal is left. */
  left: RawBuilder<{ name: string }>;
}

let made = 0;
async function addMember(at: Date, given: { name?: string; status?: string } = {}): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into member (page_id, psid, town_id, status, name, window_until, created_at)
    values ('1', ${`psid ${++made}`}, 1, ${given.status ?? 'approved'}, ${given.name ?? 'X'}, ${at}, ${at})
    returning id`.execute(db);
  return rows[0]?.id ?? '';
}
async function addPost(at: Date, ended: Date | null, item: string, contact: string | null = null): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into post (town_id, number, member_id, direction, kind, item, word, contact, outcome, created_at, closed_at)
    values (1, ${++made}, ${await addMember(NOW)}, 'offer', 'give', ${item}, 'MOT', ${contact},
      ${ended && 'withdrawn'}, ${at}, ${ended}) returning id`.execute(db);
  return rows[0]?.id ?? '';
}
async function addClaim(at: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into claim (post_id, member_id, state, created_at)
    values (${await addPost(at, null, 'x')}, ${await addMember(NOW)}, 'accepted', ${at}) returning id`.execute(db);
  return rows[0]?.id ?? '';
}
async function addMedia(at: Date, key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into media (key, member_id, url, state, bytes, created_at)
    values (${key}, ${await addMember(NOW)}, '', 'ready', 'x', ${at}) returning id`.execute(db);
  return rows[0]?.id ?? '';
}

const SIXTY_DAYS = (table: TableName): Pick<Case, 'ages' | 'left'> => ({
  ...{ ages: [61, 59], left: sql`select name from ${sql.table(table)} join member on member.id = member_id` },
});

const NOTHING = 'time does nothing to it';
const CASES: Record<TableName, Case | typeof NOTHING> = {
  member: {
    make: async (_db, at, name) => await addMember(at, { name, status: 'left' }),
    ages: [366, 364],
    left: sql`select name from member where name is not null`,
  },
  admin_code: {
    make: (db, at, name) =>
      sql`insert into admin_code (hash, town_id, created_at, expires_at)
      values (${name}, 1, ${at}, ${at})`.execute(db),
    ages: [31, 29],
    left: sql`select hash as name from admin_code`,
  },
  founding: {
    make: async (db, at, name) =>
      sql`insert into founding (member_id, insee, approval, asked_at)
      values (${await addMember(NOW, { name })}, '22278', true, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select name from founding join member on member.id = member_id`,
  },
  page_code: {
    make: async (db, at, name) =>
      sql`insert into page_code (member_id, hash, page_id, expires_at)
      values (${await addMember(NOW)}, ${name}, '1', ${at})`.execute(db),
    ages: [1, -1],
    left: sql`select hash as name from page_code`,
  },
  waiting_list: {
    make: async (db, at, name) =>
      sql`insert into waiting_list (member_id, insee, since)
      values (${await addMember(NOW, { name })}, '29232', ${at})`.execute(db),
    ages: [731, 729],
    left: sql`select name from waiting_list join member on member.id = member_id`,
  },
  side_channel: {
    make: async (db, at, name) =>
      sql`insert into side_channel (member_id, kind, address, asked_at)
      values (${await addMember(NOW)}, 'mail', ${name}, ${at})`.execute(db),
    ages: [8, 6],
    left: sql`select address as name from side_channel`,
  },
  side_message: {
    make: async (db, at, name) =>
      sql`insert into side_message (member_id, kind, what, state, created_at, not_before, settled_at)
      values (${await addMember(NOW, { name })}, 'push', 'notices', 'sent', ${at}, ${at}, ${at})`.execute(db),
    ...SIXTY_DAYS('side_message'),
  },
  digest: {
    make: async (db, at, name) =>
      sql`insert into digest (member_id, day, created_at, not_before, settled_at)
      values (${await addMember(NOW, { name })}, '2026-12-05', ${at}, ${at}, ${at})`.execute(db),
    ...SIXTY_DAYS('digest'),
  },
  spoken: {
    make: async (db, at, name) =>
      sql`insert into spoken (member_id, at) values (${await addMember(NOW, { name })}, ${at})`.execute(db),
    ...{ ages: [1.1, 0.9], left: sql`select name from spoken join member on member.id = member_id` },
  },
  private_link: {
    make: async (db, at, name) =>
      sql`insert into private_link (member_id, what, hash, expires_at)
      values (${await addMember(NOW)}, 'push', ${name}, ${at})`.execute(db),
    ages: [0, -1 / 24],
    left: sql`select hash as name from private_link`,
  },
  data_deletion: {
    make: (db, at, name) => sql`insert into data_deletion (code, requested_at) values (${name}, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select code as name from data_deletion`,
  },
  post: {
    make: (_db, at, name) => addPost(at, at, name),
    ages: [366, 364],
    left: sql`select item as name from post where item <> 'annonce'`,
  },
  post_report: {
    make: async (db, at, name) =>
      sql`insert into post_report (post_id, member_id, words, at)
      values (${await addPost(NOW, null, 'x')}, ${await addMember(NOW)}, ${name}, ${at})`.execute(db),
    ages: [61, 59],
    left: sql`select words as name from post_report`,
  },
  post_photo: {
    make: async (db, at, name) =>
      sql`insert into post_photo (post_id, position, media_id)
      values (${await addPost(at, at, 'x')}, 0, ${await addMedia(NOW, name)})`.execute(db),
    ages: [46, 44],
    left: sql`select key as name from post_photo join media on media.id = media_id`,
  },
  media: {
    make: (_db, at, name) => addMedia(at, name),
    ages: [46, 44],
    left: sql`select key as name from media`,
  },
  claim: {
    make: async (db, at, name) =>
      sql`insert into claim (post_id, member_id, word, state, created_at, decided_at)
      values (${await addPost(at, null, 'x')}, ${await addMember(NOW)}, ${name}, 'done', ${at}, ${at})`.execute(db),
    ages: [46, 44],
    left: sql`select word as name from claim where word is not null`,
  },
  delivery: {
    make: async (db, at, name) =>
      sql`insert into delivery (post_id, member_id, state, alert)
      values (${await addPost(at, at, 'x')}, ${await addMember(NOW)}, 'told', ${name})`.execute(db),
    ages: [46, 44],
    left: sql`select alert as name from delivery`,
  },
  page_post: {
    make: async (db, at, name) =>
      sql`insert into page_post (post_id, page_id, done, not_before, error)
      values (${await addPost(at, at, 'x')}, '1', 1, ${at}, ${name})`.execute(db),
    ages: [46, 44],
    left: sql`select error as name from page_post`,
  },
  page_comment: {
    make: async (db, at, name) =>
      sql`insert into page_comment (page_id, comment_id, feed_id, words, at, not_before)
      values ('1', ${name}, 'x', ${name}, ${at}, ${at})`.execute(db),
    ages: [31, 29],
    left: sql`select words as name from page_comment`,
  },
  inbox_event: {
    make: async (db, at, name) =>
      sql`
      insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, handled_at)
      values ('1', ${await addMember(NOW)}, ${name}, 'message', '{}', ${at}, ${at}, ${at})`.execute(db),
    ages: [91, 89],
    left: sql`select dedup_key as name from inbox_event`,
  },
  outbox: {
    make: async (db, at, name) =>
      sql`
      insert into outbox (page_id, member_id, lane, parts, state, created_at, not_before, settled_at, topic)
      values ('1', ${await addMember(NOW)}, 0, '[{}]', 'sent', ${at}, ${at}, ${at}, ${name})`.execute(db),
    ages: [91, 89],
    left: sql`select topic as name from outbox`,
  },
  conversation: {
    make: async (db, at, name) =>
      sql`insert into conversation (member_id, state)
      values (${await addMember(at)}, ${JSON.stringify({ said: name })})`.execute(db),
    ages: [91, 89],
    left: sql`select state ->> 'said' as name from conversation where state <> '{}'`,
  },
  flow_run: {
    make: async (db, at, name) =>
      sql`insert into flow_run (member_id, id, flow, version, opened_at)
      values (${await addMember(NOW)}, ${name}, 'mine', 1, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select id as name from flow_run`,
  },
  human_message: {
    make: async (db, at, name) =>
      sql`insert into human_message (town_id, member_id, asked_at)
      values (1, ${await addMember(NOW, { name })}, ${at})`.execute(db),
    ages: [61, 59],
    left: sql`select name from human_message join member on member.id = member_id`,
  },
  journal: {
    make: (db, at, name) =>
      sql`insert into journal (town_id, action, reason, at)
      values (1, 'refused', ${name}, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select reason as name from journal where reason is not null`,
  },
  post_question: {
    make: async (db, at, name) =>
      sql`insert into post_question (post_id, member_id, words, asked_at)
      values (${await addPost(at, null, 'x')}, ${await addMember(NOW)}, ${name}, ${at})`.execute(db),
    ages: [61, 59],
    left: sql`select words as name from post_question`,
  },
  relay_message: {
    make: async (db, at, name) =>
      sql`insert into relay_message (claim_id, member_id, event_id, body, created_at)
      values (${await addClaim(NOW)}, ${await addMember(NOW)}, ${made}, ${name}, ${at})`.execute(db),
    ages: [31, 29],
    left: sql`select body as name from relay_message where body is not null`,
  },
  meeting: {
    make: async (db, at, name) =>
      sql`insert into meeting (claim_id, at, proposed_by)
      values (${await addClaim(NOW)}, ${at}, ${await addMember(NOW, { name })})`.execute(db),
    ages: [61, 59],
    left: sql`select name from meeting join member on member.id = proposed_by`,
  },
  no_show: {
    make: async (db, at, name) =>
      sql`insert into no_show (claim_id, about_member, by_member, at)
      values (${await addClaim(NOW)}, ${await addMember(NOW, { name })}, ${await addMember(NOW)}, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select name from no_show join member on member.id = about_member`,
  },
  thanks: {
    make: async (db, at, name) =>
      sql`insert into thanks (claim_id, from_member, to_member, town_id, words, created_at)
      values (${await addClaim(NOW)}, ${await addMember(NOW)}, ${await addMember(NOW)}, 1, ${name}, ${at})`.execute(db),
    ages: [366, 364],
    left: sql`select words as name from thanks where words is not null`,
  },
  vouch: {
    make: async (db, at, name) =>
      sql`insert into vouch (applicant_id, member_id, asked_at)
      values (${await addMember(NOW)}, ${await addMember(NOW, { name })}, ${at})`.execute(db),
    ages: [91, 89],
    left: sql`select name from vouch join member on member.id = member_id`,
  },
  wrong_code: {
    make: async (db, at, name) =>
      sql`insert into wrong_code (member_id, at) values (${await addMember(NOW, { name })}, ${at})`.execute(db),
    ages: [1, 1 / 48],
    left: sql`select name from wrong_code join member on member.id = member_id`,
  },
  ...{ block: NOTHING, follow_up: NOTHING, alert: NOTHING, follow: NOTHING, news_wish: NOTHING },
  ...{ town_admin: NOTHING, reminder: NOTHING, broadcast: NOTHING, ready: NOTHING, town: NOTHING, page: NOTHING },
  ...{ page_template: NOTHING, commune: NOTHING, former_commune: NOTHING, town_commune: NOTHING },
  ...{ question_reply: NOTHING, media_size: NOTHING, renewal: NOTHING },
};

describe('what time does', () => {
  const silent = { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) };
  const forget = async () => {
    await keepRetention(db, silent, NOW);
    await eraseForgotten({ db, log: silent, perform: async () => {} }, NOW);
  };
  const namesLeft = async (left: RawBuilder<{ name: string }>) =>
    (await left.execute(db)).rows.map(({ name }) => name).sort();

  beforeAll(async () => {
    await sql`insert into page (id, created_at) values ('1', ${NOW})`.execute(db);
    await sql`insert into town (slug, name, insee, timezone, created_at)
      values ('saint-brieuc', 'Saint-Brieuc', '22278', 'Europe/Paris', ${NOW})`.execute(db);
  });

  test.each(Object.entries(CASES))('%s', async (table, given) => {
    if (typeof given === 'string') return void expect(TABLES[table as TableName].end).toBeNull();
    const [over, not] = given.ages;
    await given.make(db, ago(over), `${table} over`);
    await given.make(db, ago(not), `${table} not yet`);
    await forget();
    expect((await namesLeft(given.left)).filter((name) => name.startsWith(table))).toEqual([`${table} not yet`]);
  });

  test('words of messages go a week after they were dealt with', async () => {
    const id = await addMember(NOW);
    for (const days of [8, 6]) {
      await sql`insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, handled_at)
        values ('1', ${id}, ${`week ${days}`}, 'message', '{"text":"x"}', ${ago(days)}, ${ago(days)}, ${ago(days)})`.execute(
        db,
      );
      await sql`insert into outbox (page_id, member_id, lane, parts, state, created_at, not_before, settled_at, topic)
        values ('1', ${id}, 0, '[{"text":"x"}]', 'sent', ${ago(days)}, ${ago(days)}, ${ago(days)}, ${`week ${days}`})`.execute(
        db,
      );
    }
    await sweepInbox(db, NOW);
    await sweepOutbox(db, NOW);
    const { rows } = await sql<{ key: string }>`
      select dedup_key as key from inbox_event where dedup_key like 'week%' and body is not null
      union all select topic from outbox where topic like 'week%' and parts <> '[]'::jsonb`.execute(db);
    expect(rows.map(({ key }) => key)).toEqual(['week 6', 'week 6']);
  });

  test('the contact of a post goes before its words', async () => {
    const two = [await addPost(ago(46), ago(46), 'a', '06'), await addPost(ago(44), ago(44), 'b', '06')];
    await forget();
    const { rows } = await sql`select item, contact from post where id = any(${two}::bigint[]) order by 1`.execute(db);
    expect(JSON.stringify(rows)).toBe('[{"item":"a","contact":null},{"item":"b","contact":"06"}]');
  });

  test('a picture stays as long as something shows it', async () => {
    const shown = await addMedia(ago(400), 'shown');
    await sql`insert into post_photo (post_id, position, media_id)
      values (${await addPost(ago(400), null, 'x')}, 0, ${shown})`.execute(db);
    const offered = await addMedia(ago(400), 'offered');
    await sql`insert into claim (post_id, member_id, state, offered_media, created_at)
      values (${await addPost(ago(400), null, 'x')}, ${await addMember(NOW)}, 'waiting', ${offered}, ${ago(400)})`.execute(
      db,
    );
    await forget();
    const { rows } = await sql<{ key: string }>`select key from media where key in ('shown', 'offered')`.execute(db);
    expect(rows.length).toBe(2);
  });

  test.each([
    ['approved', 3 * 365 + 1, 3 * 365 - 1],
    ['banned', 3 * 365 + 1, 3 * 365 - 1],
    ['joining', 366, 364],
    ['refused', 366, 364],
  ])('somebody %s is forgotten after long silence', async (status, over, not) => {
    await addMember(ago(over), { name: `${status} over`, status });
    await addMember(ago(not), { name: `${status} not yet`, status });
    await forget();
    const { rows } = await sql<{ name: string }>`
      select name from member where name like ${`${status} %`}`.execute(db);
    expect(rows.map(({ name }) => name)).toEqual([`${status} not yet`]);
  });
});
