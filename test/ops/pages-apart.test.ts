import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../helpers/database.ts';

// docs/scale.md: past one PostgreSQL, Pages go to different ones. That works as long as every row belongs to one Page and no
// table is about several; a new table must say by a foreign key whose it is, or stand here with its reason.

const WITHOUT: Readonly<Record<string, string>> = {
  commune: 'the official list, the same everywhere',
  former_commune: 'the same',
  kysely_migration: 'how new the schema is',
  kysely_migration_lock: 'the same',
  delivery: 'millions of short-lived rows of a post and a member, without foreign keys for speed',
  renewal:
    'short-lived: a post is up again, and the courier takes the row away; without a foreign key, so that nobody waits for it',
  ready: 'hints of seconds that a member has an event waiting, without foreign keys for speed',
  spoken: 'when somebody was last told something, of seconds, without a foreign key for speed',
  data_deletion: 'answers to Meta about a person who is gone: nothing of them is left to point to',
};

test('every row leads to one Page', async () => {
  await using database = await testDatabase();
  const { rows } = await sql<{ name: string; leads: string[] }>`
    select c.relname as name,
           array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f') as leads
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(database.db);
  const leads = new Map(rows.map((row) => [row.name, row.leads]));
  const isOfAPage = (name: string, seen: readonly string[] = []): boolean =>
    name === 'page' || (leads.get(name) ?? []).some((next) => !seen.includes(next) && isOfAPage(next, [...seen, name]));
  const apart = [...leads.keys()].filter((name) => !isOfAPage(name)).toSorted();
  expect(apart).toEqual(Object.keys(WITHOUT).toSorted());
});
