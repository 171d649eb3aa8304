import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';

/** Where an event leaves something that is there for good. Answers to what was just done are those of lane 0. */
const EFFECTS = { post: '', claim: '', relay_message: '', outbox: 'when (new.lane = 0)' };

/**
 * Lets the database itself write down in which transaction each event was marked handled, and in which each effect was
 * written: whoever handles an event twice, or writes an effect without handling its event, is found.
 */
export async function keepJournal(db: Db): Promise<void> {
  for (const statement of [
    'create table fault_handled (n bigserial, event_id bigint not null, xact xid8 not null)',
    `insert into fault_handled (event_id, xact) select id, '0' from inbox_event where handled_at is not null`,
    // that somebody writes too fast is said when their event is put off
    'create table fault_put_off (xact xid8 not null)',
    'create table fault_effect (what text not null, id bigint not null, xact xid8 not null)',
    `create function fault_note_handled() returns trigger language plpgsql as $$
      begin insert into fault_handled (event_id, xact) values (new.id, pg_current_xact_id()); return null; end $$`,
    `create function fault_note_put_off() returns trigger language plpgsql as $$
      begin insert into fault_put_off values (pg_current_xact_id()); return null; end $$`,
    `create function fault_note_effect() returns trigger language plpgsql as $$
      begin insert into fault_effect values (tg_table_name, new.id, pg_current_xact_id()); return null; end $$`,
    `create trigger fault_handled after update on inbox_event for each row
      when (new.handled_at is distinct from old.handled_at) execute function fault_note_handled()`,
    `create trigger fault_put_off after update on inbox_event for each row
      when (new.not_before is distinct from old.not_before) execute function fault_note_put_off()`,
  ])
    await sql.raw(statement).execute(db);
  for (const [table, when] of Object.entries(EFFECTS)) {
    await sql`create trigger fault_effect after insert on ${sql.id(table)} for each row ${sql.raw(when)}
      execute function fault_note_effect()`.execute(db);
  }
}

export interface Journal {
  handled: number;
  /** Transactions in which they were. */
  turns: number;
  effects: number;
  handledTwice: number;
  unmarked: number;
  /** Handled although an earlier one of the same member was not yet. */
  overtaking: number;
  eventless: number;
}

export async function readJournal(db: Db): Promise<Journal> {
  const { rows } = await sql<Journal>`
    select (select count(*) from fault_handled)::int as handled,
           (select count(distinct xact) from fault_handled)::int as turns,
           (select count(*) from fault_effect)::int as effects,
           (select count(*) from (select from fault_handled group by event_id having count(*) > 1) twice)::int as "handledTwice",
           (select count(*) from inbox_event e where handled_at is not null
             and not exists (select from fault_handled h where h.event_id = e.id))::int as unmarked,
           (select count(*) from (
             select h.xact, h.event_id, max(h.event_id) over (partition by e.member_id order by h.n) as latest
               from fault_handled h join inbox_event e on e.id = h.event_id where h.xact <> '0') seen
              where event_id < latest)::int as overtaking,
           (select count(*) from fault_effect f
             where not exists (select from fault_handled h where h.xact = f.xact)
               and (f.what <> 'outbox' or not exists (select from fault_put_off p where p.xact = f.xact)))::int as eventless`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new Error('no journal');
  return found;
}
