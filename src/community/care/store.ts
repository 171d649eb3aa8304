import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { isAmong } from '../../database/given.ts';
import { claimsOfMember } from '../claims/claims-of-member.ts';
import { mayBeAsked } from '../members/humane-hours.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';
import { GRACE_MS, MONTH_MS, type Volunteer } from './rules.ts';

/** As long as Meta lets us write to somebody after their last act: so their window tells when that was. */
const WINDOW_MS = 24 * 60 * 60_000;
/** As many are asked in one round. */
const AT_ONCE = 200;

/** An admin of `town` has written or tapped within a month. */
const isLookedAfter = (now: Date): RawBuilder<boolean> => sql<boolean>`exists (
  select from town_admin a join member m on m.id = a.member_id
   where a.town_id = town.id and m.town_id = town.id and m.status = 'approved'
     and m.window_until > ${new Date(now.getTime() - MONTH_MS + WINDOW_MS)})`;

/** Towns whose admins are back wake. */
export async function wakeTowns(trx: Trx, now: Date): Promise<void> {
  await sql`update town set asleep_since = null where asleep_since is not null and ${isLookedAfter(now)}`.execute(trx);
}

const fallsAsleep = (now: Date): RawBuilder<boolean> => sql<boolean>`(
  asleep_since is null and created_at < ${new Date(now.getTime() - MONTH_MS)} and not ${isLookedAfter(now)})`;

export async function listFallingAsleep(db: Db, now: Date): Promise<{ id: string }[]> {
  return (await sql<{ id: string }>`select id::text from town where ${fallsAsleep(now)} order by town.id`.execute(db))
    .rows;
}

/** Towns that sleep from now on. @param only of these; null: of all */
export async function noticeSleep(trx: Trx, now: Date, only: readonly string[] | null): Promise<Town[]> {
  const { rows } = await sql<Town>`
    update town set asleep_since = ${now}
     where ${fallsAsleep(now)} and ${isAmong('id', only)}
    returning *`.execute(trx);
  return rows;
}

/** Whether nobody looks after a town at this moment, and its admins have had the time to hear of it. */
export async function isAsleep(trx: Trx, townId: number, now: Date): Promise<boolean> {
  const { rows } = await sql<{ asleep: boolean }>`
    select coalesce(asleep_since <= ${new Date(now.getTime() - GRACE_MS)}, false) and not ${isLookedAfter(now)} as asleep
      from town where id = ${townId}`.execute(trx);
  return rows[0]?.asleep ?? false;
}

const inSince = sql<Date>`coalesce(m.decided_at, m.asked_at, m.created_at)`;
const exchanges = sql<number>`(
  select count(distinct own.id)::int from (${claimsOfMember(sql.ref('m.id'), ['done'])}) own)`;

export async function readVolunteer(db: Db, memberId: string): Promise<Volunteer | undefined> {
  const { rows } = await sql<Volunteer>`
    select m.status, ${inSince} as "inSince", ${exchanges} as exchanges from member m where m.id = ${memberId}`.execute(
    db,
  );
  return rows[0];
}

/** Members of sleeping towns who may be asked now and were not within a month; they count as asked from here on. */
export async function takeCandidates(
  trx: Trx,
  now: Date,
  only: readonly string[] | null,
): Promise<(Pick<Member, 'id' | 'page_id' | 'locale'> & Volunteer & { town_id: number })[]> {
  const { rows } = await sql<Pick<Member, 'id' | 'page_id' | 'locale'> & Volunteer & { town_id: number }>`
    with candidate as (${candidates(now, only)} for no key update of m skip locked)
    update member m set care_asked_at = ${now} from candidate where candidate.id = m.id
    returning m.id, m.page_id, m.locale, m.status, m.town_id, candidate.in_since as "inSince", candidate.exchanges`.execute(
    trx,
  );
  return rows;
}

/** The same as it stands: nobody counts as asked. */
export async function listCandidates(db: Db, now: Date): Promise<{ id: string }[]> {
  return (await candidates(now, null).execute(db)).rows;
}

function candidates(now: Date, only: readonly string[] | null): RawBuilder<{ id: string }> {
  const monthAgo = new Date(now.getTime() - MONTH_MS);
  return sql`
      select m.id, ${inSince} as in_since, ${exchanges} as exchanges
        from member m join town t on t.id = m.town_id
       where t.asleep_since <= ${new Date(now.getTime() - GRACE_MS)} and ${mayBeAsked(now)}
         and (m.care_asked_at is null or m.care_asked_at <= ${monthAgo})
         and not exists (select from town_admin a where a.town_id = t.id and a.member_id = m.id)
         and (${inSince} <= ${monthAgo} or ${exchanges} > 0)
         and ${isAmong('m.id', only)}
       order by m.id limit ${AT_ONCE}`;
}

export async function wake(trx: Trx, townId: number): Promise<void> {
  await trx.updateTable('town').set({ asleep_since: null }).where('id', '=', townId).execute();
}
