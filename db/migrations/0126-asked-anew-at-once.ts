import { type Kysely, sql } from 'kysely';

/**
 * What Meta refuses is tried ever more seldom. Something else that is asked for meanwhile does not wait for that: it is tried at once,
 * and with tries of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const anew = sql.raw(
    `asked = asked + 1, attempts = 0, not_before = case when attempts > 0 then 'epoch' else not_before end`,
  );
  await sql`
    create or replace function ask_page_post() returns trigger language plpgsql as $$
    begin
      update page_post set ${anew} where post_id = new.id;
      return null;
    end $$`.execute(db);
  await sql`
    create or replace function ask_page_posts_of() returns trigger language plpgsql as $$
    begin
      update page_post set ${anew} where post_id in (select id from post where member_id = new.id);
      return null;
    end $$`.execute(db);
}
