import { type Kysely, sql } from 'kysely';

/** What an answer is found by of its post begins with the town. Nobody infers the old indexes (`on conflict`). */
const ANEW = ['once', 'waiting', 'held', 'unshown'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const of of ANEW) {
    await sql`drop index ${sql.id(`claim_${of}`)}`.execute(db);
    await sql`alter index ${sql.id(`claim_town_${of}`)} rename to ${sql.id(`claim_${of}`)}`.execute(db);
  }
  // as 0009 and 0130, which say why, and by the town
  await sql`
    create function claim_fits_post() returns trigger language plpgsql as $body$
    declare
      thing record;
      taken integer;
    begin
      -- what was promised before stands, even when its owner has fewer of it now
      if tg_op = 'UPDATE' and old.state in ('accepted', 'out')
        and (old.parts, old.from_on, old.to_on) is not distinct from (new.parts, new.from_on, new.to_on) then
        return null;
      end if;
      select quantity, kind, direction into thing from post where town_id = new.town_id and id = new.post_id;
      if thing.kind = 'lend' then
        -- day by day; what is promised without days is promised for all of them
        select max(sum) into taken from (
          select sum(c.parts) from claim c
            join (select coalesce(from_on, '-infinity') as day from claim
                   where town_id = new.town_id and post_id = new.post_id and state in ('accepted', 'out')
                     and from_on between coalesce(new.from_on, '-infinity') and coalesce(new.to_on, 'infinity')
                   union select coalesce(new.from_on, '-infinity')) days
              on days.day between coalesce(c.from_on, '-infinity') and coalesce(c.to_on, 'infinity')
           where c.town_id = new.town_id and c.post_id = new.post_id and c.state in ('accepted', 'out')
           group by days.day) held;
      else
        select sum(parts) into taken from claim
         where town_id = new.town_id and post_id = new.post_id
           and (state in ('accepted', 'out')
             -- what has days was lent before, and came back
             or (state = 'done' and from_on is null and thing.kind <> 'lend'
               and not (thing.kind = 'service' and thing.direction = 'offer')));
      end if;
      if taken > thing.quantity then
        raise exception 'more is promised of post % than there is', new.post_id using errcode = 'check_violation';
      end if;
      return null;
    end $body$`.execute(db);
  await sql`drop trigger claim_fits on claim`.execute(db);
  await sql`
    create constraint trigger claim_fits after insert or update of state, parts, from_on, to_on on claim
      for each row when (new.state in ('accepted', 'out', 'done')) execute function claim_fits_post()`.execute(db);
  await sql`drop function claim_fits`.execute(db);
}
