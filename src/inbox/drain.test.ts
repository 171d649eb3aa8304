import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../database/pool.ts';
import { postInternal } from './internal.ts';
import type { WaitingEvent } from './oldest.ts';
import { createWorld, message, type OneTurn, PAGE, Tally, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const words = (event: WaitingEvent) => (event.body.type === 'text' ? event.body.text : event.body.type);

/** A turn that notes what it was given. */
function notes() {
  const seen: string[] = [];
  const turn: OneTurn = async (_trx, event) => {
    seen.push(words(event));
    return 'handled';
  };
  return { seen, turn };
}

const waiting = () =>
  world.db
    .selectFrom('inbox_event')
    .select('id')
    .where('handled_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();

describe('a drain', () => {
  test('hands each event over once, with what a turn needs, and leaves no hint', async () => {
    const given: [WaitingEvent, Date][] = [];
    const told: string[] = [];
    const drain = world.drain({
      turn: async (_trx, event, now) => {
        given.push([event, now]);
        return 'handled';
      },
      onHandled: (memberIds) => void told.push(...memberIds),
    });
    const { receive } = world.receiver({ onReady: drain.wake });
    await drain.start();
    await receive([message('marie', 'Bonjour')]);
    await drain.settled();
    const id = await world.memberId('marie');
    expect(given).toEqual([
      [
        {
          id: expect.any(String),
          memberId: id,
          pageId: PAGE,
          body: { type: 'text', text: 'Bonjour' },
          sentAt: new Date('2026-11-22T12:00:00Z'),
          receivedAt: world.clock.now(),
          behind: [],
          who: expect.objectContaining({ member: expect.objectContaining({ id, psid: 'marie' }), town: null }),
        },
        world.clock.now(),
      ],
    ]);
    expect(told).toEqual([id]);
    expect(await waiting()).toEqual([]);
    expect(await world.db.selectFrom('ready').select('id').execute()).toEqual([]);
    await drain.stop();
  });

  // order is what counts here: on a busy machine two thousand turns take their time
  test('keeps the order of a thousand pairs that came in one webhook', { timeout: 60_000 }, async () => {
    const people = Array.from({ length: 1000 }, (_, index) => `person ${index}`);
    const { seen, turn } = notes();
    const drain = world.drain({ turn });
    await world
      .receiver()
      .receive(people.flatMap((psid) => [message(psid, `${psid} first`), message(psid, `${psid} then`)]));
    await drain.start();
    await drain.settled();
    expect(seen).toHaveLength(2000);
    const inverted = people.filter((psid) => seen.indexOf(`${psid} then`) < seen.indexOf(`${psid} first`));
    expect(inverted).toEqual([]);
    await drain.stop();
  });

  test('takes one turn for a webhook sent three times', async () => {
    const { seen, turn } = notes();
    const drain = world.drain({ turn });
    const { receive } = world.receiver({ onReady: drain.wake });
    await drain.start();
    for (let times = 0; times < 3; times += 1) {
      await receive([message('marie', 'Bonjour')]);
      await drain.settled();
    }
    expect(seen).toEqual(['Bonjour']);
    await drain.stop();
  });

  test('opens the window of who acted, and only then', async () => {
    const window = () =>
      world.db.selectFrom('member').select(['window_until', 'unreachable']).executeTakeFirstOrThrow();
    const { turn } = notes();
    const drain = world.drain({ turn });
    const { receive } = world.receiver({ onReady: drain.wake });
    await drain.start();
    await receive([message('marie', 'changed her words', { opensWindow: false })]);
    await drain.settled();
    expect((await window()).window_until).toEqual(new Date(0));
    await world.db.updateTable('member').set({ unreachable: true }).execute();
    await receive([message('marie', 'Bonjour')]);
    await drain.settled();
    expect(await window()).toEqual({ window_until: new Date('2026-11-23T11:55:00Z'), unreachable: false });
    await receive([message('marie', 'late to arrive', { sentAt: new Date('2026-11-22T03:00:00Z') })]);
    await drain.settled();
    expect((await window()).window_until).toEqual(new Date('2026-11-23T11:55:00Z'));
    await drain.stop();
  });

  test('goes on with whoever let others go first, though nobody says that they are ready again', async () => {
    const said = Array.from({ length: 12 }, (_, index) => `message ${index}`);
    await world.receiver().receive(said.map((text) => message('marie', text)));
    const seen: string[] = [];
    const drain = world.drain({
      turn: async (_trx, event) => {
        seen.push(words(event));
        return {
          dialogue: { state: event.who.dialogue, holdsDraft: null },
          to: { pageId: PAGE, psid: 'marie', windowUntil: new Date(0) },
          answers: [],
          isOfPage: true,
        };
      },
    });
    await drain.start();
    await expect.poll(() => seen).toEqual(said);
    await drain.stop();
  });

  test('handles what a turn puts into another inbox', async () => {
    const seen: string[] = [];
    const { receive } = world.receiver();
    await receive([message('paul', 'Bonjour'), message('marie', 'je le prends')]);
    const paul = await world.memberId('paul');
    const drain = world.drain({
      turn: async (trx, event, now) => {
        seen.push(`${event.memberId === paul ? 'paul' : 'marie'}: ${words(event)}`);
        if (words(event) === 'je le prends') await postInternal(trx, paul, 'claimed', { post: 42 }, 'claim:1', now);
        return 'handled';
      },
    });
    await drain.start();
    await drain.settled();
    expect(seen.toSorted()).toEqual(['marie: je le prends', 'paul: Bonjour', 'paul: internal']);
    expect(seen.at(-1)).toBe('paul: internal');
    await drain.stop();
  });

  test('hears of events stored by another process', async () => {
    const { seen, turn } = notes();
    const handled = new Tally();
    const drain = world.drain({ turn, onHandled: handled.add, listenUrl: world.url });
    await drain.start();
    await drain.settled();
    const other = connect(world.url, { connections: 1 });
    await world.receiver({ db: other.db }).receive([message('marie', 'Bonjour')]);
    await handled.reached(1);
    expect(seen).toEqual(['Bonjour']);
    await other.close();
    await drain.stop();
  });

  test('does nothing before it starts and after it stops', async () => {
    const { seen, turn } = notes();
    const drain = world.drain({ turn });
    const { receive } = world.receiver({ onReady: drain.wake });
    await receive([message('marie', 'un')]);
    await drain.settled();
    expect(seen).toEqual([]);
    await drain.start();
    await drain.settled();
    expect(seen).toEqual(['un']);
    await drain.stop();
    await receive([message('marie', 'deux')]);
    await drain.settled();
    expect(seen).toEqual(['un']);
  });

  test('lets the turn under way end when it stops, and gives the rest back', async () => {
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const seen: string[] = [];
    const drain = world.drain({
      concurrency: 1,
      turn: async (_trx, event) => {
        begun.resolve();
        await goOn.promise;
        seen.push(words(event));
        return 'handled';
      },
    });
    await world.receiver().receive([message('marie', 'un'), message('marie', 'deux'), message('marie', 'trois')]);
    await drain.start();
    await begun.promise;
    const stopped = drain.stop();
    goOn.resolve();
    await stopped;
    expect(seen).toHaveLength(1);
    expect(await waiting()).toHaveLength(2);
    const hints = await world.db.selectFrom('ready').select('lease_until').execute();
    expect(hints).toEqual(hints.map(() => ({ lease_until: null })));
    const next = world.drain(notes());
    await next.start();
    await next.settled();
    expect(await waiting()).toEqual([]);
    await next.stop();
  });
});

describe('an event that makes the turn throw', () => {
  test('is tried three times, with pauses that hold up those behind it, then set aside', async () => {
    const seen: string[] = [];
    const apologies: string[] = [];
    await sql`create table written (what text)`.execute(world.db);
    const drain = world.drain({
      turn: async (trx, event) => {
        seen.push(words(event));
        await sql`insert into written values (${words(event)})`.execute(trx);
        if (words(event) === 'poison') throw new TypeError('Marie a dit : poison');
        return 'handled';
      },
      onPoison: async (trx, event) => {
        await sql`insert into written values ('pardon')`.execute(trx);
        apologies.push(event.id);
      },
    });
    await world.receiver().receive([message('marie', 'poison'), message('marie', 'after'), message('paul', 'else')]);
    await drain.start();
    await drain.settled();
    expect(new Set(seen)).toEqual(new Set(['else', 'poison']));
    // together with Paul's first, which counts for nobody, then by itself
    const tries = () => seen.filter((what) => what === 'poison').length;
    const first = tries();
    world.clock.advance(1);
    await drain.settled();
    world.clock.advance(3);
    await drain.settled();
    expect(tries()).toBe(first + 1);
    expect(seen).not.toContain('after');
    world.clock.advance(1);
    await drain.settled();
    expect(seen.slice(-2)).toEqual(['poison', 'after']);
    expect(tries()).toBe(first + 2);
    expect(apologies).toHaveLength(1);
    const { rows } = await sql<{ what: string }>`select what from written order by what`.execute(world.db);
    expect(rows.map(({ what }) => what)).toEqual(['after', 'else', 'pardon']);
    const failed = await world.db
      .selectFrom('inbox_event')
      .select(['attempts', 'failed_at', 'handled_at', 'error'])
      .where('failed_at', 'is not', null)
      .execute();
    expect(failed).toEqual([
      {
        attempts: 3,
        failed_at: world.clock.now(),
        handled_at: null,
        error: expect.stringMatching(/^TypeError at inbox\/drain\.test\.ts/),
      },
    ]);
    expect(world.log.lines.join()).not.toContain('Marie');
    const { window_until } = await world.db
      .selectFrom('member')
      .select('window_until')
      .where('psid', '=', 'marie')
      .executeTakeFirstOrThrow();
    expect(window_until).toEqual(new Date('2026-11-23T11:55:00Z'));
    await drain.stop();
  });

  test('is set aside even when no apology can be made', async () => {
    const { seen, turn } = notes();
    const drain = world.drain({
      turn: async (trx, event, now) => {
        if (words(event) === 'poison') throw new Error('no');
        return turn(trx, event, now);
      },
      onPoison: async (trx) => {
        await sql`select 1 / 0`.execute(trx);
      },
    });
    await world.receiver().receive([message('marie', 'poison'), message('marie', 'after')]);
    await drain.start();
    for (let times = 0; times < 3; times += 1) {
      await drain.settled();
      world.clock.advance(10);
    }
    expect(seen).toEqual(['after']);
    await drain.stop();
  });

  test('by a broken statement counts as a failure of the event', async () => {
    const drain = world.drain({
      turn: async (trx) => {
        await sql`select 1 / 0`.execute(trx).catch(() => {});
        return 'handled';
      },
    });
    await world.receiver().receive([message('marie', 'Bonjour')]);
    await drain.start();
    await drain.settled();
    const { attempts } = await world.db.selectFrom('inbox_event').select('attempts').executeTakeFirstOrThrow();
    expect(attempts).toBe(1);
    await drain.stop();
  });
});

test('an event put off leaves no trace, holds up those behind it, and comes back in time', async () => {
  const seen: string[] = [];
  await sql`create table written (what text)`.execute(world.db);
  let newer = true;
  const drain = world.drain({
    turn: async (trx, event, now) => {
      await sql`insert into written values (${words(event)})`.execute(trx);
      if (newer) return { later: new Date(now.getTime() + 5_000) };
      seen.push(words(event));
      return 'handled';
    },
  });
  const { receive } = world.receiver({ onReady: drain.wake });
  await drain.start();
  await receive([message('marie', 'un')]);
  await drain.settled();
  await receive([message('marie', 'deux')]);
  await drain.settled();
  newer = false;
  world.clock.advance(4);
  await drain.settled();
  expect(seen).toEqual([]);
  world.clock.advance(1);
  await drain.settled();
  expect(seen).toEqual(['un', 'deux']);
  const { rows } = await sql<{ what: string }>`select what from written`.execute(world.db);
  expect(rows.map(({ what }) => what)).toEqual(['un', 'deux']);
  await drain.stop();
});
