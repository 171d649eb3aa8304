import { type Kysely, sql } from 'kysely';

/** Which of a message's parts shows the cards of the posts it tells of: a heading that went out before it has told of none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column cards_part smallint not null default 0`.execute(db);
  await sql`
    update outbox o set cards_part = found.part
      from (
        select w.id, max(p.place) - 1 as part
          from outbox w, jsonb_array_elements(w.parts) with ordinality as p (part, place)
         where w.state = 'pending' and w.lane = 2 and p.part #>> '{attachment,payload,template_type}' = 'generic'
         group by w.id
      ) as found
     where o.id = found.id and found.part > 0`.execute(db);
}
