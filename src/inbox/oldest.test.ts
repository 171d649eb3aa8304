import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { rowsRead } from '../../test/helpers/rows-read.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { MOST_MESSAGES } from './buttons-shown.ts';
import { takeOldest } from './oldest.ts';
import { createWorld, message, PAGE } from './testing/world.ts';

const RECEIVED = 400;

test('a short word is answered by what came last, and not by all that a member has received in a week', async () => {
  const world = await createWorld();
  const { receive } = world.receiver();
  await receive([message('marie', 'first')]);
  const marie = await world.memberId('marie');
  await sql`
    insert into member (page_id, psid, created_at)
    select ${PAGE}, 'p' || n, ${world.clock.now()} from generate_series(1, 50) as n`.execute(world.db);
  await sql`
    insert into outbox (page_id, member_id, lane, parts, next_part, state, created_at, not_before, settled_at)
    select ${PAGE}, m.id, 0, jsonb_build_array(jsonb_build_object('text', 'v1:do:agree:' || n)), 1, 'sent', at, at, at
      from generate_series(1, ${sql.lit(RECEIVED)}) as n,
           lateral (select ${world.clock.now()}::timestamptz - (${sql.lit(RECEIVED)} + 1 - n) * interval '1 minute' as at) as sent, member m
     order by n, m.id`.execute(world.db);
  await sql`analyze outbox`.execute(world.db);
  const before = await rowsRead(world.db, ['outbox']);
  const held = await inTransaction(world.db, (trx) => takeOldest(trx, [marie], world.clock.now()));
  const { oldest } = held.get(marie) ?? {};
  expect(oldest?.event.who.received?.withButtons).toHaveLength(MOST_MESSAGES);
  expect(oldest?.event.who.received?.newest).toBe(world.clock.now().getTime() - 60_000);
  expect((await rowsRead(world.db, ['outbox'])) - before).toBeLessThan(MOST_MESSAGES * 2);
  await world.close();
});
