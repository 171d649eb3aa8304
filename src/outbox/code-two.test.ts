import { afterEach, beforeEach, expect, test } from 'vitest';
import { type World, world } from './testing/world.ts';

/** « Temporary »: of a message that was not taken, of one that was, and of whoever has blocked the Page. */

const MINUTE = 60_000;
let w: World;
let anne: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
});

const refused = { refuse: { code: 2 }, status: 500 };
const texts = () => w.graph.calls.map(({ text }) => text);

test.each([0, 1, 2] as const)(
  'of what was taken all the same: its echo says so, and it is not sent again (lane %i)',
  async (lane) => {
    const id = await w.owe(anne, ['un', 'deux'], { lane });
    w.graph.script('anne', refused);
    await w.sender().idle();
    // an echo takes some seconds, now and then nearly a minute
    w.pass(MINUTE - 5_000);
    await w.sender().idle();
    expect(texts()).toEqual(['un']);
    await w.echo(0);
    w.pass(MINUTE);
    await w.sender().idle();
    expect(texts()).toEqual(['un', 'deux']);
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
  },
);

test.each([0, 1, 2] as const)(
  'of what was not taken: no echo comes, and it is tried again after a minute (lane %i)',
  async (lane) => {
    const id = await w.owe(anne, 'un', { lane });
    w.graph.script('anne', refused);
    await w.sender().idle();
    w.pass(2 * MINUTE);
    await w.sender().idle();
    expect(texts()).toEqual(['un', 'un']);
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
  },
);

test('of whoever has blocked the Page: their own matter is not taken for told, it waits for their next act', async () => {
  const id = await w.owe(anne, 'un', { lane: 1 });
  w.graph.script('anne', ...Array.from({ length: 40 }, () => refused));
  for (let hour = 0; hour < 40; hour += 1) {
    await w.sender().idle();
    w.pass(60 * MINUTE);
    await w.db
      .updateTable('member')
      .set({ window_until: new Date(w.now().getTime() + 24 * 60 * MINUTE) })
      .execute();
  }
  expect(await w.row(id)).toMatchObject({ state: 'pending' });
  const { unreachable } = await w.db.selectFrom('member').select('unreachable').executeTakeFirstOrThrow();
  expect(unreachable).toBe(true);
  expect(texts().length).toBeLessThan(40);
});
