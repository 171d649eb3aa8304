import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settle } from '../inbox/lease.ts';
import { storeEvents } from '../inbox/store-events.ts';
import { loadBook } from '../load-book.ts';
import { PAGE, type World, world } from '../outbox/testing/world.ts';
import { claimByComment } from './claim-by-comment.ts';
import { claimComment, storeComments } from './comments.ts';
import { dropClaims } from './dropped-in-comment.ts';

// A comment may wait for weeks until its author is here, and everybody else goes on talking.

const EVENTS = 20_000;
const COMMENTS = 1_000;
const book = loadBook();

let w: World;
let paul: string;
let post: string;
beforeEach(async () => {
  w = await world();
  paul = await w.member('paul');
  post = await w.post(await w.member('marie'), 'fauteuil');
  await acts('non');
  await sql`
    insert into page_comment (page_id, comment_id, feed_id, at, not_before, state, member_id, claims_post, answered_after)
    select ${PAGE}, 'c', 'f', ${w.now()}, ${w.now()}, 'answered', ${paul}, ${post}, max(id) from inbox_event`.execute(
    w.db,
  );
});
afterEach(() => w[Symbol.asyncDispose]());

/** Rows that were read so far, by any index or by none. */
async function rowsRead(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(w.db);
  const { rows } = await sql<{ read: number }>`
    select sum(s.seq_tup_read + coalesce(s.idx_tup_fetch, 0) + (
             select coalesce(sum(i.idx_tup_read), 0) from pg_stat_user_indexes i where i.relid = s.relid))::int as read
      from pg_stat_user_tables s where s.relname in ('inbox_event', 'page_comment', 'page_post')`.execute(w.db);
  return rows[0]?.read ?? Number.NaN;
}

let stored = 0;
const stores = (text: string) => {
  stored += 1;
  const body = JSON.stringify({ type: 'text', text });
  const event = { pageId: PAGE, psid: 'paul', dedupKey: `m:${stored}`, kind: 'message', body };
  const at = { sentAt: w.now(), receivedAt: w.now(), windowUntil: new Date(w.now().getTime() + 86_400_000) };
  return storeEvents(w.db, [{ ...event, ...at }], w.now());
};

/** Paul says so, and has had his turn. */
async function acts(text: string): Promise<void> {
  await stores(text);
  const event = await w.db
    .selectFrom('inbox_event')
    .select(['id', 'member_id as memberId', 'page_id as pageId'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await w.db.transaction().execute((trx) => settle(trx, [{ event, pace: null, dialogue: null }], w.now()));
}

async function claims(): Promise<string[]> {
  await claimByComment(w.db, book, [paul], w.now());
  const { rows } = await sql<{ payload: string }>`
    select body ->> 'payload' as payload from inbox_event
     where page_id = ${PAGE} and dedup_key = 'comment:' || (select min(id) from page_comment)`.execute(w.db);
  return rows.map(({ payload }) => payload);
}

async function othersTalk(): Promise<void> {
  await sql`
    insert into page_comment (page_id, comment_id, feed_id, at, not_before, state, member_id, claims_post)
    select ${PAGE}, 'c' || n, 'f', ${w.now()}, ${w.now()}, 'answered', m.id, ${post}
      from generate_series(1, ${COMMENTS}) as n, member m where m.psid = 'marie'`.execute(w.db);
  await sql`
    insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, window_until, handled_at)
    select ${PAGE}, m.id, 'other' || n, 'message', '{"type": "text", "text": "non"}', ${w.now()}, ${w.now()}, ${w.now()}, ${w.now()}
      from generate_series(1, ${EVENTS}) as n, member m where m.psid = 'marie'`.execute(w.db);
}

test('what its author did since is found among a few rows, whatever others have said', async () => {
  await othersTalk();
  const before = await rowsRead();
  await acts('le portail est bleu');
  await acts('oui');
  expect(await claims()).toEqual([`v1:do:claim:${post}`]);
  expect((await rowsRead()) - before).toBeLessThan(100);
});

test.each([
  ['said before the answer', [], 'claim'],
  ['bonjour', ['bonjour'], 'claim'],
  ['non', ['bonjour', 'non'], null],
])('of what was handled: %s', async (_name, words, flow) => {
  for (const text of words) await acts(text);
  expect(await claims()).toEqual(flow === null ? [] : [`v1:do:${flow}:${post}`]);
});

test('what waits counts too', async () => {
  await acts('bonjour');
  await stores('non');
  expect(await claims()).toEqual([]);
});

test('who took back what they wrote, or wrote it long ago, is asked', async () => {
  await acts('bonjour');
  await w.db.updateTable('inbox_event').set({ body: null }).execute();
  expect(await claims()).toEqual([`v1:do:commented:${post}`]);
});

test('however much somebody says while nobody claims for them, the last of it is noted', async () => {
  for (let time = 0; time < 30; time += 1) await acts(`mot ${time}`);
  await acts('non');
  const { acts: noted } = await w.db.selectFrom('page_comment').select('acts').executeTakeFirstOrThrow();
  expect(noted).toHaveLength(20);
  expect(await claims()).toEqual([]);
});

test('what one person wanted in earlier comments is found among a few rows, whatever others have written', async () => {
  await othersTalk();
  await sql`update page_comment set author_mark = 'mark' || id`.execute(w.db);
  await sql`vacuum analyze page_comment`.execute(w.db);
  const mine = await w.db
    .selectFrom('page_comment')
    .select('author_mark as mark')
    .where('member_id', '=', paul)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ id: string }>`select max(id) + 1 as id from page_comment`.execute(w.db);
  const before = await rowsRead();
  const dropped = { id: rows[0]?.id ?? '', at: w.now(), mark: mine.mark ?? '', posts: [post], memberId: paul };
  await w.db.transaction().execute((trx) => dropClaims(trx, dropped, w.now()));
  expect((await rowsRead()) - before).toBeLessThan(100);
  const left = w.db
    .selectFrom('page_comment')
    .select('id')
    .where('member_id', '=', paul)
    .where('claims_post', 'is not', null);
  expect(await left.execute()).toEqual([]);
});

test('whether a comment is under a post of ours is found among a few rows, however many its Page has shown', async () => {
  await sql`
    insert into post (town_id, member_id, number, direction, kind, item, word, created_at)
    select ${w.townId}, ${paul}, 1000 + n, 'offer', 'give', 'chaise', 'CHAISE', ${w.now()}
      from generate_series(1, ${COMMENTS}) as n`.execute(w.db);
  await sql`
    insert into page_post (post_id, page_id, feed_id, begun_at, not_before)
    select id, ${PAGE}, 'f' || number, ${w.now()}, ${w.now()} from post where number > 1000`.execute(w.db);
  await sql`analyze`.execute(w.db);
  const keys = { secretKey: Buffer.alloc(32, 1), book };
  const about = { pageId: PAGE, fromId: 'x', text: 'Je le veux', at: w.now(), became: 'added' } as const;
  const write = (commentId: string, feedId: string) =>
    storeComments(w.db, keys, [{ ...about, commentId, feedId }], w.now());
  const before = await rowsRead();
  await write('c1', 'another’s');
  await write('c2', 'f1001');
  await sql`update page_comment set state = 'waiting', feed_id = 'another’s' where comment_id = 'c2'`.execute(w.db);
  expect(await claimComment(w.db, book, w.now())).toBe('settled');
  expect((await rowsRead()) - before).toBeLessThan(100);
  await sql`update page_post set feed_id = null where post_id = (select max(post_id) from page_post)`.execute(w.db);
  // Meta’s answer that names it may be slower than a comment
  await write('c3', 'another’s');
  const { rows } = await sql<{ known: string; state: string }>`
    select comment_id as known, state from page_comment where comment_id like 'c_' order by 1`.execute(w.db);
  expect(rows).toEqual([
    { known: 'c2', state: 'not-ours' },
    { known: 'c3', state: 'waiting' },
  ]);
});
