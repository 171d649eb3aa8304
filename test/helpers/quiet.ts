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
export async function untilQuiet(db: Db, meta: Meta, now: () => Date): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  await meta.idle();
  for (let pause = FIRST_PAUSE_MS; !(await isQuiet(db, now())); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    if (performance.now() > deadline) throw new Error(`not at rest: ${await whatWaits(db)}`);
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

async function whatWaits(db: Db): Promise<string> {
  const events = await db.selectFrom('inbox_event').select(['kind', 'error']).where('handled_at', 'is', null).execute();
  const owed = await db.selectFrom('outbox').select(['state', 'lane', 'error']).where('state', '!=', 'sent').execute();
  const photos = await db.selectFrom('media').select(['attempts']).where('state', '=', 'waiting').execute();
  return JSON.stringify({ events, owed, photos }).slice(0, 2_000);
}
