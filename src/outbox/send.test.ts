import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { enqueue } from './enqueue.ts';
import { sweepLeases } from './sweep.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

async function sendAll(): Promise<void> {
  const sender = w.sender();
  sender.wake();
  await sender.idle();
}

describe('order', () => {
  test('the rows of a member go out one after the other, and the parts of a row too', async () => {
    const anne = await w.member('anne');
    await w.owe(anne, ['un', 'deux']);
    await w.owe(anne, 'trois');
    await w.owe(anne, 'quatre');
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux', 'trois', 'quatre']);
    expect(w.graph.mostAtOnce()).toBe(1);
  });

  test('answers go before notices, notices before broadcasts', async () => {
    const anne = await w.member('anne');
    await w.owe(anne, 'annonce', { lane: 2 });
    await w.owe(anne, 'avis', { lane: 1 });
    await w.owe(anne, 'réponse', { lane: 0 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['réponse', 'avis', 'annonce']);
    expect(w.graph.calls.map((call) => call.type)).toEqual(['RESPONSE', 'UPDATE', 'UPDATE']);
  });

  test('what is planned for later holds nobody up', async () => {
    const anne = await w.member('anne');
    await w.owe(anne, 'plus tard', { lane: 1, notBefore: new Date(w.now().getTime() + HOUR) });
    await w.owe(anne, 'maintenant', { lane: 1 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['maintenant']);
    w.pass(HOUR);
    await sendAll();
    expect(w.graph.accepted()).toEqual(['maintenant', 'plus tard']);
  });

  test('two hundred rows of fifty members: each once, each member in order, several members at once', async () => {
    const members = await Promise.all(Array.from({ length: 50 }, (_, index) => w.member(`p${index}`)));
    const messages = Array.from({ length: 200 }, (_, index) => ({
      pageId: PAGE,
      memberId: members[index % 50] ?? '',
      lane: 0 as const,
      parts: [{ text: `${index}` }],
    }));
    await inTransaction(w.db, (trx) => enqueue(trx, messages, w.now()));
    w.graph.onCall = () => w.graph.arrived(16);
    await sendAll();
    for (const [index] of members.entries()) {
      expect(w.graph.accepted(`p${index}`)).toEqual([0, 50, 100, 150].map((start) => `${start + index}`));
    }
    expect(w.graph.calls).toHaveLength(200);
    expect(w.graph.mostAtOnce()).toBe(16);
  });
});

describe('progress', () => {
  test('after each 200 the part and its message id are stored', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux']);
    const seen: unknown[] = [];
    w.graph.onCall = async () => void seen.push(await w.row(id));
    await sendAll();
    expect(seen).toMatchObject([
      { state: 'sending', next_part: 0, message_ids: [] },
      { state: 'sending', next_part: 1, message_ids: ['m_0'] },
    ]);
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2, message_ids: ['m_0', 'm_1'], error: null });
    expect(w.graph.calls.map((call) => call.metadata)).toEqual([`o:${id}:0`, `o:${id}:1`]);
  });

  test('a row with a part behind it goes on with the next one', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux', 'trois']);
    await w.db.updateTable('outbox').set({ next_part: 2 }).where('id', '=', id).execute();
    await sendAll();
    expect(w.graph.accepted()).toEqual(['trois']);
  });

  test('stopping lets the part under way end and gives the rest back', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux']);
    const gate = Promise.withResolvers<void>();
    w.graph.script('anne', { acceptAfter: gate.promise });
    const sender = w.sender();
    sender.wake(PAGE);
    await w.graph.arrived(1);
    const stopped = sender.stop();
    gate.resolve();
    await stopped;
    expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 1 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
  });
});

describe('nobody knows whether it went out', () => {
  for (const fault of ['accept-then-reset', 'accept-then-500', 'accept-without-id'] as const) {
    test(`${fault}: never sent again; the echo settles it and the next parts follow`, async () => {
      const anne = await w.member('anne');
      const id = await w.owe(anne, ['un', 'deux']);
      const next = await w.owe(anne, 'trois');
      w.graph.script('anne', fault);
      await sendAll();
      expect(await w.row(id)).toMatchObject({ state: 'unknown', next_part: 0 });
      expect(await w.row(next)).toMatchObject({ state: 'pending' });
      await w.echo(0);
      expect(await w.row(id)).toMatchObject({ state: 'pending', next_part: 1, message_ids: ['m_0'] });
      await sendAll();
      expect(w.graph.accepted()).toEqual(['un', 'deux', 'trois']);
      expect(await w.row(id)).toMatchObject({ state: 'sent', message_ids: ['m_0', 'm_1'] });
    });
  }

  test('the echo was quicker than the failure: no doubt arises', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux']);
    w.graph.script('anne', 'accept-then-reset');
    w.graph.onCall = async (call) => {
      if (call.text === 'un') await w.echo(0);
    };
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2, error: null });
  });

  test('no echo: after a minute the part counts as sent, unconfirmed, and the next part goes on', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux']);
    w.graph.script('anne', 'accept-then-reset');
    await sendAll();
    w.pass(59_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 0 });
    w.pass(2_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 0, returned: 0, unconfirmed: 1 });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 2 });
  });

  test('a process that died between two parts: its lease runs out, the part is in doubt, the echo settles it', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux', 'trois']);
    const gate = Promise.withResolvers<void>();
    w.graph.script('anne', 'accept', { acceptAfter: gate.promise });
    const dying = w.sender();
    dying.wake();
    await w.graph.arrived(2);
    // as if it were gone: its answer comes when nobody believes in it any more
    w.pass(31_000);
    expect(await sweepLeases(w.db, w.now())).toEqual({ doubted: 1, returned: 0, unconfirmed: 0 });
    expect(await w.row(id)).toMatchObject({ state: 'unknown', next_part: 1, error: 'interrupted' });
    await w.echo(1);
    await sendAll();
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 3 });
    gate.resolve();
    await dying.idle();
    expect(await w.row(id)).toMatchObject({ state: 'sent', next_part: 3, message_ids: ['m_0', 'm_1', 'm_2'] });
    expect(w.graph.accepted()).toEqual(['un', 'deux', 'trois']);
  });

  test('a process that wakes up after its lease tells what it knows and touches nothing more', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, ['un', 'deux']);
    const gate = Promise.withResolvers<void>();
    w.graph.script('anne', { acceptAfter: gate.promise });
    const slow = w.sender();
    slow.wake();
    await w.graph.arrived(1);
    w.pass(31_000);
    await sweepLeases(w.db, w.now());
    gate.resolve();
    await slow.idle();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
    expect(await w.row(id)).toMatchObject({ state: 'sent', message_ids: ['m_0', 'm_1'] });
  });
});

describe("Meta's refusals", () => {
  test('613: the Page rests, then it is tried again, before later rows of the member', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, 'un');
    await w.owe(anne, 'deux');
    w.graph.script('anne', { refuse: { code: 613 } });
    await sendAll();
    expect(w.graph.accepted()).toEqual([]);
    expect(await w.row(id)).toMatchObject({ state: 'pending' });
    w.pass(2 * 60_000);
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
  });

  test('613 for hours: the queue is kept, in its order, and goes when it is over', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, 'un');
    await w.owe(anne, 'deux');
    w.graph.script('anne', ...Array.from({ length: 6 }, () => ({ refuse: { code: 613 } })));
    for (let tries = 0; tries < 6; tries += 1) {
      await sendAll();
      w.pass(HOUR);
    }
    expect(await w.row(id)).toMatchObject({ state: 'pending' });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['un', 'deux']);
  });

  test('a limit of the whole Page: nobody is written to until it is over', async () => {
    const [anne, bob] = [await w.member('anne'), await w.member('bob')];
    await w.owe(anne, 'un');
    w.graph.script('anne', { refuse: { code: 80006 } });
    await sendAll();
    await w.owe(bob, 'deux');
    await sendAll();
    expect(w.graph.accepted()).toEqual([]);
    w.pass(2 * 60_000);
    await sendAll();
    expect(w.graph.accepted().sort()).toEqual(['deux', 'un']);
    expect(w.troubles).toEqual([]);
  });

  test('190 pauses the Page, is told once, and keeps the queue; the pause doubles while it lasts', async () => {
    const members = [await w.member('anne'), await w.member('bob'), await w.member('chloe')];
    for (const [index, member] of members.entries()) {
      await w.owe(member, `${index}`, { lane: 1 });
      const refusals = Array.from({ length: 2 }, () => ({ refuse: { code: 190, error_subcode: 460 }, status: 401 }));
      w.graph.script(['anne', 'bob', 'chloe'][index] ?? '', ...refusals);
    }
    await sendAll();
    expect(w.troubles).toEqual([`${PAGE} 190/460`]);
    const tried = w.graph.calls.length;
    await sendAll();
    expect(w.graph.calls).toHaveLength(tried);
    w.pass(0.5 * HOUR);
    await sendAll();
    expect(w.troubles).toHaveLength(2);
    w.pass(0.9 * HOUR);
    await sendAll();
    expect(w.troubles).toHaveLength(2);
    w.pass(0.1 * HOUR);
    await sendAll();
    expect(w.graph.accepted().sort()).toEqual(['0', '1', '2']);
    const page = await w.db.selectFrom('page').select('pause_reason').where('id', '=', PAGE).executeTakeFirstOrThrow();
    expect(page.pause_reason).toBeNull();
  });

  test('551: nothing more until the person acts again, then their own matters come first', async () => {
    const anne = await w.member('anne');
    const notice = await w.owe(anne, 'avis', { lane: 1 });
    const broadcast = await w.owe(anne, 'annonce', { lane: 2 });
    w.graph.script('anne', { refuse: { code: 551, error_subcode: 1545041 } });
    await sendAll();
    expect(w.graph.calls).toHaveLength(1);
    expect(await w.row(notice)).toMatchObject({ state: 'pending', error: '551/1545041' });
    await w.db
      .updateTable('member')
      .set({ unreachable: false, window_until: new Date(w.now().getTime() + 24 * HOUR) })
      .execute();
    await sendAll();
    expect(w.graph.accepted()).toEqual(['avis', 'annonce']);
    expect(await w.row(broadcast)).toMatchObject({ state: 'sent' });
  });

  test('the window closes at the moment of sending: our record follows, notices wait, answers fail', async () => {
    const anne = await w.member('anne');
    const answer = await w.owe(anne, 'réponse', { lane: 0 });
    const notice = await w.owe(anne, 'avis', { lane: 1 });
    w.graph.script('anne', { refuse: { code: 10, error_subcode: 2018278 } });
    await sendAll();
    expect(await w.row(answer)).toMatchObject({ state: 'failed', error: '10/2018278' });
    expect(await w.row(notice)).toMatchObject({ state: 'pending' });
    const member = await w.db.selectFrom('member').select(['window_until', 'unreachable']).executeTakeFirstOrThrow();
    expect(member).toEqual({ window_until: w.now(), unreachable: false });
    await w.db
      .updateTable('member')
      .set({ window_until: new Date(w.now().getTime() + 24 * HOUR) })
      .execute();
    await sendAll();
    expect(w.graph.accepted()).toEqual(['avis']);
  });

  test('a refusal that is older than the person’s newest act changes nothing about them', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, 'avis', { lane: 1 });
    const later = new Date(w.now().getTime() + 24 * HOUR);
    w.graph.script('anne', { refuse: { code: 551 } });
    // they write to us while Meta's refusal is on its way
    w.graph.onCall = async () =>
      void (await w.db.updateTable('member').set({ window_until: later, unreachable: false }).execute());
    await sendAll();
    expect(await w.row(id)).toMatchObject({ state: 'sent' });
    expect(w.graph.calls).toHaveLength(2);
    const member = await w.db.selectFrom('member').select(['window_until', 'unreachable']).executeTakeFirstOrThrow();
    expect(member).toEqual({ window_until: later, unreachable: false });
  });

  test('a broadcast to somebody who cannot be reached is owed anew', async () => {
    const [anne, bob] = [await w.member('anne'), await w.member('bob')];
    const postId = await w.post(anne, 'fauteuil');
    await w.db.insertInto('delivery').values({ post_id: postId, member_id: bob, state: 'told' }).execute();
    const id = await w.owe(bob, 'annonce', { lane: 2, posts: [postId] });
    w.graph.script('bob', { refuse: { code: 10, error_subcode: 2018278 } });
    await sendAll();
    expect(await w.row(id)).toMatchObject({ state: 'expired' });
    expect(await w.db.selectFrom('delivery').select('state').executeTakeFirstOrThrow()).toEqual({ state: 'waiting' });
  });

  test('a wrong message is dropped and the next one goes', async () => {
    const anne = await w.member('anne');
    const id = await w.owe(anne, 'trop long');
    await w.owe(anne, 'suite');
    w.graph.script('anne', { refuse: { code: 100 } });
    await sendAll();
    expect(await w.row(id)).toMatchObject({ state: 'failed', error: '100' });
    expect(w.graph.accepted()).toEqual(['suite']);
  });
});

describe('who may be written to', () => {
  test('a broadcast about a post that has ended is not sent, and holds nothing up', async () => {
    const [anne, bob] = [await w.member('anne'), await w.member('bob')];
    const postId = await w.post(anne, 'fauteuil');
    const gone = await w.owe(bob, 'annonce', { lane: 2, posts: [postId] });
    await w.owe(bob, 'autre', { lane: 2 });
    await w.db.updateTable('post').set({ outcome: 'withdrawn', closed_at: w.now() }).execute();
    await sendAll();
    expect(w.graph.accepted()).toEqual(['autre']);
    expect(await w.row(gone)).toMatchObject({ state: 'expired', error: 'post ended' });
  });

  test('no token: the queue waits, it is told once, and goes on when there is one', async () => {
    const anne = await w.member('anne');
    await w.owe(anne, 'un');
    let token: string | null = null;
    const sender = w.sender({ pageToken: async () => token });
    sender.wake();
    await sender.idle();
    sender.wake();
    await sender.idle();
    expect(w.troubles).toEqual([`${PAGE} no token`]);
    token = 'now';
    sender.wake();
    await sender.idle();
    expect(w.graph.accepted()).toEqual(['un']);
  });

  test('the brake: a burst, then so many a second', async () => {
    const members = await Promise.all(Array.from({ length: 30 }, (_, index) => w.member(`p${index}`)));
    for (const member of members) await w.owe(member, 'mot');
    const sender = w.sender({ brake: { perSecond: 10, burst: 20 } });
    sender.wake();
    await sender.idle();
    expect(w.graph.calls).toHaveLength(20);
    w.pass(500);
    sender.wake();
    await sender.idle();
    expect(w.graph.calls).toHaveLength(25);
    w.pass(10_000);
    sender.wake();
    await sender.idle();
    expect(w.graph.calls).toHaveLength(30);
  });

  test('one Page in trouble does not hold up another', async () => {
    await w.db.insertInto('page').values({ id: '2', created_at: w.now() }).execute();
    const [anne, bob] = [await w.member('anne'), await w.member('bob', { pageId: '2' })];
    await w.owe(anne, 'un');
    await w.owe(bob, 'deux', { pageId: '2' });
    w.graph.script('anne', { refuse: { code: 368 } });
    await sendAll();
    expect(w.graph.accepted()).toEqual(['deux']);
  });
});
