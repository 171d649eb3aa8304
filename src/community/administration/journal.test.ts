import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet, openTownCalled } from '../../../test/helpers/hamlet.ts';
import { listJournal } from '../posts/journal.ts';
import { writeJournal } from '../towns/store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
let townId: number;
let soizic: string;
let rex: string;

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  townId = opened.town.id;
  const add = async (name: string) =>
    (
      await db
        .insertInto('member')
        .values({ page_id: 'p', psid: name, town_id: townId, number: null, name, answer: null, created_at: NOW })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  [soizic, rex] = [await add('Soizic'), await add('Rex')];
  const line = { townId, adminId: soizic, action: 'banned', memberId: rex, reason: 'insultes', now: NOW };
  await db.transaction().execute((trx) => writeJournal(trx, line));
});

const lines = () => db.selectFrom('journal').select(['admin_id', 'member_id', 'reason', 'action']).execute();
const written = () => ({ admin_id: soizic, member_id: rex, reason: 'insultes', action: 'banned' });

test.each([
  ['a change', sql`update journal set reason = 'rien'`],
  ['a name taken out by hand', sql`update journal set admin_id = null`],
  ['taking a line away', sql`delete from journal`],
  ['emptying it', sql`truncate journal`],
])('the journal refuses %s', async (_what, statement) => {
  await expect(statement.execute(db)).rejects.toThrow('the journal stays as it was written');
  expect(await lines()).toEqual([written()]);
});

test('a line about somebody who lives elsewhere by now says no number of theirs', async () => {
  const move = (to: number, number: number) =>
    db.updateTable('member').set({ town_id: to, number }).where('id', '=', rex).execute();
  const read = async () => (await listJournal(db, townId, { before: null, limit: 5 })).map(({ number }) => number);
  await move(townId, 4);
  expect(await read()).toEqual([4]);
  const other = await openTownCalled(db, 'Lannion', NOW);
  await move(other.id, 3);
  expect(await read()).toEqual([null]);
});

test('not even the door of forgetting lets anything else through', async () => {
  const force = db.transaction().execute(async (trx) => {
    await sql`set local parallele.forgets = 'on'`.execute(trx);
    await sql`update journal set action = 'approved'`.execute(trx);
  });
  await expect(force).rejects.toThrow('the journal stays as it was written');
});

test('the words of a line are forgotten by its door; the line stays', async () => {
  await sql`select journal_forget(array(select id from journal))`.execute(db);
  expect(await lines()).toEqual([{ ...written(), reason: null }]);
  await expect(sql`update journal set reason = 'x'`.execute(db)).rejects.toThrow('stays as it was written');
});
