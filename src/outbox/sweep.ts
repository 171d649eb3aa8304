import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import {
  DOUBT_AFTER_LEASE_MS,
  ECHOED,
  NOTICE_LIFE_MS,
  plus,
  REPLY_LIFE_MS,
  UNCONFIRMED,
  WORDS_LIFE_MS,
} from './rules.ts';

export interface SweepCounts {
  /** `sending` whose process went away → `unknown`. */
  doubted: number;
  /** `unknown` that no echo settled: their part counts as sent. */
  unconfirmed: number;
  expired: number;
  blanked: number;
}

/**
 * Leases that ran out.
 *
 * A row found `sending` belongs to a process that died: its part may have gone out, so it becomes `unknown`. When an
 * echo has told that it did, the next part has not begun, and goes on.
 * A row still `unknown` after its time got neither an answer nor an echo. Its part then counts as sent
 * (`unconfirmed`) and the next part goes on: Meta knows no idempotency key, and somebody who reads nothing can
 * ask again, while somebody who is written to twice is bothered by a machine. Never twice, at the price of
 * perhaps never. An echo that comes still later only confirms it.
 */
export async function sweepLeases(db: Db, now: Date): Promise<Pick<SweepCounts, 'doubted' | 'unconfirmed'>> {
  const doubtUntil = plus(now, DOUBT_AFTER_LEASE_MS);
  const doubted = await sql`
    with lost as (
      select id, case when next_part >= jsonb_array_length(parts) then 'sent'
                      when error = ${ECHOED} then 'pending' else 'unknown' end as state
        from outbox where state = 'sending' and lease_until <= ${now} for no key update skip locked
    )
    update outbox o
       set state = lost.state,
           lease_until = case when lost.state = 'unknown' then ${doubtUntil}::timestamptz end,
           settled_at = case when lost.state = 'sent' then ${now}::timestamptz end,
           error = case when lost.state = 'unknown' then 'interrupted' end
      from lost where o.id = lost.id`.execute(db);
  const unconfirmed = await sql`
    with silent as (
      select id from outbox where state = 'unknown' and lease_until <= ${now} for no key update skip locked
    )
    update outbox o
       set next_part = o.next_part + 1,
           state = case when o.next_part + 1 >= jsonb_array_length(o.parts) then 'sent' else 'pending' end,
           lease_until = null,
           not_before = ${now},
           attempts = 0,
           settled_at = case when o.next_part + 1 >= jsonb_array_length(o.parts) then ${now}::timestamptz end,
           error = ${UNCONFIRMED}
      from silent where o.id = silent.id`.execute(db);
  return { doubted: Number(doubted.numAffectedRows), unconfirmed: Number(unconfirmed.numAffectedRows) };
}

/**
 * Everything time does to the outbox; for the minute's cron. Also expires what became pointless (answers after
 * a day, notices and broadcasts after thirty) and blanks the words of what was settled a week ago.
 */
export async function sweepOutbox(db: Db, now: Date): Promise<SweepCounts> {
  const leases = await sweepLeases(db, now);
  const expired = await sql`
    with old as (
      select id from outbox
       where state = 'pending'
         and created_at <= case when lane = 0 then ${plus(now, -REPLY_LIFE_MS)}::timestamptz
                                else ${plus(now, -NOTICE_LIFE_MS)}::timestamptz end
       order by id
       for no key update skip locked
    )
    update outbox o set state = 'expired', settled_at = ${now}, error = coalesce(o.error, 'too late')
      from old where o.id = old.id`.execute(db);
  const blanked = await sql`
    with settled as (
      select id from outbox
       where settled_at <= ${plus(now, -WORDS_LIFE_MS)} and parts <> '[]'
       order by id
       limit 5000
       for no key update skip locked
    )
    update outbox o set parts = '[]' from settled where o.id = settled.id`.execute(db);
  return { ...leases, expired: Number(expired.numAffectedRows), blanked: Number(blanked.numAffectedRows) };
}
