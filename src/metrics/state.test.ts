import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { lookAtLife } from '../doctor/database.ts';
import { arePagesWell, UNANSWERED_MS } from '../outbox/page-signs.ts';
import { createMetrics } from './metrics.ts';
import { readState } from './state.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
  await database.db
    .insertInto('page')
    .values({ id: '1040', created_at: before(1e6) })
    .execute();
  await sql`
    insert into member (page_id, psid, status, created_at, window_until)
    values ('1040', 'marie', 'approved', ${NOW}, ${NOW}::timestamptz + interval '1 hour')`.execute(database.db);
});
afterEach(() => database.close());

/** What it says of one figure, by its label. */
async function told(figure: string): Promise<Record<string, number>> {
  const state = await readState(database.db, NOW);
  return Object.fromEntries(state.filter(({ name }) => name === figure).map(({ label, value }) => [label, value]));
}

const owe = (row: { lane?: number; created: number; due: number; attempts?: number; state?: string; error?: string }) =>
  sql`
    insert into outbox (page_id, member_id, lane, parts, created_at, not_before, attempts, state, error, settled_at)
    select '1040', id, ${row.lane ?? 0}, '[]', ${before(row.created)}, ${before(row.due)}, ${row.attempts ?? 0},
           ${row.state ?? 'pending'}, ${row.error ?? null}, case when ${row.state ?? 'pending'} = 'failed' then ${NOW}::timestamptz end
      from member`.execute(database.db);

test('an answer that is tried again and again grows old, though the next try is to come', async () => {
  await owe({ created: 300, due: -200, attempts: 5 });
  // planned for later, it makes nobody wait
  await owe({ created: 4_000, due: -60 });
  // a matter of one's own was planned for a minute ago, or is tried since then
  await owe({ lane: 1, created: 80_000, due: 60 });
  expect(await told('oldest_message_seconds')).toEqual({ reply: 300, own: 60 });
  expect(await told('messages_waiting')).toEqual({ reply: 1, own: 1 });
  expect(await arePagesWell(database.db, NOW)).toBe(true);
  const later = new Date(before(300).getTime() + UNANSWERED_MS + 1_000);
  expect(await arePagesWell(database.db, later)).toBe(false);
  // Meta asked the Page to rest, a moment ago: its messages come one after the other
  await database.db
    .updateTable('page')
    .set({ paused_until: before(120) })
    .execute();
  expect(await told('oldest_message_seconds')).toEqual({ own: 60 });
  await database.db
    .updateTable('page')
    .set({ paused_until: before(601) })
    .execute();
  expect(await told('oldest_message_seconds')).toEqual({ reply: 300, own: 60 });
  // whom nothing may be written to any more waits for nothing that can be mended
  await database.db.updateTable('member').set({ window_until: NOW }).execute();
  expect(await told('oldest_message_seconds')).toEqual({});
  expect(await arePagesWell(database.db, later)).toBe(true);
});

test('a neighbour who has blocked the Page is nobody’s fault, a message that is wrong is', async () => {
  const messages = async () => (await lookAtLife(database.db, NOW)).find(({ what }) => what === 'messages');
  for (const error of ['551/1545041', '10/2018278', '2']) await owe({ created: 60, due: 60, state: 'failed', error });
  expect(await told('messages_failed')).toEqual({ '': 0 });
  expect(await messages()).toMatchObject({ state: 'fine' });
  await owe({ created: 60, due: 60, state: 'failed', error: '100/2018032' });
  expect(await told('messages_failed')).toEqual({ '': 1 });
  expect(await messages()).toMatchObject({ state: 'doubtful', says: 'Meta refused 1 within a week' });
});

test('a Page in trouble is one until something says that it is over; what was seen of it is told by its id', async () => {
  const page = (values: object) => database.db.updateTable('page').set(values).execute();
  await page({ pause_reason: '190/460 (2)', paused_until: before(3_600) });
  expect([await told('pages_paused'), await told('pages_token_dead')]).toEqual([{ '': 1 }, { '': 1 }]);
  const pages = async () => (await lookAtLife(database.db, NOW)).find(({ what }) => what === 'Pages');
  expect(await pages()).toMatchObject({ state: 'wrong', says: 'paused: 1040 (190/460 (2))' });
  await page({ pause_reason: '10/1893063 (1)' });
  expect([await told('pages_paused'), await told('pages_token_dead')]).toEqual([{ '': 1 }, { '': 0 }]);
  await page({ pause_reason: null });
  expect(await told('pages_paused')).toEqual({ '': 0 });
  for (const name of ['webhooks_refused', 'resubscribed_seconds', 'token_ends_seconds'])
    expect(await told(name)).toEqual({});
  await page({ webhooks_refused: '200', resubscribed_at: before(90), token_ends_at: before(-86_400) });
  expect(await told('webhooks_refused')).toEqual({ 1040: 1 });
  expect(await told('resubscribed_seconds')).toEqual({ 1040: 90 });
  expect(await told('token_ends_seconds')).toEqual({ 1040: 86_400 });
});

test('a figure that cannot be read is missing, and the others are told', async () => {
  await owe({ created: 60, due: 60, state: 'failed', error: '100/2018032' });
  await sql`alter table digest rename to digests`.execute(database.db);
  const metrics = createMetrics({ db: database.db, clock: { now: () => NOW }, roles: { web: true, worker: true } });
  const { text } = await metrics.tell();
  expect(text).not.toMatch(/^parallele_digests_waiting /m);
  for (const line of ['mails_waiting 0', 'messages_failed 1', 'members{window="open"} 1', 'state_failures_total 1'])
    expect(text).toContain(`\nparallele_${line}\n`);
  await sql`alter table digests rename to digest`.execute(database.db);
  await sql`alter table outbox rename to messages`.execute(database.db);
  let unread = 0;
  const state = await readState(database.db, NOW, () => {
    unread += 1;
  });
  const left = state.map(({ name }) => name);
  expect(left).toEqual(expect.arrayContaining(['events_waiting', 'members', 'pages_paused']));
  expect(left.filter((name) => name.startsWith('messages') || name.startsWith('oldest_message'))).toEqual([]);
  // what waits, what is in doubt, what failed: also of figures that have one line for each of several
  expect(unread).toBe(3);
});
