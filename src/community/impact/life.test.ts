import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NAMES, NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { TABLES } from '../../retention/tables.ts';
import { lifeOf } from '../administration/weeks.ts';
import type { ClaimState } from '../claims/claim.table.ts';
import { changeClaims, insertClaim } from '../claims/store.ts';
import { readLife } from './life.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
let database: TestDatabase;
let it: TestSquare;

beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await database.db
    .updateTable('town')
    .set({ created_at: ago(60) })
    .execute();
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

/** A post answered, and what becomes of the answer day by day. */
async function answered(number: number, ...states: (readonly [state: ClaimState, at: Date])[]): Promise<void> {
  const {
    id: post_id,
    town_id,
    created_at,
  } = await database.db
    .selectFrom('post')
    .select(['id', 'town_id', 'created_at'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const member_id = await it.member(NAMES[1]);
  const claim = await inTransaction(database.db, (trx) =>
    insertClaim(trx, { town_id, post_id, member_id, word: null, state: 'waiting', parts: 1, created_at }),
  );
  for (const [state, at] of states) {
    await inTransaction(database.db, (trx) => changeClaims(trx, [{ claim, state }], at));
  }
}

const lentIn = async () => (await readLife(database.db, 'saint-brieuc', NOW))?.weeks.slice(-4).map(({ lend }) => lend);
const toldIn = async () => (await lifeOf(database.db, it.town, NOW)).weeks.slice(-4).map(({ exchanges }) => exchanges);

test('a loan counts in the week it left, and stays there when it comes back in another', async () => {
  const number = await it.post({ item: 'perceuse', kind: 'lend', at: ago(20) });
  await answered(number, ['accepted', ago(14)], ['out', ago(13)]);
  const out = [await lentIn(), await toldIn()];
  expect(out).toEqual([
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ]);
  const { id } = await database.db.selectFrom('claim').select('id').executeTakeFirstOrThrow();
  await inTransaction(database.db, (trx) => changeClaims(trx, [{ claim: id, state: 'done' }], ago(1)));
  expect([await lentIn(), await toldIn()]).toEqual(out);
  expect(await readLife(database.db, 'saint-brieuc', NOW)).toMatchObject({ loansOut: 0, loansBack: 1 });
});

test('a loan that was out before its day was kept counts in the week it left as well', async () => {
  const before = await lentIn();
  const number = await it.post({ item: 'échelle', kind: 'lend', at: ago(20) });
  await answered(number, ['accepted', ago(14)]);
  await database.db
    .updateTable('claim')
    .set({ state: 'out', decided_at: ago(13) })
    .where('state', '=', 'accepted')
    .execute();
  const { id } = await database.db
    .selectFrom('claim')
    .select('id')
    .where('state', '=', 'out')
    .executeTakeFirstOrThrow();
  await inTransaction(database.db, (trx) => changeClaims(trx, [{ claim: id, state: 'done' }], ago(1)));
  expect(before).toEqual([0, 1, 0, 0]);
  expect(await lentIn()).toEqual([0, 2, 0, 0]);
});

test('of a loan that was declared without a name nobody has said that it is back', async () => {
  const before = await readLife(database.db, 'saint-brieuc', NOW);
  await it.post({ item: 'tente', kind: 'lend', direction: 'request', outcome: 'exchanged', at: ago(1) });
  const after = await readLife(database.db, 'saint-brieuc', NOW);
  expect(after?.total.lend).toBe((before?.total.lend ?? 0) + 1);
  expect([after?.loansOut, after?.loansBack]).toEqual([before?.loansOut, before?.loansBack]);
});

test('what was given weighs the same once its words are gone, by time or with its author', async () => {
  const gone = await it.member('Owen');
  await it.post({ item: 'canapé de mamie', outcome: 'exchanged', at: ago(1) });
  await it.post({ item: 'fauteuil à bascule', outcome: 'exchanged', at: ago(1), by: gone });
  const weight = async () => (await readLife(database.db, 'saint-brieuc', NOW))?.impact;
  const before = await weight();
  expect(before?.kilograms).toBe(37 + 25);
  const { post } = TABLES;
  await post.end?.(database.db, new Date(NOW.getTime() + 400 * DAY));
  expect(await weight()).toEqual(before);
  await it.post({ item: 'vélo d’Owen', outcome: 'exchanged', at: ago(1), by: gone });
  const more = await weight();
  await inTransaction(
    database.db,
    async (trx) => await post.erase?.(trx, { id: gone, name: 'Owen', texts: [] }, new Date()),
  );
  expect(await weight()).toEqual(more);
  const posts = await database.db.selectFrom('post').select(['item', 'weighs_as']).where('kind', '=', 'give').execute();
  expect(posts.map(({ item }) => item)).toEqual(['annonce', 'annonce', 'annonce']);
  expect(posts.map((one) => one.weighs_as).sort()).toEqual(['canape', 'fauteuil', 'velo']);
});
