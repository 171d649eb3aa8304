import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';
import { givenRows } from '../../src/database/given.ts';
import type { Meta } from '../../src/emulator/meta.ts';
import { ALLOWANCE_COLUMNS, allowedTo } from '../../src/outbox/allowance.ts';
import { whoIsDue } from '../../src/outbox/due-deliveries.ts';

/** How long a house may take to come to rest before a test gives up waiting. */
const PATIENCE_MS = 90_000;

/** Between two looks: a database that is asked without a break has no time for the house. */
const FIRST_PAUSE_MS = 6;
const LONGEST_PAUSE_MS = 16;

/**
 * Resolves when every event is handled, every photo fetched and everything that may be sent has been. What waits for
 * the clock or for somebody's return is at rest.
 */
export async function untilQuiet(
  db: Db,
  meta: Pick<Meta, 'idle'>,
  now: () => Date,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  await meta.idle();
  for (let pause = FIRST_PAUSE_MS; !(await isQuiet(db, now())); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    if (performance.now() > deadline) throw new Error(`not at rest: ${await whatWaits(db, now())}`);
    await delay(pause);
    await meta.idle();
  }
  await meta.idle();
}

async function isQuiet(db: Db, now: Date): Promise<boolean> {
  return !(await isPlainlyBusy(db)) && !(await isBusy(db, now));
}

/** What is cheap to ask, and the answer most of the time. */
async function isPlainlyBusy(db: Db): Promise<boolean> {
  // a value beside the text, so that PostgreSQL keeps the plan
  const { rows } = await sql<{ waiting: boolean }>`select
    (exists (select from inbox_event where handled_at is null and failed_at is null)
      and not exists (select from inbox_event where handled_at is null and not_before is not null))
    or exists (select from outbox where state = ${'sending'}) as waiting`.execute(db);
  return rows[0]?.waiting === true;
}

/** In one statement, which sees one moment: what is to be told to a town becomes what is due, and that what is owed. */
async function isBusy(db: Db, now: Date): Promise<boolean> {
  const pages = await db
    .selectFrom('page')
    .select(['id', ...ALLOWANCE_COLUMNS])
    .execute();
  const { rows } = await sql<{ waiting: boolean }>`select
    exists (select from (
        select distinct on (member_id) not_before from inbox_event
        where handled_at is null and failed_at is null order by member_id, id) oldest
      where oldest.not_before is null or oldest.not_before <= ${now})
    or exists (select from outbox where state = 'sending')
    or exists (select from outbox o join member m on m.id = o.member_id join page p on p.id = o.page_id
      join ${givenRows('may', pages, {
        page: ['text', ({ id }) => id],
        // what Meta's shares hold back is at rest too; the brake holds nothing for long, and the budget of the day is counted anew
        last: ['integer', (page) => allowedTo({ ...page, engaged: null }, { perSecond: 1, burst: 1 }, now).last],
      })} on may.page = p.id and o.lane <= may.last
      where o.state = 'pending' and o.not_before <= ${now} and not m.unreachable
        and (o.lane = 0 or m.window_until > ${now}) and (p.paused_until is null or p.paused_until <= ${now})
        and not exists (select from outbox busy where busy.member_id = o.member_id and busy.state = 'unknown'))
    or exists (select from media where state = 'waiting')
    -- a photo that has come is passed on in a transaction of its own
    or exists (select from relay_message r where awaits <> '{}'
      and not exists (select from media where id = any(r.awaits) and state = 'waiting'))
    or exists (${whoIsDue(db, now)})
    -- who named a post in a comment, and is here, is about to answer it
    or exists (select from page_comment c join member m on m.id = c.member_id
      where c.claims_post is not null and m.window_until > ${now} and not m.unreachable)
    or exists (select from broadcast) or exists (select from renewal) as waiting`.execute(db);
  return rows[0]?.waiting !== false;
}

/** Which rows wait, and what the sender weighs when it does not take them. */
async function whatWaits(db: Db, now: Date): Promise<string> {
  const events = await db.selectFrom('inbox_event').select(['kind', 'error']).where('handled_at', 'is', null).execute();
  const photos = await db.selectFrom('media').select(['attempts']).where('state', '=', 'waiting').execute();
  const { rows: owed } = await sql`
    select o.id, o.member_id, o.lane, o.state, o.error, o.attempts, o.not_before, o.not_after, o.lease_until, m.window_until, m.unreachable,
           o.page_id = m.page_id as is_of_page, (select s.at from spoken s where s.member_id = o.member_id) as spoken_at
      from outbox o join member m on m.id = o.member_id where o.state in ('pending', 'sending', 'unknown') order by o.id limit 10`.execute(
    db,
  );
  const pages = await db
    .selectFrom('page')
    .select(['id', 'paused_until', 'pause_reason', 'engaged_at', ...ALLOWANCE_COLUMNS])
    .execute();
  const allowed = pages.map((page) => ({ ...page, lastLane: allowedTo(page, { perSecond: 1, burst: 1 }, now).last }));
  const { rows: asking } = await sql`
    select state, wait_event, left(query, 200) as query from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db);
  return JSON.stringify({ now, events, photos, pages: allowed, owed, asking }).slice(0, 6_000);
}
