import { sql } from 'kysely';
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

test('each week counts what was handed over in it, to the moment, in a town whose clocks change', async () => {
  const monday = new Date('2026-10-25T23:00:00Z'); // of Paris, the night after the clocks were changed: the week that ends has an hour more
  const edges = [-7 * DAY - 3_600_001, -7 * DAY - 3_600_000, -1, 0, 7 * DAY - 1, 7 * DAY].map(
    (ms) => monday.getTime() + ms,
  );
  const spread = Array.from({ length: 40 }, (_, one) => ago(70).getTime() + one * 1.9 * DAY);
  const kinds = ['give', 'swap', 'lend', 'service'] as const;
  for (const [place, at] of [...edges, ...spread].entries()) {
    await it.post({ item: 'tente', kind: kinds[place % 4] ?? 'give', outcome: 'exchanged', at: new Date(at) });
  }
  await database.db.updateTable('post').set({ closed_at: sql`created_at` }).where('item', '=', 'tente').execute();
  const life = await readLife(database.db, 'saint-brieuc', NOW);
  const { rows: plain } = await sql<{ monday: string; kind: string; count: number }>`
    select to_char(date_trunc('week', at at time zone 'Europe/Paris'), 'YYYY-MM-DD') as monday, kind, count(*)::int
      from (select kind, closed_at as at from post p where outcome = 'exchanged'
              and not exists (select from claim c where c.post_id = p.id and c.state in ('done', 'out'))
             union all
            select kind, coalesce(handed_at, decided_at) from claim c join post p on p.id = c.post_id
             where state in ('done', 'out')) as handed
     group by 1, 2`.execute(database.db);
  const counts = (week: string, kind: string) =>
    plain.find((one) => one.monday === week && one.kind === kind)?.count ?? 0;
  expect(life?.weeks).toEqual(
    life?.weeks.map((week) => ({
      monday: week.monday,
      ...Object.fromEntries(kinds.map((kind) => [kind, counts(week.monday, kind)])),
    })),
  );
  expect(life?.weeks.map((week) => week.monday)).toContain('2026-10-19');
});
