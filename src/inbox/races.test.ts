import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateTo } from '../../test/helpers/gate.ts';
import { connect } from '../database/pool.ts';
import type { WaitingEvent } from './oldest.ts';
import { createWorld, MovableClock, message, type OneTurn, Signal, Tally, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld({ connections: 8 });
  await sql`create table written (place bigint generated always as identity, event_id bigint, member_id bigint)`.execute(
    world.db,
  );
});
afterEach(() => world.close());

const write = async (trx: Parameters<OneTurn>[0], event: WaitingEvent) => {
  await sql`insert into written (event_id, member_id) values (${event.id}, ${event.memberId})`.execute(trx);
};
const writing: OneTurn = async (trx, event) => {
  await write(trx, event);
  return 'handled';
};
const written = async () =>
  (await sql<{ event_id: string }>`select event_id from written order by place`.execute(world.db)).rows.map(
    (row) => row.event_id,
  );
const events = async () =>
  (await world.db.selectFrom('inbox_event').select('id').orderBy('id').execute()).map(({ id }) => id);

test('two drains over the same members, while events keep arriving: each once, each member in order', {
  timeout: 60_000,
}, async () => {
  const people = Array.from({ length: 100 }, (_, index) => `person ${index}`);
  const rounds = 20;
  const handled = new Tally();
  const other = connect(world.url, { connections: 8 });
  const drains = [world.db, other.db].map((db) =>
    world.drain({ db, turn: writing, onHandled: handled.add, listenUrl: world.url }),
  );
  await Promise.all(drains.map((drain) => drain.start()));
  const receivers = [
    world.receiver({ onReady: drains[0]?.wake }),
    world.receiver({ db: other.db, onReady: drains[1]?.wake }),
  ];
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      receivers.map((receiver, which) => {
        const half = people.filter((_, index) => index % 2 === which);
        return receiver.receive(half.flatMap((psid) => [message(psid, `${round} a`), message(psid, `${round} b`)]));
      }),
    );
  }
  await handled.reached(people.length * rounds * 2);
  await Promise.all(drains.map((drain) => drain.stop()));
  expect(handled.count).toBe(people.length * rounds * 2);
  const done = await written();
  expect(done.toSorted((a, b) => Number(a) - Number(b))).toEqual(await events());
  const { rows: inverted } = await sql`
    select from (select event_id, lag(event_id) over (partition by member_id order by place) as before from written) w
    where before > event_id`.execute(world.db);
  expect(inverted).toEqual([]);
  await other.close();
});

test('an event that arrives between a turn’s last look and its commit is found by the second look', async () => {
  // A commit that waits for the test: only a deferred trigger runs that late.
  await sql`
    create function wait_for_test() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(42); return null; end $$`.execute(world.db);
  await sql`
    create constraint trigger wait_for_test after update of handled_at on inbox_event
    deferrable initially deferred for each row execute function wait_for_test()`.execute(world.db);
  const barrier = connect(world.url, { connections: 1 });
  await sql`select pg_advisory_lock(42)`.execute(barrier.db);

  const first = world.drain({ turn: writing });
  const later = new MovableClock();
  later.advance(61);
  const second = world.drain({
    clock: later,
    turn: async () => {
      throw new Error('the second drain must not get this member');
    },
  });
  await world.receiver().receive([message('marie', 'un')]);
  await first.start();
  await atCommit(world);
  // The lease of the first has run out by the clock of the second, which finds the new hint, and the member busy.
  await world.receiver().receive([message('marie', 'deux')]);
  await second.start();
  await second.settled();
  expect(
    await world.db.selectFrom('ready').select('lease_until').where('lease_until', '>', later.now()).execute(),
  ).toHaveLength(1);
  await sql`select pg_advisory_unlock(42)`.execute(barrier.db);
  await first.settled();
  expect(await written()).toEqual(await events());
  await Promise.all([first.stop(), second.stop()]);
  await barrier.close();
});

/** Until a transaction waits for the advisory lock of the test. */
async function atCommit({ db }: World): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(db);
    if (rows.length > 0) return;
  }
}

test.each(['in the middle of a statement', 'between two statements'])(
  'a connection that dies %s leaves the event to be handled once',
  async (where) => {
    const backend = Promise.withResolvers<number>();
    const dead = new Signal();
    let times = 0;
    const turn: OneTurn = async (trx, event) => {
      times += 1;
      await write(trx, event);
      if (times === 1) {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        backend.resolve(rows[0]?.pid ?? 0);
        if (where === 'between two statements') await dead.given;
        else await sql`select pg_sleep(60)`.execute(trx);
        await sql`select 1`.execute(trx);
      }
      return 'handled';
    };
    const drain = world.drain({ turn });
    await world.receiver().receive([message('marie', 'un'), message('marie', 'deux')]);
    await drain.start();
    const pid = await backend.promise;
    await sql`select pg_terminate_backend(${pid}, 5000)`.execute(world.db);
    dead.give();
    await drain.settled();
    expect(times).toBe(3);
    expect(await written()).toEqual(await events());
    const { attempts } = await world.db
      .selectFrom('inbox_event')
      .select((eb) => eb.fn.max('attempts').as('attempts'))
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(0);
    await drain.stop();
  },
);

test('a worker that died with the lease is replaced when the lease has run out', async () => {
  const never = new Signal();
  const begun = new Signal();
  const dying = connect(world.url, { connections: 1 });
  const crashed = world.drain({
    db: dying.db,
    turn: async (trx, event) => {
      await write(trx, event);
      begun.give();
      await never.given;
      return 'handled';
    },
  });
  await world.receiver().receive([message('marie', 'un')]);
  await crashed.start();
  await begun.given;
  // The process is gone for the database: its connection ends, and what it had begun is undone.
  await sql`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(world.db);
  const next = world.drain({ turn: writing });
  await next.start();
  await next.settled();
  expect(await written()).toEqual([]);
  world.clock.advance(60);
  await next.settled();
  expect(await written()).toEqual(await events());
  never.give();
  await Promise.all([crashed.stop(), next.stop()]);
  expect(await written()).toEqual(await events());
  await dying.close();
});

test('while the database is away a drain waits, and then goes on by itself', async () => {
  await using gate = await gateTo(world.url);
  const away = connect(gate.url, { connections: 4 });
  const handled = new Tally();
  const drain = world.drain({
    db: away.db,
    listenUrl: gate.url,
    onHandled: handled.add,
    turn: writing,
  });
  await drain.start();
  await world.receiver().receive([message('marie', 'un')]);
  await handled.reached(1);
  await drain.settled();
  await gate.away();
  await world.receiver().receive([message('marie', 'deux'), message('paul', 'trois')]);
  drain.wake();
  await gate.back();
  await handled.reached(3);
  expect(await written()).toEqual(await events());
  // And hears again of what others store.
  await drain.settled();
  await world.receiver().receive([message('anne', 'quatre')]);
  await handled.reached(4);
  await drain.stop();
  await away.close();
});
