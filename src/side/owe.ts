import { sql } from 'kysely';
import type { SideKind } from '../community/channels/channel.table.ts';
import { nextRung } from '../community/channels/ladder.ts';
import { isResting } from '../community/channels/resting.ts';
import { isAnyApproved, mayByTemplate } from '../community/channels/templates.ts';
import { isKeptWaiting, isSilenced, isSince, isUntaken } from '../community/channels/waiting.ts';
import { mayBeAskedIn } from '../community/members/humane-hours.ts';
import type { Db, Trx } from '../database/database.ts';

/** What just happened may be read in Messenger within minutes, and what follows it belongs into the same message. */
export const WAITS_MS = 3 * 60_000;
/** Looked for in one statement. */
const AT_ONCE = 200;

/**
 * F9. Whoever waits behind a closed window and has chosen a side channel is owed one message for all that is new to them:
 * by day, by the clocks of their town, and not too often. The notices stay first in line for their return.
 * @param kinds what this house can send
 * @param onFailure hears of a member for whom it could not be done; the others are owed theirs all the same
 * @returns how many messages
 */
export async function oweBeside(
  db: Db,
  kinds: readonly SideKind[],
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<number> {
  const isAny = await isAnyApproved(db, kinds);
  let owed = 0;
  let after = '0';
  while (true) {
    const ids = await listDue(db, kinds, isAny, after, now);
    for (const id of ids) {
      try {
        owed += await db.transaction().execute((trx) => oweOne(trx, id, kinds, now));
      } catch (error) {
        onFailure(error);
      }
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return owed;
    after = last;
  }
}

/** Members in order of id, from the one after `after`, with something to be told and a way by which they may be told now. */
async function listDue(db: Db, kinds: readonly SideKind[], byTemplate: boolean, after: string, now: Date) {
  const orByTemplate = byTemplate
    ? sql`or (${mayByTemplate(kinds)} and not ${isSilenced} and not ${isResting(sql`m.id`, sql`'template'`, now)})`
    : sql``;
  const among = byTemplate
    ? sql`union select o.member_id from outbox o where o.lane = 1 and o.state = 'pending' and ${isSince(now, WAITS_MS)}`
    : sql``;
  const { rows } = await sql<{ id: string }>`
    select m.id from member m join town t on t.id = m.town_id
     where m.id in (select c.member_id from side_channel c where ${isOpen(kinds)} ${among}) and m.id > ${after}
       and m.status = 'approved' and not m.unreachable and ${mayBeAskedIn(now)}
       and (exists (select from side_channel c
         where c.member_id = m.id and ${isOpen(kinds)} and not ${isResting(sql`m.id`, sql`c.kind`, now)}) ${orByTemplate})
       and exists (select from outbox o left join side_message s on s.id = o.side_message_id
         where o.member_id = m.id and ${isKeptWaiting(now)} and ${isSince(now, WAITS_MS)} and ${isUntaken})
     order by m.id limit ${AT_ONCE}`.execute(db);
  return rows.map(({ id }) => id);
}

const isOpen = (kinds: readonly SideKind[]) =>
  sql<boolean>`c.kind = any(${kinds}) and c.confirmed_at is not null and c.refused_at is null`;

/** One process at a time for one member; what is due is asked by statements of their own, after that was obtained. */
async function oweOne(trx: Trx, memberId: string, kinds: readonly SideKind[], now: Date): Promise<number> {
  const locked = await sql<{ is: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`beside:${memberId}`}, 24)) as is`.execute(trx);
  if (locked.rows[0]?.is !== true) return 0;
  await takeOver(trx, memberId, now);
  const has = await listOpen(trx, memberId, kinds);
  const resting = await listResting(trx, memberId, now);
  const { rows } = await sql<{ id: string; vain: SideKind | 'hand' | null }>`
    select o.id, s.kind as vain
      from member m join outbox o on o.member_id = m.id left join side_message s on s.id = o.side_message_id
     where m.id = ${memberId} and ${isKeptWaiting(now)} and ${isSince(now, WAITS_MS)} and ${isUntaken}
     order by o.id`.execute(trx);
  let owed = 0;
  for (const [kind, channelId] of has) {
    const due = rows.filter(({ vain }) => nextRung({ isHere: false, has: new Set(has.keys()), vain }) === kind);
    if (due.length === 0 || resting.has(kind)) continue;
    const notices = due.map(({ id }) => id);
    await oweNotices(trx, { memberId, kind, channelId, notices }, now);
    owed += 1;
  }
  return owed;
}

/**
 * « Somebody has answered », told beside Messenger already, and its answers shown together now that they have simmered: the same matter,
 * unless somebody else has answered since. What was told of it counts for what takes its place.
 */
async function takeOver(trx: Trx, memberId: string, now: Date): Promise<void> {
  await sql`
    update outbox o set side_message_id = old.side_message_id
      from member m, outbox old join side_message s on s.id = old.side_message_id
     where m.id = ${memberId} and o.member_id = m.id and ${isKeptWaiting(now)} and o.side_message_id is null
       and o.says = 'mine.answers-head' and o.topic like 'gather:%'
       and old.member_id = m.id and old.topic = o.topic and old.id < o.id and old.state = 'expired' and s.state = 'sent'
       -- and hence theirs: what has ended is in no list of a member's, but in the one of what was told beside
       and s.member_id = m.id
       and not exists (
         select from post p join claim c on c.town_id = p.town_id and c.post_id = p.id
          where p.id = substring(o.topic from '^gather:(\\d+)$')::bigint
            and c.state = 'waiting' and c.created_at > old.created_at)`.execute(trx);
}

/** What reaches them now, with the address of a mail. */
async function listOpen(trx: Trx, memberId: string, kinds: readonly SideKind[]): Promise<Map<SideKind, string | null>> {
  const { rows } = await sql<{ id: string; kind: SideKind }>`
    select c.id, c.kind from side_channel c where c.member_id = ${memberId} and ${isOpen(kinds)} order by c.id`.execute(
    trx,
  );
  const open = new Map<SideKind, string | null>(rows.map(({ id, kind }) => [kind, kind === 'mail' ? id : null]));
  const { rows: may } =
    await sql`select from member m where m.id = ${memberId} and not ${isSilenced} and ${mayByTemplate(kinds)}`.execute(
      trx,
    );
  if (may.length > 0) open.set('template', null);
  return open;
}

/** Kinds of which something is on its way, or was sent not long ago. */
async function listResting(trx: Trx, memberId: string, now: Date): Promise<ReadonlySet<SideKind>> {
  const { rows } = await sql<{ kind: SideKind }>`
    select distinct kind from side_message s
     where member_id = ${memberId} and what = 'notices' and ${isResting(sql`s.member_id`, sql`s.kind`, now)}`.execute(
    trx,
  );
  return new Set(rows.map(({ kind }) => kind));
}

interface Owed {
  memberId: string;
  kind: SideKind;
  channelId: string | null;
  notices: readonly string[];
}

async function oweNotices(trx: Trx, { memberId, kind, channelId, notices }: Owed, now: Date): Promise<void> {
  const { id } = await trx
    .insertInto('side_message')
    .values({
      member_id: memberId,
      kind,
      channel_id: channelId,
      what: 'notices',
      mark: null,
      created_at: now,
      not_before: now,
      lease_until: null,
      error: null,
      settled_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('outbox').set({ side_message_id: id }).where('id', 'in', notices).execute();
}
