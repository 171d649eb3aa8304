import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepLeases } from './sweep.ts';
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

async function passes(ms: number): Promise<void> {
  w.pass(ms);
  await sweepLeases(w.db, w.now());
  await w.sender().idle();
}

/** They write to the Page: what Meta has for it comes. */
async function acts(member: string): Promise<void> {
  const until = new Date(w.now().getTime() + (24 * 60 - 5) * MINUTE);
  await w.db.updateTable('member').set({ window_until: until }).where('id', '=', member).execute();
}

test.each([0, 1, 2] as const)(
  'of what was taken all the same: its echo says so, however late, and it is not sent again (lane %i)',
  async (lane) => {
    const id = await w.owe(anne, ['un', 'deux'], { lane });
    w.graph.script('anne', refused);
    await w.sender().idle();
    for (let minute = 0; minute < 8; minute += 1) await passes(MINUTE);
    expect(texts()).toEqual(['un']);
    await w.echo(0);
    await passes(MINUTE);
    expect(texts()).toEqual(['un', 'deux']);
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
  },
);

test.each([0, 1, 2] as const)(
  'of what was not taken: it is tried again once the silence of its echo says something (lane %i)',
  async (lane) => {
    const id = await w.owe(anne, 'un', { lane });
    w.graph.script('anne', refused);
    await w.sender().idle();
    await passes(2 * MINUTE);
    expect(texts()).toEqual(['un']);
    // what is written to another after it is echoed
    const bob = await w.member('bob');
    await w.owe(bob, 'à Bob', { lane });
    await w.sender().idle();
    await w.echo(1);
    await passes(2 * MINUTE);
    expect(texts()).toEqual(['un', 'à Bob', 'un']);
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
  },
);

test('… or once they have written, who wait for it', async () => {
  await w.owe(anne, 'un', { lane: 0 });
  w.graph.script('anne', refused);
  await w.sender().idle();
  w.pass(30_000);
  await acts(anne);
  await passes(40_000);
  expect(texts()).toEqual(['un', 'un']);
});

test('… or where nobody is heard of, after ten minutes', async () => {
  await w.owe(anne, 'un', { lane: 1 });
  w.graph.script('anne', refused);
  await w.sender().idle();
  await passes(9 * MINUTE);
  expect(texts()).toEqual(['un']);
  await passes(MINUTE + 1);
  expect(texts()).toEqual(['un', 'un']);
});

test('of whoever has blocked the Page: their own matter is not taken for told, it waits for their next act', async () => {
  const id = await w.owe(anne, 'un', { lane: 1 });
  w.graph.script('anne', ...Array.from({ length: 40 }, () => refused));
  await w.sender().idle();
  for (let hour = 0; hour < 40; hour += 1) {
    await passes(60 * MINUTE);
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
