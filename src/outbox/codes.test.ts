import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

/** What a refused own matter leaves behind. */
type Deed =
  /** Nobody knows whether it went out: it waits for its echo. */
  | 'doubt'
  /** Tried again later; nobody else waits. */
  | 'again'
  /** The whole Page rests, without an alarm. */
  | 'rest'
  /** Their window is closed until their next act. */
  | 'closed'
  /** Nothing reaches them until their next act. */
  | 'unreachable'
  /** Dropped, and counted as failed under its numbers. */
  | 'dropped'
  /** The Page is paused, and the alarm rung. */
  | 'paused';

let w: World;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  await w.db.updateTable('page').set({ paused_until: null, pause_reason: null }).execute();
  w.troubles.length = 0;
});
afterAll(() => w[Symbol.asyncDispose]());

/** Every line of messenger-platform §4.2. */
test.each<[code: number, subcode: number | undefined, deed: Deed]>([
  [1, undefined, 'doubt'],
  [1, 99, 'doubt'],
  [1, 1357046, 'doubt'],
  [2, undefined, 'doubt'],
  [2, 2018344, 'paused'],
  [4, undefined, 'rest'],
  [17, undefined, 'rest'],
  [32, undefined, 'rest'],
  [4, 2018022, 'again'],
  [10, 2018278, 'closed'],
  [10, 2018065, 'closed'],
  [10, 2534022, 'closed'],
  [10, 2018108, 'unreachable'],
  [10, 1893063, 'paused'],
  [10, undefined, 'paused'],
  [10, 2018028, 'paused'],
  [200, 2018028, 'paused'],
  [100, 2018001, 'unreachable'],
  [100, 2018218, 'dropped'],
  [100, 2018109, 'dropped'],
  [100, 2018047, 'dropped'],
  [100, 2018008, 'again'],
  [100, 2018074, 'dropped'],
  [100, 2018294, 'dropped'],
  [100, 2018032, 'dropped'],
  [100, 2018034, 'dropped'],
  [100, 33, 'dropped'],
  [100, undefined, 'dropped'],
  [190, undefined, 'paused'],
  [190, 458, 'paused'],
  [190, 460, 'paused'],
  [190, 463, 'paused'],
  [190, 467, 'paused'],
  [200, 1545041, 'unreachable'],
  [551, 1545041, 'unreachable'],
  [551, undefined, 'unreachable'],
  [200, undefined, 'paused'],
  [230, undefined, 'paused'],
  [299, undefined, 'paused'],
  [368, undefined, 'paused'],
  [613, undefined, 'rest'],
  [613, 1996, 'rest'],
  [803, undefined, 'dropped'],
  [1200, undefined, 'again'],
  [10303, undefined, 'dropped'],
  [10900, undefined, 'dropped'],
  [80001, undefined, 'rest'],
  [80006, undefined, 'rest'],
  [9000001, undefined, 'dropped'],
])('%i / %s: %s', async (code, subcode, deed) => {
  const name = `p${code}-${subcode}`;
  const memberId = await w.member(name);
  const id = await w.owe(memberId, 'un', { lane: 1 });
  w.graph.script(name, { refuse: { code, ...(subcode === undefined ? {} : { error_subcode: subcode }) } });
  const before = w.graph.calls.length;
  const sender = w.sender();
  sender.wake();
  await sender.idle();
  await sender.stop();
  expect(w.graph.calls).toHaveLength(before + 1);
  const numbers = subcode === undefined ? `${code}` : `${code}/${subcode}`;
  const row = await w.db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const member = await w.db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirstOrThrow();
  const page = await w.db.selectFrom('page').selectAll().where('id', '=', PAGE).executeTakeFirstOrThrow();
  const states = { doubt: 'unknown', dropped: 'failed' } as Partial<Record<Deed, string>>;
  expect(row).toMatchObject({
    state: states[deed] ?? 'pending',
    next_part: 0,
    attempts: deed === 'again' || deed === 'rest' ? 1 : 0,
  });
  expect(row.not_before > w.now()).toBe(deed === 'again' || deed === 'rest');
  // of a block it is kept: the message that brings it twice is given up
  expect(row.error).toBe(deed === 'paused' && code !== 368 ? null : numbers);
  expect(member.window_until.getTime()).toBe(w.now().getTime() + (deed === 'closed' ? 0 : 20 * HOUR));
  expect(member.unreachable).toBe(deed === 'unreachable');
  expect(page.paused_until !== null).toBe(deed === 'rest' || deed === 'paused');
  expect(page.pause_reason).toBe(deed === 'paused' ? `${numbers} (1)` : null);
  expect(w.troubles).toEqual(deed === 'paused' ? [`${PAGE} ${numbers}`] : []);
  await w.db.updateTable('outbox').set({ state: 'expired', lease_until: null }).where('id', '=', id).execute();
});
