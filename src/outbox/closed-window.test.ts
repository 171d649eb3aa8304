import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepOutbox } from './sweep.ts';
import { HOUR, type World, world } from './testing/world.ts';

let w: World;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
});

test('nothing is sent to whose window is closed, answers neither; all waits for the next act, an answer for a day', async () => {
  const anne = await w.member('anne', { windowUntil: w.now() });
  const old = await w.owe(anne, 'réponse d’hier', { lane: 0 });
  w.pass(10 * HOUR);
  await w.owe(anne, 'réponse', { lane: 0 });
  await w.owe(anne, 'avis', { lane: 1 });
  await w.sender().idle();
  expect(w.graph.calls).toEqual([]);
  w.pass(15 * HOUR);
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 24 * HOUR) })
    .execute();
  await w.sender().idle();
  expect(w.graph.accepted()).toEqual(['réponse', 'avis']);
  await sweepOutbox(w.db, w.now());
  expect(await w.row(old)).toMatchObject({ state: 'expired' });
});
