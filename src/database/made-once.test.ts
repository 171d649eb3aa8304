import type { KyselyPlugin } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { madeOnce } from './made-once.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

test('a statement is made once, and asked with the values of each', async () => {
  let made = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      made += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const find = madeOnce(['from', 'most', 'name'], (on, asked: { from: number; most: number; name: string | null }) =>
    on
      .selectFrom('commune')
      .select((eb) => ['insee', eb.val(asked.name).as('said'), eb.val('as it is').as('fixed')])
      .orderBy('insee')
      .offset(asked.from)
      .limit(asked.most),
  );
  const on = db.withPlugin(counting);
  const [first, second, third] = await Promise.all([
    find(on, { from: 0, most: 3, name: 'one' }),
    find(on, { from: 1, most: 2, name: "it's" }),
    find(on, { from: 2, most: 1, name: null }),
  ]);
  expect(made).toBe(1);
  const codes = first.map(({ insee }) => insee);
  expect([second, third].map((rows) => rows.map(({ insee }) => insee))).toEqual([codes.slice(1), codes.slice(2)]);
  expect([first[0], second[0], third[0]].map((row) => [row?.said, row?.fixed])).toEqual([
    ['one', 'as it is'],
    ["it's", 'as it is'],
    [null, 'as it is'],
  ]);
});
