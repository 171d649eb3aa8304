import { type Kysely, sql } from 'kysely';

/** What admins of a town decide and set, and a journal that stays as it was written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table town
      -- what becomes of whoever has waited for two days: they come in, or wait on
      add column after_48h text not null default 'keep' check (after_48h in ('approve', 'keep')),
      -- when the admins were last told of many newcomers at once
      add column crowd_told_at timestamptz`.execute(db);
  await sql`
    alter table member
      -- whether they came by a link of the town they asked to join; null: nobody knows
      add column came_by_link boolean,
      -- how often the admins were reminded that they wait; 3: they were told so themselves
      add column reminders smallint not null default 0`.execute(db);
  await sql`create index member_pending on member (town_id, asked_at) where status = 'pending'`.execute(db);

  await sql`
    alter table admin_code
      -- the admin who asked for it; null: the operator
      add column created_by bigint references member (id)`.execute(db);
  await sql`
    create table wrong_code (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      at timestamptz not null
    )`.execute(db);
  await sql`create index wrong_code_member on wrong_code (member_id, at)`.execute(db);

  await sql`
    create table vouch (
      id bigint generated always as identity primary key,
      applicant_id bigint not null references member (id),
      -- the neighbour they named
      member_id bigint not null references member (id),
      asked_at timestamptz not null,
      answered_at timestamptz,
      knows boolean,
      unique (applicant_id, member_id),
      check ((answered_at is null) = (knows is null))
    )`.execute(db);
  await sql`create index vouch_member on vouch (member_id, asked_at)`.execute(db);

  // A line once written is neither changed nor taken away. The words about somebody who is
  // forgotten, or of long ago, go by one door: `journal_forget`.
  await sql`
    create function journal_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and current_setting('parallele.forgets', true) = 'on'
        and (new.id, new.town_id, new.admin_id, new.action, new.member_id, new.post_id, new.at)
          is not distinct from (old.id, old.town_id, old.admin_id, old.action, old.member_id, old.post_id, old.at)
        and new.reason is null
      then
        return new;
      end if;
      raise exception 'the journal stays as it was written' using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger journal_stays before update or delete on journal for each row execute function journal_stays()`.execute(
    db,
  );
  await sql`
    create trigger journal_whole before truncate on journal for each statement execute function journal_stays()`.execute(
    db,
  );
  await sql`
    create function journal_forget(lines bigint[]) returns bigint language plpgsql as $$
    declare
      forgotten bigint;
    begin
      perform set_config('parallele.forgets', 'on', true);
      update journal set reason = null where id = any(lines) and reason is not null;
      get diagnostics forgotten = row_count;
      perform set_config('parallele.forgets', 'off', true);
      return forgotten;
    end $$`.execute(db);
}
