import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OwedMessage } from './enqueue.ts';
import { HOUR, type World, world } from './testing/world.ts';

/** At night one's own matters come at once, and ring for nobody. */

const MINUTE = 60_000;
let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  // three o'clock in the morning in Paris; bob wrote at seven in the evening
  w.pass(16 * HOUR);
  bob = await w.member('bob', { windowUntil: new Date(w.now().getTime() + 15.9 * HOUR) });
});

/** How what is owed to Bob now comes: silently or not. */
async function comes(given: Partial<OwedMessage> = {}): Promise<boolean> {
  await w.owe(bob, ['un', 'deux'], { lane: 1, ...given });
  const before = w.graph.calls.length;
  const sender = w.sender();
  await sender.idle();
  await sender.stop();
  const calls = w.graph.calls.slice(before);
  expect(calls).toHaveLength(2);
  expect(new Set(calls.map(({ isSilent }) => isSilent)).size).toBe(1);
  return calls[0]?.isSilent ?? false;
}

async function claimOn(until: Date | null): Promise<{ post: string; claim: string }> {
  const post = await w.post(anne, 'soupe');
  await w.db.updateTable('post').set({ until }).where('id', '=', post).execute();
  const { id } = await w.db
    .insertInto('claim')
    .values({ post_id: post, member_id: bob, created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { post, claim: id };
}
const inHours = (hours: number) => new Date(w.now().getTime() + hours * HOUR);

test('in the hours of the town they ring, at night they do not; answers are as they are', async () => {
  expect(await comes()).toBe(true);
  expect(await comes({ lane: 0 })).toBe(false);
  w.pass(7 * HOUR);
  expect(await comes()).toBe(false);
});

test('their own hours come before those of the town', async () => {
  await w.db.insertInto('news_wish').values({ member_id: bob, level: 'all', day_starts: 0, day_ends: 24 }).execute();
  expect(await comes()).toBe(false);
  await w.db.updateTable('news_wish').set({ day_starts: 17, day_ends: 22 }).execute();
  w.pass(8 * HOUR);
  expect(await comes()).toBe(true);
});

test('what would come too late in the morning rings: a meeting, food of tonight, words that are true only until then', async () => {
  const soon = await claimOn(null);
  expect(await comes({ topic: `claim:${soon.claim}` })).toBe(true);
  await w.db
    .insertInto('meeting')
    .values({ claim_id: soon.claim, at: inHours(4), proposed_by: anne })
    .execute();
  expect(await comes({ topic: `claim:${soon.claim}` })).toBe(false);
  const later = await claimOn(inHours(40));
  expect(await comes({ topic: `claim:${later.claim}` })).toBe(true);
  expect(await comes({ topic: `gather:${later.post}` })).toBe(true);
  const tonight = await claimOn(inHours(3));
  expect(await comes({ topic: `claim:${tonight.claim}` })).toBe(false);
  expect(await comes({ topic: `gather:${tonight.post}` })).toBe(false);
  expect(await comes({ notAfter: inHours(2) })).toBe(false);
  expect(await comes({ notAfter: inHours(12) })).toBe(true);
});

test('a neighbour’s words ring for whoever is in the middle of a talk', async () => {
  const { claim } = await claimOn(null);
  const { id: relayId } = await w.db
    .insertInto('relay_message')
    .values({ claim_id: claim, member_id: anne, body: 'Tu dors ?', event_id: '1', created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(await comes({ relayId })).toBe(true);
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 24 * HOUR - 15 * MINUTE) })
    .where('id', '=', bob)
    .execute();
  expect(await comes({ relayId })).toBe(false);
  expect(await comes()).toBe(true);
});

test('who is in no town has no hours', async () => {
  await w.db.updateTable('member').set({ town_id: null }).where('id', '=', bob).execute();
  expect(await comes()).toBe(false);
});
