import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Claim } from '../claims/claim.table.ts';
import { claimsOfMember } from '../claims/claims-of-member.ts';
import type { RelayMessage } from './relay.table.ts';

export type NewRelayMessage = Pick<
  RelayMessage,
  'town_id' | 'claim_id' | 'member_id' | 'event_id' | 'body' | 'awaits' | 'created_at'
>;

export async function insertRelayMessage(trx: Trx, message: NewRelayMessage): Promise<string> {
  const { id } = await trx.insertInto('relay_message').values(message).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function findRelayMessage(db: Db, id: string): Promise<RelayMessage | undefined> {
  return await db.selectFrom('relay_message').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The message that came with an event and was passed on; one that was taken back is none any more. */
export async function findRelayed(db: Db, eventId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('relay_message')
    .select('id')
    .where('event_id', '=', eventId)
    .where('body', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Its words as they are now; null: taken back, nothing of them is kept. */
export async function rewordRelayMessage(trx: Trx, id: string, body: string | null): Promise<void> {
  await trx
    .updateTable('relay_message')
    .set(body === null ? { body, awaits: [] } : { body })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes hold of the message on its way, if it has not begun to be sent: nobody sends it meanwhile.
 * @returns what it carries; null: it is not on its way, or no longer
 */
export async function takeUnsent(trx: Trx, id: string): Promise<'words' | 'photos' | null> {
  const row = await trx
    .selectFrom('outbox')
    .select(sql<boolean>`parts @> '[{"attachment": {"type": "image"}}]'::jsonb`.as('hasPhotos'))
    .where('relay_id', '=', id)
    .where('state', '=', 'pending')
    .where('next_part', '=', 0)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row === undefined ? null : row.hasPhotos ? 'photos' : 'words';
}

/** What a member wrote last to anybody else since then. */
export async function lastWordElsewhere(
  db: Db,
  { memberId, claimId, since }: { memberId: string; claimId: string; since: Date },
): Promise<Pick<RelayMessage, 'body' | 'created_at'> | undefined> {
  return await db
    .selectFrom('relay_message')
    .select(['body', 'created_at'])
    .where('member_id', '=', memberId)
    .where('claim_id', '!=', claimId)
    .where('created_at', '>', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A condition on `relay_message`: it is of what passes between the two of this answer. */
const isIn = ({ id, town_id }: Pick<Claim, 'id' | 'town_id'>) =>
  sql<boolean>`(town_id = ${town_id} and claim_id = ${id})`;

/** The last that one of the two has written. */
export async function lastMessageOf(
  db: Db,
  claim: Pick<Claim, 'id' | 'town_id'>,
  memberId: string,
): Promise<Pick<RelayMessage, 'body' | 'created_at'> | undefined> {
  return await db
    .selectFrom('relay_message')
    .select(['body', 'created_at'])
    .where(isIn(claim))
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** When the last word passed between the two, either way. What is still on its way to a member, for whom it waits, they know nothing of. */
export async function lastWordIn(
  db: Db,
  { claim, memberId, now }: { claim: Pick<Claim, 'id' | 'town_id'>; memberId: string; now: Date },
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select m.created_at as at from relay_message m
     where m.town_id = ${claim.town_id} and m.claim_id = ${claim.id}
       and not (m.member_id <> ${memberId} and m.created_at < ${new Date(now.getTime() - ON_ITS_WAY_MS)} and exists (
         select from outbox o where o.relay_id = m.id and o.state = 'pending' and o.next_part = 0))
     order by m.id desc
     limit 1`.execute(db);
  return rows[0]?.at ?? null;
}

/** What is on its way for longer waits for whom it is for. */
const ON_ITS_WAY_MS = 2 * 60_000;

/** The last message there is: what comes after it is new. */
export async function lastRelayMessage(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select coalesce(max(id), 0)::text as id from relay_message`.execute(db);
  return rows[0]?.id ?? '0';
}

/** A member, and the other of one of their claims: with them there may be other claims. */
interface Elsewhere {
  memberId: string;
  claimId: string;
  other: string;
}

/** Whether somebody else than the other of this claim has written to a member since a message. @param other who that is */
export async function hasOtherWritten(
  db: Db,
  { memberId, claimId, other, since }: Elsewhere & { since: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from claim c join relay_message m on m.town_id = c.town_id and m.claim_id = c.id
     where c.id in (${claimsOfMember(memberId)}) and c.id <> ${claimId}
       and m.id > ${since} and m.member_id not in (${memberId}, ${other})
     limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether a moment was agreed upon with somebody else than the other of this claim, since then. */
export async function hasAgreedElsewhere(
  db: Db,
  { memberId, claimId, other, since }: Elsewhere & { since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from meeting t join claim c on c.id = t.claim_id join post p on p.town_id = c.town_id and p.id = c.post_id
     where c.id in (${claimsOfMember(memberId)}) and t.confirmed_at > ${since} and t.claim_id <> ${claimId}
       and ((c.member_id = ${memberId} and p.member_id <> ${other}) or (p.member_id = ${memberId} and c.member_id <> ${other}))
     limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether a promise was made between them and somebody else than the other of this claim, since then. */
export async function hasPromisedElsewhere(
  db: Db,
  { memberId, claimId, other, since }: Elsewhere & { since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
     where c.id in (${claimsOfMember(memberId, ['accepted'])}) and c.decided_at > ${since} and c.id <> ${claimId}
       and ((c.member_id = ${memberId} and p.member_id <> ${other}) or (p.member_id = ${memberId} and c.member_id <> ${other}))
     limit 1`.execute(db);
  return rows.length > 0;
}

/** Those of these promises that were made, or about which either of the two has written, since then. */
export async function listSpokenOf(db: Db, of: readonly { claim: string }[], since: Date): Promise<string[]> {
  if (of.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select c.id from claim c
     where c.id = any(${of.map(({ claim }) => claim)}::bigint[])
       and (c.decided_at > ${since}
         or exists (select from relay_message m where m.town_id = c.town_id and m.claim_id = c.id and m.created_at > ${since}))`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Somebody a member may write to, and about what. */
export interface Partner {
  claim: string;
  /** Who it is: two may be called the same. */
  other: string;
  /** Lent, or handed over. */
  isHad: boolean;
  /** When something last came of it: a word, or the promise. */
  at: Date;
  name: string;
  word: string;
  number: number;
  item: string;
}

/**
 * Those a member has an exchange with, or is in the midst of a talk with, whoever wrote last first.
 * @param current the claim of the talk that is open; null: none is
 * @param since whoever wrote since then may be answered, even when all is handed over
 * @param isNamed of those they name, also whoever has long been silent: a loan goes on without a word
 * @param had also of what is lent, and of what was lent or came to them since then: something may be wrong with it
 */
export async function listPartners(
  db: Db,
  memberId: string,
  {
    current,
    since,
    limit,
    isNamed = false,
    had = null,
  }: { current: string | null; since: Date; limit: number; isNamed?: boolean; had?: Date | null },
): Promise<Partner[]> {
  const { rows } = await sql<Partner>`
    select c.id as claim, o.id as other, coalesce(o.name, '') as name, p.word, p.number, p.item,
           c.state in ('out', 'done') as "isHad", greatest(c.decided_at, last.at, c.created_at) as at
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
      left join lateral (
        select max(m.id) as id, max(m.created_at) as at
          from relay_message m where m.town_id = c.town_id and m.claim_id = c.id and m.member_id <> ${memberId}) last on true
     where c.id in (${claimsOfMember(memberId, ['accepted', 'out', 'done'])}) and o.status = 'approved'
       and ((c.state = 'accepted' and p.outcome is null)
         or last.at > ${since} or c.id = ${current}
         or (${isNamed} and (c.state = 'out' or (c.state = 'done' and c.decided_at > ${since})))
         or (${had}::timestamptz is not null and (c.state = 'out' or (c.state = 'done' and c.decided_at > ${had}
             and (p.kind in ('lend', 'swap') or (c.member_id = ${memberId}) = (p.direction = 'offer'))))))
       and not exists (
         select from block b where (b.member_id = ${memberId} and b.blocked_id = o.id)
            or (b.member_id = o.id and b.blocked_id = ${memberId}))
     order by last.id desc nulls last, c.id = ${current} desc nulls last, c.id desc
     limit ${limit}`.execute(db);
  return rows;
}

/** First names of those who wait for something of a member's, or for whose things they wait: nothing passes between them yet. */
export async function listWaitingNames(db: Db, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
     where c.id in (${claimsOfMember(memberId, ['waiting'])}) and p.outcome is null
       and o.name is not null
     limit ${MOST_WAITING}`.execute(db);
  return rows.map(({ name }) => name);
}

const MOST_WAITING = 50;

/** The last words of one of the two, oldest first: for whoever judges a report. */
export async function lastWordsOf(
  db: Db,
  claim: Pick<Claim, 'id' | 'town_id'>,
  memberId: string,
  limit: number,
): Promise<string[]> {
  const rows = await lastSaid(db, claim, limit).where('member_id', '=', memberId).execute();
  return rows.flatMap(({ body }) => body ?? []).reverse();
}

/** Newest first; what was taken back or blanked has no words. */
function lastSaid(db: Db, claim: Pick<Claim, 'id' | 'town_id'>, limit: number) {
  return db
    .selectFrom('relay_message')
    .select(['body', 'created_at'])
    .where(isIn(claim))
    .where('body', '!=', '')
    .orderBy('id', 'desc')
    .limit(limit);
}

/** How many messages one of the two has taken back that the other had received. What retention has blanked is older. */
export async function countTakenBack(
  db: Db,
  claim: Pick<Claim, 'id' | 'town_id'>,
  memberId: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from relay_message m
     where m.town_id = ${claim.town_id} and m.claim_id = ${claim.id}
       and m.member_id = ${memberId} and m.body is null and m.created_at > ${since}
       and exists (select from outbox o where o.relay_id = m.id and o.next_part > 0)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The last words of both since a moment, oldest first. */
export async function lastWordsOfBoth(
  db: Db,
  claim: Pick<Claim, 'id' | 'town_id'>,
  since: Date,
  limit: number,
): Promise<{ body: string; at: Date }[]> {
  const rows = await lastSaid(db, claim, limit).where('created_at', '>', since).execute();
  return rows.map(({ body, created_at }) => ({ body: body ?? '', at: created_at })).reverse();
}

/** What the two have written to each other and is still on its way. */
export async function listOnTheirWay(db: Db, memberId: string, otherId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from relay_message m join outbox o on o.relay_id = m.id
     where o.state = 'pending' and o.next_part = 0
       and ((m.member_id = ${memberId} and o.member_id = ${otherId})
         or (m.member_id = ${otherId} and o.member_id = ${memberId}))`.execute(db);
  return rows.map(({ id }) => id);
}

/** Messages whose photos have all come, or will not. Looked at only: each is taken under its post's lock. */
export async function listArrived(db: Db): Promise<Pick<RelayMessage, 'id' | 'claim_id' | 'member_id'>[]> {
  const { rows } = await sql<RelayMessage>`
    select id, claim_id, member_id from relay_message r
     where awaits <> '{}' and not exists (select from media where id = any(r.awaits) and state = 'waiting')
     order by id`.execute(db);
  return rows;
}

/** Takes one of them, once. @returns its words, and the keys of the photos that are here */
export async function takeArrived(trx: Trx, id: string): Promise<{ body: string | null; photos: string[] } | null> {
  const message = await trx
    .selectFrom('relay_message')
    .select(['body', 'awaits'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!message || message.awaits.length === 0) return null;
  await trx.updateTable('relay_message').set({ awaits: [] }).where('id', '=', id).execute();
  const ready = await trx
    .selectFrom('media')
    .select('key')
    .where('id', 'in', message.awaits)
    .where('state', '=', 'ready')
    .orderBy('id')
    .execute();
  return { body: message.body, photos: ready.map(({ key }) => key) };
}
