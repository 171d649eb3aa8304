import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { insertBlock } from './blocks.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const ids: Record<string, string> = {};

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  const one = async (query: ReturnType<typeof sql<{ id: string }>>) => String((await query.execute(db)).rows[0]?.id);
  for (const name of ['marie', 'rex', 'paul']) {
    ids[name] = await one(sql`
      insert into member (page_id, psid, town_id, status, name, created_at)
      values ('p', ${name}, ${opened.town.id}, 'approved', ${name}, ${NOW}) returning id`);
    ids[`post of ${name}`] = await one(sql`
      insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
      values (${opened.town.id}, ${Object.keys(ids).length}, ${ids[name]}, 'offer', 'give', 'vélo', 'VELO', ${NOW}) returning id`);
  }
  for (const name of ['rex', 'paul']) {
    ids[`claim of ${name}`] = await one(sql`
      insert into claim (post_id, member_id, state, created_at)
      values (${ids['post of marie']}, ${ids[name]}, 'waiting', ${NOW}) returning id`);
  }
});

test('what is written for one of two and speaks of the other is not sent once they are blocked', async () => {
  const owe = async (
    what: string,
    to: string,
    row: { lane: number; post?: string | undefined; topic?: string; next?: number },
  ) => {
    await sql`
      insert into outbox (page_id, member_id, lane, parts, post_id, topic, next_part, created_at, not_before, error)
      values ('p', ${ids[to]}, ${row.lane}, '[{"text":"x"},{"text":"y"}]', ${row.post ?? null}, ${row.topic ?? null}, ${row.next ?? 0},
              ${NOW}, ${NOW}, ${what})`.execute(db);
  };
  const claim = `claim:${ids['claim of rex']}`;
  await owe('her post, to him', 'rex', { lane: 2, post: ids['post of marie'] });
  await owe('his post, to her', 'marie', { lane: 2, post: ids['post of rex'] });
  await owe('where he stands', 'rex', { lane: 1, topic: claim });
  await owe('when they meet', 'marie', { lane: 1, topic: `meeting:${ids['claim of rex']}` });
  const stay = async () => {
    await owe('her post, under way', 'rex', { lane: 2, post: ids['post of marie'], next: 1 });
    await owe('her post, to another', 'paul', { lane: 2, post: ids['post of marie'] });
    await owe('another’s post', 'rex', { lane: 2, post: ids['post of paul'] });
    await owe('where another stands', 'paul', { lane: 1, topic: `claim:${ids['claim of paul']}` });
    await owe('an answer of another', 'marie', { lane: 1, topic: `claim:${ids['claim of paul']}` });
    await owe('a loan', 'marie', { lane: 1, topic: `loan:${ids['claim of rex']}` });
  };
  await stay();
  await db.transaction().execute((trx) => insertBlock(trx, String(ids.marie), String(ids.rex), NOW));
  const { rows } = await sql<{ error: string }>`
    select error from outbox where state = 'pending' order by id`.execute(db);
  expect(rows.map(({ error }) => error)).toEqual([
    'her post, under way',
    'her post, to another',
    'another’s post',
    'where another stands',
    'an answer of another',
    'a loan',
  ]);
  const gone = await sql<{ count: number }>`
    select count(*)::int as count from outbox where state = 'expired' and error = 'blocked'`.execute(db);
  expect(gone.rows[0]?.count).toBe(4);
});
