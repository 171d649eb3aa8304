import { type Kysely, sql } from 'kysely';

/** Looking for posts: French words without accents, words with slips, and who wants to be told of what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create text search configuration french_plain (copy = french)`.execute(db);
  await sql`
    alter text search configuration french_plain
      alter mapping for hword, hword_part, word with unaccent, french_stem`.execute(db);
  // unaccent() is only stable, because its dictionary could change; ours does not
  await sql`
    create function without_accents(text) returns text
      language sql immutable strict parallel safe
      return lower(unaccent('unaccent', $1))`.execute(db);
  await sql`
    create index post_search on post using gin (to_tsvector('french_plain', item)) where outcome is null`.execute(db);

  await sql`
    create table alert (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      town_id integer not null references town (id),
      -- what is waited for, as its member wrote it
      words text not null check (length(words) between 1 and 80),
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index alert_once on alert (member_id, without_accents(words))`.execute(db);
  await sql`create index alert_town on alert (town_id)`.execute(db);

  // the words of the alert that the post answers: told first, with a word of why
  await sql`alter table delivery add column alert text`.execute(db);
  // where « près de moi » is, as its member said it
  await sql`alter table member add column quartier text`.execute(db);
}
