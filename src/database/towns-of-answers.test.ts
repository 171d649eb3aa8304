import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyDatabase } from '../../test/helpers/empty-database.ts';
import { migrate, readSteps } from './migrate.ts';

// What hangs on a post carries the post's town (db/migrations/0171-*): also what was written before, and by programs of before.

const BEFORE = '0171';
const TABLES = ['claim', 'delivery', 'relay_message', 'reminder'] as const;

/** Two towns with a post each, as the version before wrote them. */
async function twoTowns(db: Kysely<never>): Promise<void> {
  await sql`insert into page (id, created_at) values ('p', now())`.execute(db);
  await sql`
    insert into commune (insee, name, folded, department, department_name, postcodes, population)
    values ('29232', 'Quimper', 'quimper', '29', 'Finistère', '{29000}', 1), ('29019', 'Brest', 'brest', '29', 'Finistère', '{29200}', 1)`.execute(
    db,
  );
  await sql`
    insert into town (slug, name, insee, timezone, created_at)
    values ('quimper', 'Quimper', '29232', 'Europe/Paris', now()), ('brest', 'Brest', '29019', 'Europe/Paris', now())`.execute(
    db,
  );
  await sql`
    insert into member (page_id, psid, status, town_id, created_at)
    select 'p', 'm' || t.id || n, 'approved', t.id, now() from town t, generate_series(1, 3) n`.execute(db);
  await sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
    select town_id, 1, min(id), 'offer', 'give', 'lampe', 'LAMPE', now() from member group by town_id`.execute(db);
}

/** Whoever is no author answers, is told, writes, and is reminded, said as before there was a town in it. */
async function asBefore(db: Kysely<never>): Promise<void> {
  await sql`
    insert into claim (post_id, member_id, created_at)
    select p.id, m.id, now() from post p join member m on m.town_id = p.town_id and m.id <> p.member_id
     where not exists (select from claim c where c.post_id = p.id and c.member_id = m.id)`.execute(db);
  await sql`
    insert into delivery (post_id, member_id) select post_id, member_id from claim
    on conflict (post_id, member_id) do update set likely = true`.execute(db);
  await sql`
    insert into relay_message (claim_id, member_id, event_id, body, created_at)
    select id, member_id, 1, 'à demain', now() from claim c
     where not exists (select from relay_message m where m.claim_id = c.id)`.execute(db);
  await sql`
    insert into reminder (what, post_id, claim_id, at) select 'nudge', post_id, id, now() from claim
    union all select 'gather', id, null, now() from post
    on conflict (what, post_id, claim_id) do update set at = excluded.at`.execute(db);
}

/** Of each table: how many rows there are, and how many are of the town of their post. */
async function townsOf(db: Kysely<never>) {
  const { rows } = await sql<{ table: string; all: number; right: number }>`
    select 'claim' as "table", count(*)::int as all, count(*) filter (where it.town_id = p.town_id)::int as right
      from claim it join post p on p.id = it.post_id
    union all select 'delivery', count(*)::int, count(*) filter (where it.town_id = p.town_id)::int
      from delivery it join post p on p.id = it.post_id
    union all select 'relay_message', count(*)::int, count(*) filter (where it.town_id = p.town_id)::int
      from relay_message it join claim c on c.id = it.claim_id join post p on p.id = c.post_id
    union all select 'reminder', count(*)::int, count(*) filter (where it.town_id = p.town_id)::int
      from reminder it join post p on p.id = it.post_id
    order by 1`.execute(db);
  return rows.map(({ table, all, right }) => `${table} ${right} of ${all}`);
}

async function before() {
  const it = await emptyDatabase();
  const steps = Object.entries(await readSteps()).filter(([name]) => name < BEFORE);
  await migrate(it.url, { steps: Object.fromEntries(steps) });
  await twoTowns(it.db as unknown as Kysely<never>);
  return it;
}

test('what was there has the town of its post, and so has what a program of before goes on to write', async () => {
  await using it = await before();
  const db = it.db as unknown as Kysely<never>;
  await asBefore(db);
  await migrate(it.url);
  expect(await townsOf(db)).toEqual(['claim 4 of 4', 'delivery 4 of 4', 'relay_message 4 of 4', 'reminder 6 of 6']);
  // somebody else of each town answers; the rest is said again, as they do whose keys have no town in them
  await sql`
    insert into member (page_id, psid, status, town_id, created_at)
    select 'p', 'late' || id, 'approved', id, now() from town`.execute(db);
  await asBefore(db);
  expect(await townsOf(db)).toEqual(['claim 6 of 6', 'delivery 6 of 6', 'relay_message 6 of 6', 'reminder 8 of 8']);

  // and none is ever of another town, nor of none
  for (const table of ['claim', 'relay_message', 'reminder'] as const) {
    const moved = sql`update ${sql.table(table)} set town_id = 3 - town_id`.execute(db);
    await expect(moved, table).rejects.toMatchObject({ code: '23503' });
  }
  await expect(sql`update post set town_id = 3 - town_id, number = 2`.execute(db)).rejects.toMatchObject({
    code: '23503',
  });
  for (const table of TABLES) {
    const none = sql`update ${sql.table(table)} set town_id = null`.execute(db);
    await expect(none, table).rejects.toMatchObject({ code: '23502' });
  }
}, 180_000);

test('a row that somebody has in hand is filled as well, when they have let it go', async () => {
  await using it = await before();
  const db = it.db as unknown as Kysely<never>;
  await asBefore(db);
  const steps = await readSteps();
  const upTo = (name: string) => Object.fromEntries(Object.entries(steps).filter(([step]) => step < name));
  await migrate(it.url, { steps: upTo('0171-b') });
  let filling: Promise<string[]> | undefined;
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
  await db.transaction().execute(async (trx) => {
    await sql`update delivery set likely = true where member_id = (select min(member_id) from delivery)`.execute(trx);
    filling = migrate(it.url, { steps: upTo('0171-c'), onHeld: () => hold() });
    // the others have their town while this one is held
    for (let left = 4; left > 1; ) {
      const { rows } = await sql<{ left: number }>`
        select count(*)::int as left from delivery where town_id is null`.execute(trx);
      left = rows[0]?.left ?? 0;
    }
    // and it is come back to, with a pause between
    await isHeld;
  });
  expect(await filling).toEqual(['0171-b-towns-filled']);
  expect((await townsOf(db))[1]).toBe('delivery 4 of 4');

  // what proved it is gone, also where it was cut off just before
  const proofs = async () =>
    (await sql`select conname from pg_constraint where conname like '%_town_known'`.execute(db)).rows;
  expect(await proofs()).toEqual([]);
  await sql`alter table claim add constraint claim_town_known check (town_id is not null)`.execute(db);
  await steps['0171-b-towns-filled']?.up(db);
  expect(await proofs()).toEqual([]);
}, 180_000);
