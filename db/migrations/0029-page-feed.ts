import { type Kysely, sql } from 'kysely';

/** Posts on their Page's feed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table town add column on_feed boolean not null default true`.execute(db);
  // its author keeps it off the Page
  await sql`alter table post add column off_feed boolean not null default false`.execute(db);
  // Meta does not let this Page publish (its numbers); no call before the other: after a refusal, or when told to slow down
  await sql`alter table page add column feed_refused text, add column feed_rest_until timestamptz`.execute(db);
  await sql`
    create table page_post (
      post_id bigint primary key references post (id),
      page_id text not null references page (id),
      -- how often something has changed that may be seen there, and up to which of that it is carried out
      asked integer not null default 1,
      done integer not null default 0,
      -- Meta's name of it; null: it is not there
      feed_id text,
      -- a call that puts it there has begun: whether it arrived is looked up before there is another
      begun_at timestamptz,
      -- somebody took it off the Page by hand: it is not put there again
      gone_at timestamptz,
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts smallint not null default 0,
      error text
    )`.execute(db);
  await sql`create index page_post_due on page_post (not_before) where asked > done`.execute(db);
  await sql`create unique index page_post_feed on page_post (feed_id) where feed_id is not null`.execute(db);
  await sql`
    create function ask_page_post() returns trigger language plpgsql as $$
    begin
      update page_post set asked = asked + 1 where post_id = new.id;
      return null;
    end $$`.execute(db);
  // whoever changes a post, by whatever way: what is seen on the Page follows
  await sql`
    create trigger post_on_page after update on post for each row
      when ((new.direction, new.kind, new.item, new.word, new.quartier, new.until, new.loan, new.in_return, new.help_when,
             new.outcome, new.off_feed)
        is distinct from
            (old.direction, old.kind, old.item, old.word, old.quartier, old.until, old.loan, old.in_return, old.help_when,
             old.outcome, old.off_feed))
      execute function ask_page_post()`.execute(db);
  await sql`
    create function ask_page_posts_of() returns trigger language plpgsql as $$
    begin
      update page_post set asked = asked + 1 where post_id in (select id from post where member_id = new.id);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger member_on_page after update on member for each row
      when ((new.erase_at is null) is distinct from (old.erase_at is null))
      execute function ask_page_posts_of()`.execute(db);
}
