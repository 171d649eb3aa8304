import { sql } from 'kysely';
import { NOTICE_LIFE_MS, UNREACHED_LIFE_MS } from '../community/channels/unreached.ts';
import { lastActOf } from '../community/members/window.ts';
import { offerAnew } from '../community/news/keep-open.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { untoldPostsOf } from './asked-again.ts';
import { offeredTo, oweAgain, passOver, type Refused, type Untold } from './deliveries.ts';
import type { OutboxState } from './outbox.table.ts';
import {
  AT_ONCE,
  DOUBT_AFTER_LEASE_MS,
  DOUBT_MS,
  FAR_MS,
  INTERRUPTED,
  NO_ECHO,
  NO_ECHO_RETRIES,
  PASSING,
  PASSING_MS,
  plus,
  REPLY_LIFE_MS,
  UNCONFIRMED,
  WORDS_LIFE_MS,
} from './rules.ts';

export interface SweepCounts {
  /** `sending` whose process went away during a call → `unknown`. */
  doubted: number;
  /** Goes on as what has not been sent: the call never began, or the message is known not to have arrived. */
  returned: number;
  /** `unknown` that no echo settled: their part counts as sent. */
  unconfirmed: number;
  expired: number;
  blanked: number;
}

/**
 * Leases that ran out.
 *
 * A row found `sending` belongs to a process that died. Had the call for its next part begun, the part may have gone
 * out and the row becomes `unknown`; otherwise it was never sent (or an echo told of the part before it): it goes on.
 *
 * A row still `unknown` after its time got neither an answer nor an echo. Its part then counts as sent
 * (`unconfirmed`) and the next part goes on: Meta knows no idempotency key, and somebody who reads nothing can
 * ask again, while somebody who is written to twice is bothered by a machine. Never twice, at the price of
 * perhaps never. An echo that comes still later only confirms it.
 *
 * Unless silence says something: the echo of a call of this Page that was begun when this one had failed already has come, so
 * echoes flow up to there, and the missing one means that this part did not arrive. (That of an earlier call may have come just
 * before they were held up.) It is tried again, a few times. So it is where Meta has called it a passing trouble (code 2), and most likely did not
 * take it: there its silence also says something once this person has acted since, and at last where nobody was heard of for ten minutes.
 * Not so when the process died during the call: with it the webhook may have been away, and Meta brings that echo much later.
 */
export async function sweepLeases(
  db: Db,
  now: Date,
): Promise<Pick<SweepCounts, 'doubted' | 'returned' | 'unconfirmed'>> {
  const doubtUntil = plus(now, DOUBT_AFTER_LEASE_MS);
  const far = plus(now, FAR_MS);
  const left = await sql<{ state: OutboxState }>`
    with misdated as (
      -- an echo may still come: for as long as it is waited for where no clock was wrong
      update outbox set lease_until = ${plus(now, DOUBT_MS)} where state = 'unknown' and lease_until > ${far}
    ), lost as (
      select id, case when next_part >= jsonb_array_length(parts) then 'sent'
                      when begun_part = next_part then 'unknown' else 'pending' end as state
        from outbox where state = 'sending' and (lease_until <= ${now} or lease_until > ${far})
         for no key update skip locked
    )
    update outbox o
       set state = lost.state,
           lease_until = case when lost.state = 'unknown' then ${doubtUntil}::timestamptz end,
           settled_at = case when lost.state = 'sent' then ${now}::timestamptz end,
           error = case when lost.state = 'unknown' then ${INTERRUPTED} end
      from lost where o.id = lost.id
    returning o.state`.execute(db);
  const ended = await inTransaction(db, async (trx) => {
    const silent = await sql<Refused & { state: OutboxState; error: string }>`
    with silent as (
      select o.id, o.unheard, o.next_part + 1 >= jsonb_array_length(o.parts) as last,
             coalesce(o.begun_part = o.next_part and p.echoed_at > o.lease_until - ${`${DOUBT_MS} ms`}::interval
                      and o.error is distinct from ${INTERRUPTED}, false) as missing,
             case when o.error ~ ${PASSING} then coalesce(p.echoed_at > o.lease_until - ${`${DOUBT_MS} ms`}::interval, false)
                    or ${lastActOf('m')} > o.lease_until - ${`${DOUBT_MS} ms`}::interval
                    or o.lease_until <= ${plus(now, DOUBT_MS - PASSING_MS)} end as untaken
        from outbox o join page p on p.id = o.page_id join member m on m.id = o.member_id
       where o.state = 'unknown' and o.lease_until <= ${now}
         for no key update of o skip locked
    ), verdict as (
      select id, missing or untaken is not null as missing, untaken,
             case when untaken then 'pending' when missing and unheard >= ${NO_ECHO_RETRIES} then 'failed'
                  when last and not missing then 'sent' else 'pending' end as state
        from silent where untaken is null or untaken
    )
    update outbox o
       set next_part = case when verdict.missing then o.next_part else o.next_part + 1 end,
           state = verdict.state,
           lease_until = null,
           not_before = ${AT_ONCE},
           attempts = case when verdict.untaken then o.attempts + 1 when verdict.missing then o.attempts else 0 end,
           unheard = case when verdict.untaken then o.unheard when verdict.missing then o.unheard + 1 else 0 end,
           settled_at = case when verdict.state <> 'pending' then ${now}::timestamptz end,
           error = case when verdict.untaken then o.error when verdict.missing then ${NO_ECHO} else ${UNCONFIRMED} end
      from verdict where o.id = verdict.id
    returning o.state, o.error, o.topic, o.member_id as "memberId",
              ${untoldPostsOf} as posts`.execute(trx);
    for (const row of silent.rows) if (row.state === 'failed') await passOver(trx, row);
    return silent;
  });
  const doubted = left.rows.filter((row) => row.state === 'unknown').length;
  const unconfirmed = ended.rows.filter((row) => row.error === UNCONFIRMED).length;
  const returned = left.rows.length - doubted + ended.rows.length - unconfirmed;
  return { doubted, returned, unconfirmed };
}

/** Of answers and broadcasts hardly more waits than is being sent: they are found Page by Page, as the sender does. */
const pendingOf = (lane: 0 | 2, until: Date) => sql`
  select o.id from page p cross join lateral (
    select id from outbox
     where page_id = p.id and lane = ${sql.lit(lane)} and state = 'pending' and created_at <= ${until}
       for no key update skip locked) o`;

/**
 * Everything time does to the outbox; for the minute's cron. Also expires what became pointless (answers after
 * a day, notices and broadcasts after thirty) and blanks the words of what was settled a week ago.
 */
export async function sweepOutbox(db: Db, now: Date): Promise<SweepCounts> {
  const leases = await sweepLeases(db, now);
  const expired = await inTransaction(db, async (trx) => {
    const { rows } = await sql<Untold & { topic: string | null }>`
      -- each by an index in which few stand: what waits for its reader is not read each minute to find what has waited for too long
      with untrue as (
        select id from outbox where state = 'pending' and not_after <= ${now}
         for no key update skip locked
      ), unheard as (
        select id from outbox
         where state = 'pending' and lane = 1 and created_at <= ${plus(now, -NOTICE_LIFE_MS)}
           -- whoever waits for its reader is told that it ends: left to endUnreached for a day
           and (next_part > 0 or created_at <= ${plus(now, -UNREACHED_LIFE_MS)})
         for no key update skip locked
      ), answers as (${pendingOf(0, plus(now, -REPLY_LIFE_MS))}), news as (${pendingOf(2, plus(now, -NOTICE_LIFE_MS))}), old as (
        select id from untrue union select id from unheard union select id from answers union select id from news
      )
      update outbox o set state = 'expired', settled_at = ${now}, error = coalesce(o.error, 'too late')
       where o.id = any(array(select id from old))
      returning o.member_id as "memberId", o.topic,
                ${untoldPostsOf} as posts`.execute(trx);
    // of posts that may stand for longer its reader hears when they come back
    await oweAgain(trx, rows);
    // the button is the last part of its message: of what waits still, nobody has seen it
    await offerAnew(trx, offeredTo(rows));
    return rows.length;
  });
  const blanked = await sql`
    with settled as (
      select id from outbox
       -- in the words and the order of its index: what is blanked already is not read again
       where settled_at <= ${plus(now, -WORDS_LIFE_MS)} and parts <> '[]'::jsonb
       order by settled_at
       limit 5000
       for no key update skip locked
    )
    update outbox o set parts = '[]' from settled where o.id = settled.id`.execute(db);
  return { ...leases, expired, blanked: Number(blanked.numAffectedRows) };
}
