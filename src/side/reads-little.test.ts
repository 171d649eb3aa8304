import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { rowsRead } from '../../test/helpers/rows-read.ts';
import { HOUR, PAGE, world } from '../outbox/testing/world.ts';
import { oweBeside } from './owe.ts';

// Whoever waits is looked at each ten seconds, beside years of messages that have ended.

const ENDED = 4_000;

test('what one member is owed beside Messenger is found without reading what has ended for others', async () => {
  await using w = await world();
  const marie = await w.member('marie', { windowUntil: new Date(w.now().getTime() - HOUR) });
  await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at)
    values (${marie}, 'mail', 'marie@example.org', ${w.now()}, ${w.now()})`.execute(w.db);
  await sql`
    insert into member (page_id, psid, status, locale, window_until, created_at)
    select ${PAGE}, 'p' || n, 'approved', 'fr', ${w.now()}, ${w.now()} from generate_series(1, ${ENDED}) as n`.execute(
    w.db,
  );
  await sql`
    with told as (
      insert into side_message (member_id, kind, what, state, created_at, not_before, settled_at)
      select id, 'mail', 'notices', 'sent', ${w.now()}, ${w.now()}, ${w.now()} from member where psid <> 'marie'
      returning id, member_id)
    insert into outbox (page_id, member_id, lane, parts, state, says, topic, created_at, not_before, settled_at, side_message_id)
    select ${PAGE}, member_id, 1, '[]', 'expired', 'mine.answers-head', 'gather:1', ${w.now()}, ${w.now()}, ${w.now()}, id
      from told`.execute(w.db);
  await w.owe(marie, 'a', { lane: 1, says: 'mine.answers-head', topic: 'gather:1' });
  w.pass(10 * 60_000);
  await sql`analyze`.execute(w.db);
  const tables = ['outbox', 'side_message'];
  const before = await rowsRead(w.db, tables);
  expect(await oweBeside(w.db, ['mail'], w.now(), (error) => expect.fail(String(error)))).toBe(1);
  const read = (await rowsRead(w.db, tables)) - before;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(ENDED / 4);
});
