import { type Kysely, sql } from 'kysely';

/** Who gets it: parts, periods, ways of choosing, every end an answer may come to; and what is due at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // how long answers to a post are gathered, by day, before its owner is shown them together
  await sql`alter table town add column gather_minutes integer not null default 120 check (gather_minutes >= 0)`.execute(
    db,
  );
  await sql`
    alter table post add column way text not null default 'choose' check (way in ('choose', 'first', 'draw'))`.execute(
    db,
  );
  await sql`
    alter table claim
      -- how many of a thing are wanted; of a promise, how many are promised
      add column parts integer not null default 1 check (parts > 0),
      -- of a loan: the first and the last day
      add column from_on date,
      add column to_on date,
      -- of a swap: what is offered
      add column offered text,
      add column offered_media bigint references media (id),
      -- the number drawn for it when lots are drawn
      add column lot uuid not null default gen_random_uuid(),
      -- when its owner was shown it; null: not yet
      add column shown_at timestamptz,
      -- the place in the queue that whoever waits was told last
      add column place_told integer,
      -- when the chosen last gave a sign of life
      add column heard_at timestamptz,
      drop constraint claim_state_check,
      -- out: lent and not back yet. silent, missed: chosen, but never heard of, or never come
      add constraint claim_state_check check (state in
        ('waiting', 'accepted', 'out', 'done', 'declined', 'cancelled', 'silent', 'missed')),
      add check ((from_on is null) = (to_on is null) and from_on <= to_on)`.execute(db);
  await sql`drop index claim_promised`.execute(db);
  await sql`drop index claim_once`.execute(db);
  // a member has one answer to a post under way; whoever gave it up may answer again
  await sql`
    create unique index claim_once on claim (post_id, member_id) where state in ('waiting', 'accepted', 'out')`.execute(
    db,
  );
  await sql`create index claim_waiting on claim (post_id, id) where state = 'waiting'`.execute(db);
  await sql`create index claim_held on claim (post_id) where state in ('accepted', 'out', 'done')`.execute(db);
  await sql`create index claim_offered_media on claim (offered_media) where offered_media is not null`.execute(db);

  // The rule decides (queue.ts), this proves: never more is promised than there is, on any day.
  await sql`
    create function claim_fits() returns trigger language plpgsql as $$
    declare
      thing record;
      taken integer;
    begin
      -- what was promised before stands, even when its owner has fewer of it now
      if tg_op = 'UPDATE' and old.state in ('accepted', 'out')
        and (old.parts, old.from_on, old.to_on) is not distinct from (new.parts, new.from_on, new.to_on) then
        return null;
      end if;
      select quantity, kind, direction into thing from post where id = new.post_id;
      if thing.kind = 'lend' then
        -- day by day; what is promised without days is promised for all of them
        select max(sum) into taken from (
          select sum(c.parts) from claim c
            join (select coalesce(from_on, '-infinity') as day from claim
                   where post_id = new.post_id and state in ('accepted', 'out')
                     and from_on between coalesce(new.from_on, '-infinity') and coalesce(new.to_on, 'infinity')
                   union select coalesce(new.from_on, '-infinity')) days
              on days.day between coalesce(c.from_on, '-infinity') and coalesce(c.to_on, 'infinity')
           where c.post_id = new.post_id and c.state in ('accepted', 'out')
           group by days.day) held;
      else
        select sum(parts) into taken from claim
         where post_id = new.post_id
           and (state in ('accepted', 'out')
             or (state = 'done' and thing.kind <> 'lend' and not (thing.kind = 'service' and thing.direction = 'offer')));
      end if;
      if taken > thing.quantity then
        raise exception 'more is promised of post % than there is', new.post_id using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger claim_fits after insert or update of state, parts, from_on, to_on on claim
      for each row when (new.state in ('accepted', 'out', 'done')) execute function claim_fits()`.execute(db);

  await sql`
    create table reminder (
      id bigint generated always as identity primary key,
      -- what is to be done, see src/community/alarms.ts
      what text not null,
      post_id bigint not null references post (id),
      claim_id bigint references claim (id),
      at timestamptz not null,
      unique nulls not distinct (what, post_id, claim_id)
    )`.execute(db);
  await sql`create index reminder_at on reminder (at)`.execute(db);
  await sql`create index reminder_claim on reminder (claim_id) where claim_id is not null`.execute(db);
  await sql`create index reminder_post on reminder (post_id)`.execute(db);
}
