import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { PreparingClient } from '../database/prepared.ts';
import { HOUR, type World, world } from '../outbox/testing/world.ts';
import { buttonsShown, receivedBy } from './buttons-shown.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

/** What was said to somebody, with a button or without; sent, unless told. */
async function said(id: string, text: string, button?: string, isSent = true, lane: 0 | 1 = 0): Promise<void> {
  const parts = [
    button === undefined
      ? { text }
      : { text, quick_replies: [{ content_type: 'text' as const, title: 'Oui', payload: `v1:do:${button}` }] },
  ];
  await w.owe(id, [], { parts, lane });
  if (isSent)
    await w.db.updateTable('outbox').set({ next_part: 1, state: 'sent' }).where('next_part', '=', 0).execute();
}

async function shownTo(ids: string[], ask: Parameters<typeof buttonsShown>[1]): Promise<string[][]> {
  return await inTransaction(w.db, async (trx) => {
    const received = receivedBy(trx, ids, w.now());
    const all = await Promise.all(ids.map(received));
    return all.map((one) => buttonsShown(one, ask, w.now()).map(({ button, id }) => `${button} ${id}`));
  });
}

test('each has what they received themselves, and all of them cost one statement', async () => {
  const people = await Promise.all(['anne', 'bob', 'chloe'].map((name) => w.member(name)));
  const [anne = '', bob = ''] = people;
  await said(anne, 'Tu gardes ta place ?', 'keep-place:4');
  await said(bob, 'Tu gardes ta place ?', 'keep-place:5');
  await said(bob, 'Merci !');
  const query = vi.spyOn(PreparingClient.prototype, 'query');
  try {
    expect(await shownTo(people, { of: 'lately' })).toEqual([['keep-place 4'], ['keep-place 5'], []]);
    // begin, the statement, commit
    expect(query).toHaveBeenCalledTimes(3);
  } finally {
    query.mockRestore();
  }
});

test('what has not left yet, is of long ago or lies behind what came last is in front of nobody', async () => {
  const anne = await w.member('anne');
  await said(anne, 'Tu gardes ta place ?', 'keep-place:4');
  expect(await shownTo([anne], { of: 'last', names: ['yes-please'] })).toEqual([[]]);
  w.pass(HOUR);
  await said(anne, 'Merci !');
  expect(await shownTo([anne], { of: 'last' })).toEqual([[]]);
  expect(await shownTo([anne], { of: 'lately' })).toEqual([['keep-place 4']]);
  expect(await shownTo([anne], { of: 'lately', since: w.now().toISOString() })).toEqual([[]]);
  w.pass(2 * HOUR);
  expect(await shownTo([anne], { of: 'lately' })).toEqual([[]]);
  await said(anne, 'Tu laisses ta place ?', 'leave-place:4', false);
  expect(await shownTo([anne], { of: 'last' })).toEqual([[]]);
});

test('what was asked within seconds of each other is told apart: « oui » may be to either', async () => {
  const anne = await w.member('anne');
  await said(anne, 'Demain 18 h ?', 'agree:4', true, 1);
  w.pass(8000);
  await said(anne, 'Demain 10 h ?', 'agree:5', true, 1);
  const names = ['agree'];
  expect(await shownTo([anne], { of: 'last', names })).toEqual([['agree 5']]);
  expect(await shownTo([anne], { of: 'each', names })).toEqual([['agree 5', 'agree 4']]);
  w.pass(2 * 60_000);
  await said(anne, 'Jeudi ?', 'agree:5', true, 1);
  // one alone is no question of which
  expect(await shownTo([anne], { of: 'each', names })).toEqual([[]]);
});

test('what they have just asked for themselves is what they answer', async () => {
  const anne = await w.member('anne');
  await said(anne, 'Demain 18 h ?', 'agree:4', true, 1);
  w.pass(8000);
  await said(anne, 'Toujours d’accord ?', 'agree:5');
  expect(await shownTo([anne], { of: 'each', names: ['agree'] })).toEqual([[]]);
});
