import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';

/** Where an event leaves something that is there for good, and under which name it is written down. */
const EFFECTS = [
  ['post', 'post', ''],
  ['claim', 'claim', ''],
  ['relay_message', 'relay_message', ''],
  // an answer to what was just done; somebody's own matters; posts that a member is told of
  ['outbox', 'answer', 'when (new.lane = 0)'],
  ['outbox', 'notice', 'when (new.lane = 1)'],
  ['outbox', 'news', 'when (new.lane = 2)'],
] as const;

/** What changes once it is there: where, what of it, and which row. */
const CHANGES = [
  ['claim', 'state'],
  ['post', 'outcome'],
] as const;

/** By which the clock knows that it has told somebody of something: each is written with what is told. */
const MARKS = [
  // that their window closes
  ['news_wish', 'insert or update', 'new.offered_at is not null'],
  // that their post waits for an admin
  ['post', 'update', 'new.wait_told_at is distinct from old.wait_told_at'],
  // that nobody came to read it for a month
  ['outbox', 'update', `new.state = 'expired' and old.state <> 'expired' and new.error = 'never reached'`],
] as const;

/**
 * Lets the database itself write down in which transaction each event was marked handled, and in which each effect was
 * written: whoever handles an event twice, or writes an effect without handling its event, is found. So are calls to Meta: by
 * which process (`application_name`) each was begun.
 */
export async function keepJournal(db: Db): Promise<void> {
  const noting = (name: string, insert: string) =>
    `create function fault_note_${name}() returns trigger language plpgsql as $$ begin ${insert}; return null; end $$`;
  for (const statement of [
    // in the order in which the database wrote them, whatever the clocks of the processes say
    'create sequence fault_order',
    `create table fault_stored (n bigint default nextval('fault_order'), event_id bigint not null)`,
    `create table fault_handled (n bigint default nextval('fault_order'), event_id bigint not null, xact xid8 not null)`,
    `insert into fault_handled (event_id, xact) select id, '0' from inbox_event where handled_at is not null`,
    // that somebody writes too fast is said when their event is put off
    'create table fault_put_off (xact xid8 not null)',
    'create table fault_effect (what text not null, id bigint not null, xact xid8 not null)',
    'create table fault_change (n bigserial, what text not null, id bigint not null, was text, became text, xact xid8 not null)',
    // a reminder is there until it is rung
    'create table fault_rung (id bigint not null, xact xid8 not null)',
    // what was owed to a member of a post, and is told
    'create table fault_told (post_id bigint not null, member_id bigint not null, xact xid8 not null)',
    'create table fault_marked (xact xid8 not null)',
    'create table fault_begun (n bigserial, outbox_id bigint not null, part int not null, process text not null)',
    'create table fault_doubt (outbox_id bigint not null, error text)',
    'create table fault_lost (outbox_id bigint not null, part int not null)',
    noting('stored', 'insert into fault_stored (event_id) values (new.id)'),
    noting('handled', 'insert into fault_handled (event_id, xact) values (new.id, pg_current_xact_id())'),
    noting('put_off', 'insert into fault_put_off values (pg_current_xact_id())'),
    noting('effect', 'insert into fault_effect values (tg_argv[0], new.id, pg_current_xact_id())'),
    noting('rung', 'insert into fault_rung values (old.id, pg_current_xact_id())'),
    noting('told', 'insert into fault_told values (new.post_id, new.member_id, pg_current_xact_id())'),
    noting(
      'begun',
      `insert into fault_begun (outbox_id, part, process) values (new.id, new.begun_part, current_setting('application_name'))`,
    ),
    noting('marked', 'insert into fault_marked values (pg_current_xact_id())'),
    ...MARKS.map(
      ([table, event, when], place) => `create trigger fault_marked_${place} after ${event} on ${table} for each row
        when (${when}) execute function fault_note_marked()`,
    ),
    noting('doubt', 'insert into fault_doubt values (new.id, new.error)'),
    `create trigger fault_doubt after update on outbox for each row
      when (new.state = 'unknown' and old.state <> 'unknown') execute function fault_note_doubt()`,
    'create trigger fault_stored after insert on inbox_event for each row execute function fault_note_stored()',
    `create trigger fault_handled after update on inbox_event for each row
      when (new.handled_at is distinct from old.handled_at) execute function fault_note_handled()`,
    `create trigger fault_put_off after update on inbox_event for each row
      when (new.not_before is distinct from old.not_before) execute function fault_note_put_off()`,
    'create trigger fault_rung after delete on reminder for each row execute function fault_note_rung()',
    `create trigger fault_told after update on delivery for each row
      when (new.state = 'told' and old.state <> 'told') execute function fault_note_told()`,
    `create trigger fault_begun after insert on outbox for each row
      when (new.begun_part is not null) execute function fault_note_begun()`,
    `create trigger fault_begun_later after update on outbox for each row
      when (new.begun_part is not null and (new.begun_part, new.begun_at) is distinct from (old.begun_part, old.begun_at))
      execute function fault_note_begun()`,
    ...EFFECTS.map(
      ([table, what, when]) => `create trigger fault_${what} after insert on ${table} for each row ${when}
        execute function fault_note_effect('${what}')`,
    ),
    ...CHANGES.flatMap(([table, column]) => [
      noting(
        `${table}_change`,
        `insert into fault_change (what, id, was, became, xact) values ('${table}', new.id, old.${column}, new.${column}, pg_current_xact_id())`,
      ),
      `create trigger fault_${table}_change after update on ${table} for each row
        when (new.${column} is distinct from old.${column}) execute function fault_note_${table}_change()`,
    ]),
  ])
    await sql.raw(statement).execute(db);
}

/**
 * A process has died: the calls to Meta that it had begun by then, and nobody had heard of yet. Of these alone nobody can know. What it
 * had sent to PostgreSQL before is done first.
 */
export async function noteDeath(db: Db, process: string): Promise<void> {
  for (let isThere = true; isThere; ) {
    const { rows } = await sql<{ there: boolean }>`
      select exists (select from pg_stat_activity
        where datname = current_database() and application_name = ${process}) as there`.execute(db);
    isThere = rows[0]?.there === true;
    if (isThere) await delay(10);
  }
  await noteLost(db, process);
}

/** Every line to Meta has broken: what was said on them just then perhaps never arrived. */
export async function noteBroken(db: Db): Promise<void> {
  await sql`
    insert into fault_lost
    select id, next_part from outbox where state in ('sending', 'unknown') and begun_part = next_part`.execute(db);
}

/** The same of one that lives, and cannot be heard any more. */
export async function noteLost(db: Db, process: string): Promise<void> {
  for (let isAsking = true; isAsking; ) {
    const { rows } = await sql<{ asking: boolean }>`
      select exists (select from pg_stat_activity
        where datname = current_database() and application_name = ${process} and state = 'active') as asking`.execute(
      db,
    );
    isAsking = rows[0]?.asking === true;
  }
  await sql`
    insert into fault_lost
    select o.id, o.next_part from outbox o
     where o.state = 'sending' and o.begun_part = o.next_part and ${process} = (
       select b.process from fault_begun b where b.outbox_id = o.id and b.part = o.next_part order by b.n desc limit 1)`.execute(
    db,
  );
}

/** Resolves when no call to Meta is under way, but for those of the dead. */
export async function callsEnd(db: Db): Promise<void> {
  for (let isCalling = true; isCalling; ) {
    const { rows } = await sql<{ calling: boolean }>`
      select exists (select from outbox o where state = 'sending' and begun_part = next_part
        and not exists (select from fault_lost l where l.outbox_id = o.id and l.part = o.next_part)) as calling`.execute(
      db,
    );
    isCalling = rows[0]?.calling === true;
    if (isCalling) await delay(10);
  }
}

/** Parts of which nobody can know, as `<row>:<part>`. */
export async function lostCalls(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ part: string }>`select outbox_id || ':' || part as part from fault_lost`.execute(db);
  return new Set(rows.map(({ part }) => part));
}

export interface Journal {
  handled: number;
  /** Transactions in which they were. */
  turns: number;
  effects: number;
}

export async function readJournal(db: Db): Promise<Journal> {
  const { rows } = await sql<Journal>`
    select (select count(*) from fault_handled)::int as handled,
           (select count(distinct xact) from fault_handled)::int as turns,
           ((select count(*) from fault_effect) + (select count(*) from fault_change))::int as effects`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('no journal');
  return found;
}

/** Every act that was handled, turn by turn; what was read along with an act comes behind it. */
export async function handledActs(db: Db): Promise<{ member: string; key: string }[]> {
  const { rows } = await sql<{ member: string; key: string }>`
    select e.member_id as member, e.dedup_key as key
      from (select event_id, min(n) over (partition by xact) as turn from fault_handled where xact <> '0') h
      join inbox_event e on e.id = h.event_id order by turn, e.id`.execute(db);
  return rows;
}

/** How often a message was in doubt because of this. */
export async function doubts(db: Db, error: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from fault_doubt where error = ${error}`.execute(db);
  return rows[0]?.many ?? 0;
}
