import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { EffectInput } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { lockPost } from '../posts/store.ts';
import { talkEffects } from './talk-effects.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const one = async (query: ReturnType<typeof sql<{ id: string }>>) => String((await query.execute(db)).rows[0]?.id);
const { town, add } = await openHamlet(db, NOW);
let marie: Member;
let posts: string[] = [];
let claims: string[] = [];

/** Paul and Fatou were promised something of Marie's, each of another post. */
beforeEach(async () => {
  for (const table of ['outbox', 'claim', 'post', 'member'] as const) await db.deleteFrom(table).execute();
  marie = await add('Marie');
  posts = [];
  claims = [];
  for (const [number, who] of [
    [1, 'Paul'],
    [2, 'Fatou'],
  ] as const) {
    const by = await add(who);
    const post = await one(sql`
      insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
      values (${town.id}, ${number}, ${marie.id}, 'offer', 'give', 'pot', 'POT', ${NOW}) returning id`);
    posts.push(post);
    claims.push(
      await one(sql`
        insert into claim (post_id, member_id, state, created_at, decided_at)
        values (${post}, ${by.id}, 'accepted', ${NOW}, ${NOW}) returning id`),
    );
  }
});

const passToBoth = async () =>
  await db.transaction().execute((trx) =>
    talkEffects['pass-held']({
      trx,
      member: marie,
      // « les deux », whoever was named first
      slots: { asks: 'which', each: claims.toReversed(), said: 'vous venez ?' },
      now: NOW,
      eventId: '1',
    } as unknown as EffectInput),
  );

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
  }
}

test('« les deux » waits for the first of its posts with none of the others in hand', async () => {
  const passing = Promise.withResolvers<ReturnType<typeof passToBoth>>();
  await db.transaction().execute(async (trx) => {
    await lockPost(trx, posts[0] ?? '');
    const both = passToBoth();
    both.catch(() => {});
    passing.resolve(both);
    await untilSomebodyWaits();
    await sql`select from post where id = ${posts[1]} for update nowait`.execute(trx);
  });
  expect((await await passing.promise).outcome).toBe('each');
});

test('whoever has given up meanwhile gets nothing, and that is said', async () => {
  await db
    .updateTable('claim')
    .set({ state: 'cancelled' })
    .where('id', '=', claims[1] ?? '')
    .execute();
  const { outcome, bubbles, tell } = await passToBoth();
  expect(outcome).toBe('each');
  expect(tell).toHaveLength(1);
  const said = bubbles?.flatMap((bubble) => (bubble.type === 'text' ? bubble.text : []));
  expect(said?.map(({ key, args }) => [key, args?.other])).toEqual([
    ['relay.passed', 'Paul'],
    ['relay.not-to-one', 'Fatou'],
  ]);
});
