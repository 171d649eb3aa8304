import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDrain } from './drain.ts';
import type { Turn, TurnOutcome } from './handle-next.ts';
import { createWorld, message, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld({ connections: 8 });
  await sql`
    create table written (place bigint generated always as identity, what text, trx xid8 default pg_current_xact_id())`.execute(
    world.db,
  );
});
afterEach(() => world.close());

const PEOPLE = Array.from({ length: 12 }, (_, index) => `person ${index}`);
const written = async () =>
  (await sql<{ what: string; trx: string }>`select what, trx::text from written order by place`.execute(world.db)).rows;
const openEvents = async () =>
  (
    await world.db
      .selectFrom('inbox_event')
      .select(['attempts', 'handled_at'])
      .where('handled_at', 'is', null)
      .execute()
  ).length;

/** What people said, each written down; `wantsOwn`: left apart while there are several. */
function drainWith(wantsOwn: (text: string) => boolean, onText: (text: string, events: number) => void = () => {}) {
  const turn: Turn = async (trx, events) => {
    const outcomes: TurnOutcome[] = [];
    for (const { body } of events) {
      const text = body.type === 'text' ? body.text : '';
      onText(text, events.length);
      const isApart = events.length > 1 && wantsOwn(text);
      if (!isApart) await sql`insert into written (what) values (${text})`.execute(trx);
      outcomes.push(isApart ? 'apart' : 'handled');
    }
    return outcomes;
  };
  const { db, clock, log } = world;
  return createDrain({
    ...{ db, clock, log, turn, onHandled: () => {} },
    ...{ onPoison: async () => {}, onFlood: async () => {} },
  });
}

test('members who wait at the same time share a transaction, and each keeps their order', async () => {
  await world.receiver().receive(PEOPLE.flatMap((who) => [message(who, `${who} a`), message(who, `${who} b`)]));
  const drain = drainWith(() => false);
  await drain.start();
  await drain.settled();
  await drain.stop();
  const rows = await written();
  expect(rows.map(({ what }) => what).toSorted()).toEqual(PEOPLE.flatMap((who) => [`${who} a`, `${who} b`]).toSorted());
  for (const who of PEOPLE)
    expect(rows.map(({ what }) => what).filter((what) => what.startsWith(`${who} `))).toEqual([`${who} a`, `${who} b`]);
  const first = Map.groupBy(rows, ({ trx }) => trx);
  expect(Math.max(...[...first.values()].map((shared) => shared.length))).toBe(PEOPLE.length);
  expect(await openEvents()).toBe(0);
});

test('who wants a transaction of their own gets it, and nothing of them stays in the shared one', async () => {
  await world.receiver().receive(PEOPLE.map((who) => message(who, who)));
  const own = new Set(PEOPLE.slice(3, 6));
  const drain = drainWith((text) => own.has(text));
  await drain.start();
  await drain.settled();
  await drain.stop();
  const rows = await written();
  expect(rows.map(({ what }) => what).toSorted()).toEqual(PEOPLE.toSorted());
  for (const { what, trx } of rows) {
    const sharing = rows.filter((row) => row.trx === trx).length;
    expect(sharing).toBe(own.has(what) ? 1 : PEOPLE.length - own.size);
  }
});

test('one that fails undoes what all had written; then each goes alone, and it alone is counted', async () => {
  await world.receiver().receive(PEOPLE.map((who) => message(who, who)));
  const drain = drainWith(
    () => false,
    (text) => {
      if (text === PEOPLE[5]) throw new Error('no');
    },
  );
  await drain.start();
  await drain.settled();
  await drain.stop();
  const rows = await written();
  expect(rows.map(({ what }) => what).toSorted()).toEqual(PEOPLE.filter((who) => who !== PEOPLE[5]).toSorted());
  const left = await world.db.selectFrom('inbox_event').select('attempts').where('handled_at', 'is', null).execute();
  expect(left).toEqual([{ attempts: 1 }]);
});

test('whom somebody else holds is left to them', async () => {
  await world.receiver().receive(PEOPLE.map((who) => message(who, who)));
  const held = await world.memberId(PEOPLE[2] ?? '');
  const drain = drainWith(() => false);
  await world.db.transaction().execute(async (trx) => {
    await sql`select from conversation where member_id = ${held} for update`.execute(trx);
    await drain.start();
    await drain.settled();
    expect((await written()).map(({ what }) => what)).not.toContain(PEOPLE[2]);
  });
  expect(await openEvents()).toBe(1);
  world.clock.advance(60);
  drain.wake();
  await drain.settled();
  await drain.stop();
  expect((await written()).map(({ what }) => what).toSorted()).toEqual(PEOPLE.toSorted());
});
