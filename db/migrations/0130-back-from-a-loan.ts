import { type Kysely, sql } from 'kysely';

/** What was lent, came back and is to be given now is there: the loans of before take nothing of it (see capacity.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function claim_fits() returns trigger language plpgsql as $$
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
             -- what has days was lent before, and came back
             or (state = 'done' and from_on is null and thing.kind <> 'lend'
               and not (thing.kind = 'service' and thing.direction = 'offer')));
      end if;
      if taken > thing.quantity then
        raise exception 'more is promised of post % than there is', new.post_id using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db);
}
