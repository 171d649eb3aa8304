import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openTownCalled } from '../../../test/helpers/hamlet.ts';
import type { EffectInput } from '../effect.ts';
import { lockPost } from '../posts/store.ts';
import { optionsEffects } from './options-effects.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const one = async (query: ReturnType<typeof sql<{ id: string }>>) => String((await query.execute(db)).rows[0]?.id);
const ids: Record<'marie' | 'rex' | 'first' | 'second' | 'claim', string> = {
  marie: '',
  rex: '',
  first: '',
  second: '',
  claim: '',
};
let towns = 0;

/** Rex has answered two posts of Marie's; the second is promised to him. */
beforeEach(async () => {
  for (const table of ['outbox', 'block', 'claim', 'post', 'member'] as const) await db.deleteFrom(table).execute();
  const page = { id: 'p', created_at: NOW };
  await db
    .insertInto('page')
    .values(page)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const name = ['Rennes', 'Brest', 'Lorient'][towns++] ?? '';
  const { id: town } = await openTownCalled(db, name, NOW);
  for (const who of ['marie', 'rex'] as const) {
    ids[who] = await one(sql`
      insert into member (page_id, psid, town_id, status, name, created_at)
      values ('p', ${who}, ${town}, 'approved', ${who}, ${NOW}) returning id`);
  }
  for (const [number, post, state] of [
    [1, 'first', 'waiting'],
    [2, 'second', 'accepted'],
  ] as const) {
    ids[post] = await one(sql`
      insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
      values (${town}, ${number}, ${ids.marie}, 'offer', 'give', 'vélo', 'VELO', ${NOW}) returning id`);
    ids.claim = await one(sql`
      insert into claim (post_id, member_id, state, created_at, decided_at)
      values (${ids[post]}, ${ids.rex}, ${state}, ${NOW}, ${NOW}) returning id`);
    await sql`
      insert into outbox (page_id, member_id, lane, parts, topic, created_at, not_before)
      values ('p', ${ids.rex}, 1, '[{"text":"x"}]', ${`claim:${ids.claim}`}, ${NOW}, ${NOW})`.execute(db);
  }
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
  }
}

test.each(['block', 'block-person'] as const)(
  '%s waits for the first of its posts with nothing of the others in hand',
  async (effect) => {
    const marie = await db.selectFrom('member').selectAll().where('id', '=', ids.marie).executeTakeFirstOrThrow();
    const blocking = Promise.withResolvers<Promise<{ outcome: string }>>();
    await db.transaction().execute(async (trx) => {
      await lockPost(trx, ids.first);
      blocking.resolve(
        db.transaction().execute((other) =>
          optionsEffects[effect]({
            trx: other,
            member: marie,
            slots: { claim: ids.claim, person: ids.rex },
            now: NOW,
          } as unknown as EffectInput),
        ),
      );
      await untilSomebodyWaits();
      // whoever has the first may take what hangs on it, and go on to the next
      await sql`select from outbox where member_id = ${ids.rex} for update nowait`.execute(trx);
      await sql`select from post where id = ${ids.second} for update nowait`.execute(trx);
    });
    expect((await await blocking.promise).outcome).toBe('blocked');
  },
);

test('an answer that is just being given ends with the rest, though it was not there yet', async () => {
  const marie = await db.selectFrom('member').selectAll().where('id', '=', ids.marie).executeTakeFirstOrThrow();
  const blocking = Promise.withResolvers<Promise<{ outcome: string }>>();
  const third = await one(sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
    select town_id, 3, member_id, direction, kind, item, word, created_at from post where id = ${ids.first} returning id`);
  await db.transaction().execute(async (trx) => {
    // Rex may answer still: nobody has blocked anybody
    await lockPost(trx, third);
    blocking.resolve(
      db.transaction().execute((other) =>
        optionsEffects['block-person']({
          trx: other,
          member: marie,
          slots: { person: ids.rex },
          now: NOW,
        } as unknown as EffectInput),
      ),
    );
    await untilSomebodyWaits();
    await sql`insert into claim (post_id, member_id, created_at) values (${third}, ${ids.rex}, ${NOW})`.execute(trx);
  });
  await await blocking.promise;
  const { rows } = await sql`select state from claim where post_id = ${third}`.execute(db);
  expect(rows).toEqual([{ state: 'declined' }]);
});
