import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Receipt } from '../messenger/parsed.ts';
import { claimDue } from './claim.ts';
import { reconcile } from './reconcile.ts';
import { sweepLeases, sweepOutbox } from './sweep.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

let w: World;
let anne: string;
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
});
afterEach(() => w[Symbol.asyncDispose]());

function echo(given: Partial<Extract<Receipt, { type: 'echo' }>>): Receipt {
  return { type: 'echo', pageId: PAGE, psid: 'anne', mid: 'm_1', appId: '9', at: w.now(), ...given };
}
const set = (id: string, values: { state: 'unknown' | 'sending' | 'failed'; next_part?: number }) =>
  w.db
    .updateTable('outbox')
    .set({ ...values, lease_until: w.now() })
    .where('id', '=', id)
    .execute();

test('echoes out of order and twice settle once', async () => {
  const id = await w.owe(anne, ['un', 'deux', 'trois']);
  await set(id, { state: 'unknown' });
  const late = [echo({ metadata: `o:${id}:1`, mid: 'b' }), echo({ metadata: `o:${id}:0`, mid: 'a' })];
  expect((await reconcile(w.db, late, w.now())).wake).toEqual([PAGE]);
  expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 2 });
  expect((await reconcile(w.db, late, w.now())).wake).toEqual([]);
  await reconcile(w.db, [echo({ metadata: `o:${id}:0`, mid: 'a' })], w.now());
  const row = await w.row(id);
  expect(row).toMatchObject({ state: 'pending', next_part: 2 });
  expect(row.message_ids.toSorted()).toEqual(['a', 'b']);
});

test('the last part settles the row, whatever state it was in', async () => {
  for (const state of ['unknown', 'sending', 'failed'] as const) {
    const id = await w.owe(anne, ['un', 'deux']);
    await set(id, { state, next_part: 1 });
    await reconcile(w.db, [echo({ metadata: `o:${id}:1`, mid: state })], w.now());
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2, error: null });
  }
});

test('an echo of an earlier part leaves a row in doubt where it is', async () => {
  const id = await w.owe(anne, ['un', 'deux']);
  await set(id, { state: 'unknown', next_part: 1 });
  await reconcile(w.db, [echo({ metadata: `o:${id}:0` })], w.now());
  expect(await w.row(id)).toMatchObject({ state: 'unknown', next_part: 1, message_ids: ['m_1'] });
});

test('an echo that is quicker than its sender: should that one have died, nothing is in doubt', async () => {
  const id = await w.owe(anne, ['un', 'deux']);
  await set(id, { state: 'sending' });
  await reconcile(w.db, [echo({ metadata: `o:${id}:0` })], w.now());
  expect(await w.row(id)).toMatchObject({ state: 'sending', next_part: 1 });
  await sweepOutbox(w.db, w.now());
  expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 1, error: null });
});

test('what comes back from doubt is not overtaken, though the clock was read before it came back', async () => {
  const doubted = [await w.owe(anne, ['un', 'deux']), await w.owe(await w.member('bob'), ['un', 'deux'])];
  for (const id of doubted) await set(id, { state: 'unknown' });
  await w.owe(anne, 'trois');
  const read = w.now();
  w.pass(5);
  await reconcile(w.db, [echo({ metadata: `o:${doubted[0]}:0` })], w.now());
  await sweepLeases(w.db, w.now());
  const brake = { perSecond: 1_000, burst: 1_000 };
  const { rows } = await claimDue(w.db, PAGE, { now: read, limit: 5, leaseMs: 30_000, brake });
  expect(rows.map(({ id, nextPart }) => [id, nextPart])).toEqual(doubted.map((id) => [id, 1]));
});

test('an echo that comes after we gave up waiting confirms', async () => {
  const id = await w.owe(anne, 'un');
  await set(id, { state: 'unknown' });
  await sweepOutbox(w.db, w.now());
  expect(await w.row(id)).toMatchObject({ state: 'sent', error: 'unconfirmed' });
  await reconcile(w.db, [echo({ metadata: `o:${id}:0` })], w.now());
  expect(await w.row(id)).toMatchObject({ state: 'sent', error: null, message_ids: ['m_1'] });
});

test('an echo for another person or Page, of a part that does not exist, or of nothing settles nothing', async () => {
  const id = await w.owe(anne, 'un');
  await set(id, { state: 'unknown' });
  const others = [
    echo({ metadata: `o:${id}:0`, psid: 'bob' }),
    echo({ metadata: `o:${id}:0`, pageId: '2' }),
    echo({ metadata: `o:${id}:7` }),
    echo({ metadata: 'o:999999:0' }),
    echo({ metadata: 'o:9999999999999999999:0' }),
    echo({ metadata: "o:1'; drop table outbox:0" }),
  ];
  for (const receipt of others) await reconcile(w.db, [receipt], w.now());
  expect(await w.row(id)).toMatchObject({ state: 'unknown', next_part: 0, message_ids: [] });
});

test('a person who answered by hand is reported; other apps and receipts are not', async () => {
  const receipts: Receipt[] = [
    echo({ appId: undefined, mid: 'hand' }),
    echo({ appId: '263902037430900', mid: 'app' }),
    { type: 'delivery', pageId: PAGE, psid: 'anne', mids: ['hand'], watermark: w.now() },
    { type: 'read', pageId: PAGE, psid: 'anne', watermark: w.now() },
  ];
  const { humanAnswers, wake } = await reconcile(w.db, receipts, w.now());
  expect(humanAnswers).toEqual([{ pageId: PAGE, psid: 'anne', mid: 'hand', at: w.now() }]);
  expect(wake).toEqual([]);
});

test('time expires and blanks', async () => {
  const answer = await w.owe(anne, 'réponse');
  const notice = await w.owe(anne, 'avis', { lane: 1 });
  const sent = await w.owe(anne, 'dit');
  await w.db.updateTable('outbox').set({ state: 'sent', settled_at: w.now() }).where('id', '=', sent).execute();
  w.pass(23 * HOUR);
  expect(await sweepOutbox(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 0, expired: 0, blanked: 0 });
  w.pass(2 * HOUR);
  expect((await sweepOutbox(w.db, w.now())).expired).toBe(1);
  expect(await w.row(answer)).toMatchObject({ state: 'expired', error: 'too late' });
  w.pass(6 * 24 * HOUR);
  expect((await sweepOutbox(w.db, w.now())).blanked).toBe(1);
  w.pass(24 * 24 * HOUR);
  expect(await sweepOutbox(w.db, w.now())).toMatchObject({ expired: 1, blanked: 1 });
  expect(await w.row(notice)).toMatchObject({ state: 'expired' });
  const words = await w.db.selectFrom('outbox').select('parts').where('id', '=', sent).executeTakeFirstOrThrow();
  expect(words.parts).toEqual([]);
});

test('what waits for its reader’s return is left for a day to what tells of its end, unless they have begun to read it', async () => {
  const unread = await w.owe(anne, 'avis', { lane: 1 });
  const begun = await w.owe(anne, ['avis', 'suite'], { lane: 1 });
  const news = await w.owe(anne, 'annonce', { lane: 2 });
  await w.db.updateTable('outbox').set({ next_part: 1 }).where('id', '=', begun).execute();
  w.pass(30 * 24 * HOUR);
  expect((await sweepOutbox(w.db, w.now())).expired).toBe(2);
  expect(await w.row(unread)).toMatchObject({ state: 'pending' });
  for (const id of [begun, news]) expect(await w.row(id)).toMatchObject({ state: 'expired', error: 'too late' });
  w.pass(24 * HOUR);
  expect((await sweepOutbox(w.db, w.now())).expired).toBe(1);
});
