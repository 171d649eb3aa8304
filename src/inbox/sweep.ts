import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { READY_CHANNEL } from './store-events.ts';

const LOST_AFTER_MS = 30_000;
const KEEP_BODIES_MS = 7 * 24 * 60 * 60_000;
const BATCH = 1_000;
/** Nobody rests for longer (pace.ts): whoever does, rests by a clock that was ahead. */
const FAR_MS = 30 * 60_000;

/**
 * Repairs what a crash may have left, and forgets what need not be kept. Idempotent; several at once do no harm.
 * @returns woken: members with an event older than 30 s and no hint, who have one again;
 * blanked: settled events whose words are gone, 7 days after
 */
export async function sweepInbox(db: Db, now: Date): Promise<{ woken: number; blanked: number }> {
  await endFarRests(db, now);
  const woken = await hintAgain(db, now);
  await wakeWorkers(db, now);
  return { woken, blanked: await blankBodies(db, now) };
}

/** The oldest event decides, because those behind it wait for it; when it rests until later, so does the hint. */
async function hintAgain(db: Db, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into ready (page_id, member_id, since, lease_until)
    select oldest.page_id, oldest.member_id, ${now}, oldest.not_before
    from (
      select (select m.page_id from member m where m.id = first.member_id) as page_id, first.*
      from (
        select distinct on (member_id) member_id, received_at, not_before from inbox_event
        where handled_at is null and failed_at is null
        order by member_id, id
      ) first
      where first.received_at < ${new Date(now.getTime() - LOST_AFTER_MS)}
    ) oldest
    where not exists (
      select from ready where ready.page_id = oldest.page_id and ready.member_id = oldest.member_id)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

async function endFarRests(db: Db, now: Date): Promise<void> {
  const far = new Date(now.getTime() + FAR_MS);
  await sql`
    update inbox_event set not_before = null
     where handled_at is null and failed_at is null and not_before > ${far}`.execute(db);
  await sql`update ready set lease_until = null where lease_until > ${far}`.execute(db);
}

/** Hints whose lease has run out are due again, but nobody hears a lease run out. */
async function wakeWorkers(db: Db, now: Date): Promise<void> {
  await sql`
    select pg_notify(${READY_CHANNEL}, '')
    where exists (select from ready where lease_until is null or lease_until <= ${now})`.execute(db);
}

/** In short statements, so that no lock lasts. The row and its key stay: Meta may send the event again. */
async function blankBodies(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_BODIES_MS);
  for (let blanked = 0; ; ) {
    const { numAffectedRows } = await sql`
      update inbox_event set body = null where id in (
        select id from inbox_event
        where body is not null and coalesce(handled_at, failed_at) < ${before}
        limit ${BATCH})`.execute(db);
    blanked += Number(numAffectedRows ?? 0);
    if (Number(numAffectedRows ?? 0) < BATCH) return blanked;
  }
}
