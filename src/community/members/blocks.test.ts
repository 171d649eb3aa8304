import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { sceneOf } from '../claims/carry-out.ts';
import { tellOwner } from '../claims/tell-owner.ts';
import { insertBlock } from './blocks.ts';
import { findMember } from './store.ts';

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

/** What Marie is told of an answer in a town that gathers none. */
async function topicOfAnswer(name: string): Promise<string> {
  return await db.transaction().execute(async (trx) => {
    const post = await trx
      .selectFrom('post')
      .selectAll()
      .where('id', '=', ids['post of marie'] ?? '')
      .executeTakeFirstOrThrow();
    const [marie, by] = await Promise.all([findMember(trx, ids.marie ?? ''), findMember(trx, ids[name] ?? '')]);
    if (!marie || !by) throw new Error('nobody');
    const answer = { word: null, isPromised: false, isFree: true, parts: 0, from_on: null, to_on: null };
    const scene = { ...(await sceneOf(trx, post, NOW)), gather: 0 };
    const [told] = await tellOwner(trx, scene, marie, { id: ids[`claim of ${name}`] ?? '', by, ...answer }, NOW);
    return told?.topic ?? '';
  });
}

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
  await sql`
    insert into delivery (post_id, member_id, state) values (${ids['post of marie']}, ${ids.rex}, 'told')`.execute(db);
  await owe('his post, to her', 'marie', { lane: 2, post: ids['post of rex'] });
  await owe('where he stands', 'rex', { lane: 1, topic: claim });
  await owe('when they meet', 'marie', { lane: 1, topic: `meeting:${ids['claim of rex']}` });
  await owe('his answer, told of by itself', 'marie', { lane: 1, topic: await topicOfAnswer('rex') });
  const stay = async () => {
    await owe('another’s answer, told of by itself', 'marie', { lane: 1, topic: await topicOfAnswer('paul') });
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
    'another’s answer, told of by itself',
    'her post, under way',
    'her post, to another',
    'another’s post',
    'where another stands',
    'an answer of another',
    'a loan',
  ]);
  const gone = await sql<{ count: number }>`
    select count(*)::int as count from outbox where state = 'expired' and error = 'blocked'`.execute(db);
  expect(gone.rows[0]?.count).toBe(5);
  // and of what was not shown he was not told
  expect(await db.selectFrom('delivery').select('state').execute()).toEqual([{ state: 'withdrawn' }]);
});
