import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { lockPost } from '../posts/store.ts';
import { claimAlarms } from './alarms.ts';
import { endBetween } from './end-between.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const ids: Record<string, string> = {};
const one = async (query: ReturnType<typeof sql<{ id: string }>>) => String((await query.execute(db)).rows[0]?.id);
let town = 0;

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  town = opened.town.id;
  for (const name of ['marie', 'rex', 'paul']) {
    ids[name] = await one(sql`
      insert into member (page_id, psid, town_id, status, name, created_at)
      values ('p', ${name}, ${town}, 'approved', ${name}, ${NOW}) returning id`);
  }
});

beforeEach(async () => {
  for (const table of ['outbox', 'reminder', 'claim', 'post'] as const) await db.deleteFrom(table).execute();
});

async function answered(way: 'choose' | 'draw', states: { rex: string; paul: string }): Promise<void> {
  ids.post = await one(sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, way, quantity, created_at)
    values (${town}, 1, ${ids.marie}, 'offer', 'give', 'vélo', 'VELO', ${way}, 2, ${ago(9)}) returning id`);
  for (const [name, hours] of [
    ['rex', 3],
    ['paul', 2],
  ] as const) {
    await sql`
      insert into claim (post_id, member_id, state, created_at, decided_at, shown_at)
      values (${ids.post}, ${ids[name]}, ${states[name]}, ${ago(hours)}, ${states[name] === 'accepted' ? ago(1) : null}, ${ago(1)})`.execute(
      db,
    );
  }
}

/** What the owner is still to be told was made so many hours ago. */
async function owed(hours: number): Promise<void> {
  await sql`
    insert into outbox (page_id, member_id, lane, parts, topic, created_at, not_before)
    values ('p', ${ids.marie}, 1, '[{"text":"x"}]', ${`gather:${ids.post}`}, ${ago(hours)}, ${ago(hours)})`.execute(db);
}

const block = () => db.transaction().execute((trx) => endBetween(trx, String(ids.marie), String(ids.rex), NOW));

async function pending(): Promise<number> {
  const { rows } = await sql`select from outbox where state = 'pending'`.execute(db);
  return rows.length;
}

async function gathered(): Promise<string[]> {
  const reminders = await db.selectFrom('reminder').select('at').where('what', '=', 'gather').execute();
  if (reminders.every(({ at }) => at > NOW)) return [];
  return await db.transaction().execute(async (trx) => {
    const post = await lockPost(trx, String(ids.post));
    if (!post) throw new Error('not there');
    const { tell = [] } = await claimAlarms.gather({ trx, post, now: NOW } as Parameters<typeof claimAlarms.gather>[0]);
    return tell.flatMap(({ bubbles }) =>
      bubbles.flatMap((bubble) =>
        bubble.type === 'cards' ? bubble.cards.map(({ title }) => String(title.args?.name)) : [],
      ),
    );
  });
}

test('answers that were to be shown together are shown without the one who is blocked', async () => {
  await answered('choose', { rex: 'waiting', paul: 'waiting' });
  await owed(1);
  await block();
  expect(await pending()).toBe(0);
  expect(await gathered()).toEqual(['paul']);
});

test('the first answer is not told when it is of the one who is blocked', async () => {
  await answered('choose', { rex: 'waiting', paul: 'waiting' });
  await owed(3);
  await block();
  expect(await pending()).toBe(0);
  expect(await gathered()).toEqual(['paul']);
});

test('the first answer is told when it is of another', async () => {
  await answered('choose', { rex: 'waiting', paul: 'waiting' });
  await owed(2);
  await block();
  expect(await pending()).toBe(1);
});

test('the lot that fell on another too is told', async () => {
  await answered('draw', { rex: 'accepted', paul: 'accepted' });
  await owed(1);
  await block();
  expect(await pending()).toBe(1);
});

test('the lot that fell on the one who is blocked is not told', async () => {
  await answered('draw', { rex: 'accepted', paul: 'waiting' });
  await owed(1);
  await block();
  expect(await pending()).toBe(0);
});
