import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClaimedRow, claimDue } from './claim.ts';
import { gatherWrites } from './gather-writes.ts';
import { type Beginning, type Sent, type SentPart, storeBegun, storeSent } from './progress.ts';
import { createSender } from './send.ts';
import type { SendClient } from './send-client.ts';
import { sendRow } from './send-row.ts';
import { sweepLeases } from './sweep.ts';
import { PAGE, silent, type World, world } from './testing/world.ts';

let w: World;
let anne: string;
beforeEach(async () => {
  w = await world({ connections: 4 });
  anne = await w.member('anne');
});
afterEach(() => w[Symbol.asyncDispose]());

const brake = { perSecond: 1e6, burst: 1e6 };
const NOT_ACCEPTED = { refuse: { code: 1 } };

async function sendAll(): Promise<void> {
  const sender = w.sender();
  sender.wake();
  await sender.idle();
}

async function claimOne(): Promise<ClaimedRow> {
  const { rows } = await claimDue(w.db, PAGE, { now: w.now(), limit: 1, leaseMs: 30_000, brake });
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was claimed');
  return row;
}

function sendClaimed(row: ClaimedRow, calls: string[]): Promise<boolean> {
  const client: SendClient = {
    async send(_page, _psid, _message, { metadata }) {
      calls.push(metadata);
      return { ok: true, messageId: `m_${calls.length}` };
    },
  };
  return sendRow(row, {
    db: w.db,
    clock: { now: w.now },
    client,
    page: { id: PAGE, token: 'token' },
    trouble: null,
    slow: false,
    leaseMs: 30_000,
    log: silent,
    random: () => 0,
    isStopping: () => false,
    pause: async () => {},
    storeBegun: gatherWrites((all: Beginning[]) => storeBegun(w.db, all)),
    storeSent: gatherWrites<SentPart, Sent>((all) => storeSent(w.db, all)),
  });
}

describe('a process that dies', () => {
  test('between the claim and the call: the part was never sent, and is', async () => {
    const id = await w.owe(anne, ['un', 'deux']);
    await claimOne();
    w.pass(31_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 1, unconfirmed: 0 });
    expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 0 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
  });

  test('between the claim and a second try: the first try’s call says nothing', async () => {
    const id = await w.owe(anne, 'un');
    w.graph.script('anne', { refuse: { code: 613 } });
    await sendAll();
    w.pass(31_000);
    await claimOne();
    w.pass(31_000);
    expect(await sweepLeases(w.db, w.now())).toMatchObject({ doubted: 0, returned: 1 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un']);
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
  });

  test('during the call: in doubt, for the first part and for the next', async () => {
    for (const dying of [0, 1]) {
      const id = await w.owe(anne, ['un', 'deux']);
      const seen: unknown[] = [];
      w.graph.onCall = async () => {
        seen.push(
          await w.db
            .selectFrom('outbox')
            .select(['next_part', 'begun_part', 'begun_at'])
            .where('id', '=', id)
            .executeTakeFirst(),
        );
      };
      await sendAll();
      expect(seen[dying]).toEqual({ next_part: dying, begun_part: dying, begun_at: w.now() });
      await w.db
        .updateTable('outbox')
        .set({ state: 'sending', next_part: dying, begun_part: dying, lease_until: w.now(), settled_at: null })
        .where('id', '=', id)
        .execute();
      expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 1, returned: 0, unconfirmed: 0 });
      await w.db.updateTable('outbox').set({ state: 'sent' }).where('id', '=', id).execute();
    }
  });

  test('and comes to life when its row is not its own any more: it does not call', async () => {
    await w.owe(anne, 'un');
    const row = await claimOne();
    w.pass(31_000);
    await sweepLeases(w.db, w.now());
    const calls: string[] = [];
    await sendClaimed(row, calls);
    expect(calls).toEqual([]);
    const again = await claimOne();
    await Promise.all([sendClaimed(row, calls), sendClaimed(again, calls)]);
    expect(calls).toEqual([`o:${row.id}:0`]);
  });

  test('an echo of the part before came meanwhile: the next one is called for, not that one', async () => {
    const id = await w.owe(anne, ['un', 'deux']);
    const row = await claimOne();
    await w.db.updateTable('outbox').set({ next_part: 1 }).where('id', '=', id).execute();
    const calls: string[] = [];
    await sendClaimed(row, calls);
    expect(calls).toEqual([`o:${id}:1`]);
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2 });
  });
});

describe('a clock that was ahead and is right again', () => {
  test('what its process had begun to send is in doubt at once, and what was in doubt not for longer than ever', async () => {
    const id = await w.owe(anne, 'un');
    await w.owe(await w.member('bob'), 'à Bob');
    const ahead = { begun_part: 0, lease_until: new Date(w.now().getTime() + 3_600_000) };
    await w.db
      .updateTable('outbox')
      .set({ state: 'unknown', ...ahead })
      .execute();
    await w.db.updateTable('outbox').set({ state: 'sending' }).where('id', '=', id).execute();
    expect(await sweepLeases(w.db, w.now())).toMatchObject({ doubted: 1, unconfirmed: 0 });
    w.pass(60_000);
    expect(await sweepLeases(w.db, w.now())).toMatchObject({ unconfirmed: 2 });
  });

  test('what its process has written goes at once, and before what was written after it', async () => {
    w.pass(3_600_000);
    await w.owe(anne, 'première', { lane: 0 });
    w.pass(-3_600_000);
    await w.owe(anne, 'deuxième', { lane: 0 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['première', 'deuxième']);
  });
});

describe('a lease that runs out during the call', () => {
  /** Another process takes this one for dead while Meta has its second part. */
  async function sweepDuringSecond(): Promise<void> {
    if (w.graph.calls.length !== 2) return;
    w.pass(31_000);
    expect(await sweepLeases(w.db, w.now())).toMatchObject({ doubted: 1 });
  }

  test.each([
    ['for now', { code: 613 }, 'pending'],
    ['for the whole Page', { code: 190 }, 'pending'],
    ['for the person', { code: 551 }, 'failed'],
    ['for good', { code: 100 }, 'failed'],
  ])('and is refused %s: that is known, and it does not count as sent', async (_, refuse, state) => {
    const id = await w.owe(anne, ['un', 'deux']);
    w.graph.script('anne', 'accept', { refuse });
    w.graph.onCall = sweepDuringSecond;
    await sendAll();
    w.pass(60_000);
    await sweepLeases(w.db, w.now());
    expect(await w.row(id)).toMatchObject({ state, next_part: 1 });
  });

  test('and says nothing clear: it stays in doubt', async () => {
    const id = await w.owe(anne, ['un', 'deux']);
    w.graph.script('anne', 'accept', NOT_ACCEPTED);
    w.graph.onCall = sweepDuringSecond;
    await sendAll();
    expect(await w.row(id)).toMatchObject({ state: 'unknown', next_part: 1, error: 'interrupted' });
  });
});

describe('no echo', () => {
  /** Anne's message meets an unclear answer; Bob's goes out `later`. @returns the number of Bob's call */
  async function doubt(later = 1_000): Promise<number> {
    w.graph.script('anne', NOT_ACCEPTED);
    if (later > 0) await sendAll();
    w.pass(later);
    await w.owe(await w.member(`bob${w.graph.calls.length}`), 'à Bob');
    await sendAll();
    return w.graph.calls.findLastIndex((call) => call.text === 'à Bob');
  }

  test('while others came: it did not arrive, and goes out before what follows', async () => {
    const id = await w.owe(anne, ['un', 'deux']);
    await w.owe(anne, 'trois');
    const bob = await doubt();
    w.pass(1_000);
    await w.echo(bob);
    w.pass(60_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 1, unconfirmed: 0 });
    expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 0, error: 'no echo' });
    await sendAll();
    expect(w.graph.accepted('anne')).toEqual(['un', 'deux', 'trois']);
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2, error: null });
  });

  test('again and again: given up, and the next row goes', async () => {
    const post = await w.post(anne, 'fauteuil');
    await w.db.insertInto('delivery').values({ post_id: post, member_id: anne, state: 'told' }).execute();
    const id = await w.owe(anne, 'un', { posts: [post] });
    await w.owe(anne, 'deux');
    for (let tries = 0; tries < 3; tries += 1) {
      const bob = await doubt();
      w.pass(1_000);
      await w.echo(bob);
      w.pass(60_000);
      await sweepLeases(w.db, w.now());
    }
    expect(await w.row(id)).toMatchObject({ state: 'failed', next_part: 0, error: 'no echo' });
    // of what it told nobody was told
    expect(await w.db.selectFrom('delivery').select('state').execute()).toEqual([{ state: 'passed' }]);
    await sendAll();
    expect(w.graph.accepted('anne')).toEqual(['deux']);
  });

  test('others came only before the call: silence says nothing, it counts as sent', async () => {
    const id = await w.owe(anne, 'un');
    const bob = await doubt(0);
    await w.echo(bob);
    w.pass(61_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 1 });
    expect(await w.row(id)).toMatchObject({ state: 'sent', error: 'unconfirmed' });
  });

  test('the echo of a call that was not later than its own came late: they may have been held up since, it counts as sent', async () => {
    const id = await w.owe(anne, 'un');
    const bob = await doubt(0);
    w.pass(55_000);
    await w.echo(bob);
    w.pass(6_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 1 });
    expect(await w.row(id)).toMatchObject({ state: 'sent', error: 'unconfirmed' });
    // should it come after all, nothing was sent twice
    await sendAll();
    expect(w.graph.calls.filter(({ psid }) => psid === 'anne')).toHaveLength(1);
  });

  test('and the process died during the call: its echo may come hours later, it counts as sent', async () => {
    const id = await w.owe(anne, 'un');
    await w.db
      .updateTable('outbox')
      .set({ state: 'sending', begun_part: 0, begun_at: w.now(), lease_until: w.now() })
      .execute();
    await sweepLeases(w.db, w.now());
    w.pass(1_000);
    await w.db.updateTable('page').set({ echoed_at: w.now() }).execute();
    w.pass(30_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 1 });
    expect(await w.row(id)).toMatchObject({ state: 'sent', error: 'unconfirmed' });
  });

  test('up to which call echoes flow is written down now and then only', async () => {
    const echoedAt = async () =>
      (await w.db.selectFrom('page').select('echoed_at').executeTakeFirstOrThrow()).echoed_at;
    const callNow = async (): Promise<number> => {
      await w.owe(anne, 'à Anne');
      await sendAll();
      return w.graph.calls.length - 1;
    };
    const first = w.now();
    const calls = [await callNow()];
    expect(await echoedAt()).toBeNull();
    w.pass(5_000);
    calls.push(await callNow());
    w.pass(1);
    calls.push(await callNow());
    const last = w.now();
    w.pass(20_000);
    await w.echo(calls[0] ?? 0);
    expect(await echoedAt()).toEqual(first);
    await w.echo(calls[1] ?? 0);
    expect(await echoedAt()).toEqual(first);
    await w.echo(calls[2] ?? 0);
    expect(await echoedAt()).toEqual(last);
    // a clock that was ahead
    w.pass(-60_000);
    const again = w.now();
    await w.echo(await callNow());
    expect(await echoedAt()).toEqual(again);
  });
});

test('a sender that was not started sends nothing, however often it is woken', async () => {
  const id = await w.owe(anne, 'un');
  const calls: string[] = [];
  const sender = createSender({
    db: w.db,
    clock: { now: w.now },
    client: {
      async send(_page, psid) {
        calls.push(psid);
        return { ok: true, messageId: 'm' };
      },
    },
    pageToken: async () => 'token',
    log: silent,
    onPageTrouble: () => {},
  });
  sender.wake();
  sender.wake(PAGE);
  await sender.idle();
  expect(calls).toEqual([]);
  expect(await w.row(id)).toMatchObject({ state: 'pending' });
  sender.start();
  await sender.idle();
  await sender.stop();
  expect(await w.row(id)).toMatchObject({ state: 'sent' });
});
