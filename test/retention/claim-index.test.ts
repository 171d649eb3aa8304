import { CompiledQuery, sql } from 'kysely';
import { expect, test } from 'vitest';
import { sharing } from '../../src/retention/sharing.ts';
import { testDatabase } from '../helpers/database.ts';

test('what retention takes of answers it finds without reading them all', async () => {
  await using database = await testDatabase();
  const asked: CompiledQuery[] = [];
  const db = database.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = db.getExecutor();
  const compile = executor.compileQuery.bind(executor);
  executor.compileQuery = ((...given: Parameters<typeof compile>) => {
    const query = compile(...given);
    asked.push(query);
    return query;
  }) as typeof executor.compileQuery;
  await sharing.claim.end?.(db, new Date('2026-11-22T12:00:00Z'));
  const [query] = asked;
  if (!query) throw new Error('nothing was asked');
  await sql`set enable_seqscan = off`.execute(database.db);
  const { rows } = await database.db.executeQuery<{ 'QUERY PLAN': string }>(
    CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]),
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index Scan (using|on) claim_leaves/);
  expect(plan).toMatch(/Index Cond: \(COALESCE/);
});
