import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { Trx } from '../../database/database.ts';
import type { Direction, Kind } from '../posts/post.table.ts';
import type { Queue } from './capacity.ts';
import { carryOut, lockScene } from './carry-out.ts';
import type { ClaimState } from './claim.table.ts';
import { bringBack, type Decision, end, handOver, pick } from './queue.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

/** Monday, ten o'clock in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);
let townId: number;
let numbers = 0;
let marie: string;
let paul: string;
let tom: string;
beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  townId = opened.town.id;
  [marie, paul, tom] = [await addMember('Marie'), await addMember('Paul'), await addMember('Tom')];
});

async function addMember(name: string): Promise<string> {
  const member = { page_id: 'p', town_id: townId, number: null, status: 'approved', answer: null } as const;
  const row = await db
    .insertInto('member')
    .values({ ...member, psid: name, name, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A post of Marie's with answers; @returns ids of the answers, in their order */
async function addPost(
  { direction = 'offer', kind = 'give', quantity = 1 }: { direction?: Direction; kind?: Kind; quantity?: number },
  answers: readonly [string, ClaimState][],
): Promise<{ post: string; claims: string[] }> {
  numbers += 1;
  const { id: post } = await db
    .insertInto('post')
    .values({
      ...{ town_id: townId, number: numbers, member_id: marie, direction, kind, item: 'chaises', word: 'CHAISES' },
      ...{ quantity, created_at: NOW },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const claims: string[] = [];
  for (const [member_id, state] of answers) {
    const row = { post_id: post, member_id, state, word: null, created_at: NOW, decided_at: NOW };
    claims.push((await db.insertInto('claim').values(row).returning('id').executeTakeFirstOrThrow()).id);
  }
  return { post, claims };
}

const decide = (post: string, decision: (queue: Queue) => Decision | null) =>
  inTrx(async (trx) => {
    const scene = await lockScene(trx, post, NOW);
    const decided = scene && decision(scene.queue);
    return decided ? await carryOut(trx, scene, decided, NOW) : null;
  });

const outcomeOf = (post: string) =>
  db.selectFrom('post').select(['outcome', 'exchanged_with as with']).where('id', '=', post).executeTakeFirstOrThrow();

test('what is handed over to one is exchanged with them, offered or asked for', async () => {
  for (const direction of ['offer', 'request'] as const) {
    const { post, claims } = await addPost({ direction }, [
      [paul, 'accepted'],
      [tom, 'waiting'],
    ]);
    await decide(post, (queue) => handOver(queue, claims[0] ?? ''));
    expect(await outcomeOf(post)).toEqual({ outcome: 'exchanged', with: paul });
  }
});

test('of several who were served the answers tell, and the post names nobody', async () => {
  const { post, claims } = await addPost({ quantity: 2 }, [
    [paul, 'done'],
    [tom, 'accepted'],
  ]);
  await decide(post, (queue) => handOver(queue, claims[1] ?? ''));
  expect(await outcomeOf(post)).toEqual({ outcome: 'exchanged', with: null });
  const states = await db.selectFrom('claim').select('state').where('post_id', '=', post).execute();
  expect(states.map(({ state }) => state)).toEqual(['done', 'done']);
});

test('the same neighbour twice is one neighbour, and whoever gave up or never came is none', async () => {
  const { post, claims } = await addPost({ quantity: 2 }, [
    [tom, 'missed'],
    [paul, 'done'],
    [paul, 'accepted'],
  ]);
  await decide(post, (queue) => handOver(queue, claims[2] ?? ''));
  expect(await outcomeOf(post)).toEqual({ outcome: 'exchanged', with: paul });
});

test('« c’est fait » for a post promised to one is with them; promised to nobody, with nobody we know', async () => {
  const one = await addPost({}, [
    [tom, 'waiting'],
    [paul, 'accepted'],
  ]);
  await decide(one.post, (queue) => end(queue, 'exchanged'));
  expect(await outcomeOf(one.post)).toEqual({ outcome: 'exchanged', with: paul });
  const none = await addPost({}, [[tom, 'waiting']]);
  await decide(none.post, (queue) => end(queue, 'exchanged'));
  expect(await outcomeOf(none.post)).toEqual({ outcome: 'exchanged', with: null });
});

test('a withdrawn post was exchanged with nobody, whatever part of it was', async () => {
  const { post } = await addPost({ quantity: 2 }, [[paul, 'done']]);
  await decide(post, (queue) => end(queue, 'withdrawn'));
  expect(await outcomeOf(post)).toEqual({ outcome: 'withdrawn', with: null });
});

test('a loan stays up while it is out and when it is back; a loan that was asked for has found its lender', async () => {
  const lent = await addPost({ kind: 'lend' }, [[paul, 'accepted']]);
  await decide(lent.post, (queue) => handOver(queue, lent.claims[0] ?? ''));
  await decide(lent.post, (queue) => bringBack(queue, lent.claims[0] ?? ''));
  expect(await outcomeOf(lent.post)).toEqual({ outcome: null, with: null });
  await decide(lent.post, (queue) => end(queue, 'exchanged'));
  expect(await outcomeOf(lent.post)).toEqual({ outcome: 'exchanged', with: paul });
  const asked = await addPost({ direction: 'request', kind: 'lend' }, [[paul, 'accepted']]);
  await decide(asked.post, (queue) => handOver(queue, asked.claims[0] ?? ''));
  expect(await outcomeOf(asked.post)).toEqual({ outcome: 'exchanged', with: paul });
});

test('whoever got it may thank whoever gave it; who was banned meanwhile hears nothing', async () => {
  const offer = await addPost({}, [[paul, 'accepted']]);
  const given = await decide(offer.post, (queue) => handOver(queue, offer.claims[0] ?? ''));
  expect(given?.tell.map(({ to }) => to.id)).toEqual([paul]);
  const request = await addPost({ direction: 'request' }, [[tom, 'accepted']]);
  const found = await decide(request.post, (queue) => handOver(queue, request.claims[0] ?? ''));
  expect(found?.tell.map(({ to }) => to.id)).toEqual([tom, marie]);
  await db.updateTable('member').set({ status: 'banned' }).where('id', '=', tom).execute();
  const late = await addPost({}, [[tom, 'accepted']]);
  expect((await decide(late.post, (queue) => handOver(queue, late.claims[0] ?? '')))?.tell).toEqual([]);
});

test('what is promised once some of its days have gone by is promised for those that are left', async () => {
  const { post, claims } = await addPost({ kind: 'lend' }, [
    [paul, 'out'],
    [tom, 'waiting'],
  ]);
  const daysOf = (id: string | undefined, from_on: string, to_on: string) =>
    db
      .updateTable('claim')
      .set({ from_on, to_on })
      .where('id', '=', id ?? '')
      .execute();
  await db.updateTable('member').set({ status: 'approved' }).where('id', '=', tom).execute();
  await daysOf(claims[0], '2026-11-15', '2026-11-24');
  await daysOf(claims[1], '2026-11-20', '2026-11-25');
  const back = await decide(post, (queue) => bringBack(queue, claims[0] ?? ''));
  const row = await db
    .selectFrom('claim')
    .select(['state', 'from_on', 'to_on'])
    .where('id', '=', claims[1] ?? '')
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ state: 'accepted', from_on: '2026-11-23', to_on: '2026-11-25' });
  const told = back?.tell.find(({ to }) => to.id === tom)?.bubbles[0];
  expect(told && 'text' in told && told.text[0]?.args).toMatchObject({ from: { date: '2026-11-23' } });
  // whose days are over altogether is promised nothing
  const gone = await addPost({ kind: 'lend' }, [[tom, 'waiting']]);
  await daysOf(gone.claims[0], '2026-11-20', '2026-11-22');
  await expect(decide(gone.post, (queue) => pick(queue, gone.claims[0] ?? '', marie) as Decision)).rejects.toThrow();
});
