import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { SideChannel } from './channel.table.ts';
import { LINKS_A_DAY } from './rules.ts';

const DAY_MS = 24 * 60 * 60_000;

export async function findMail(db: Db, memberId: string): Promise<SideChannel | undefined> {
  return await db
    .selectFrom('side_channel')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('kind', '=', 'mail')
    .executeTakeFirst();
}

type Stated = Pick<SideChannel, 'confirmed_at' | 'refused_at'>;

export function stateOfMail(mail: Stated): 'waiting' | 'on' | 'refused';
export function stateOfMail(mail: Stated | undefined): 'none' | 'waiting' | 'on' | 'refused';
export function stateOfMail(mail: Stated | undefined): 'none' | 'waiting' | 'on' | 'refused' {
  if (!mail) return 'none';
  if (mail.refused_at !== null) return 'refused';
  return mail.confirmed_at === null ? 'waiting' : 'on';
}

/**
 * Keeps an address and owes it a link that confirms it; whatever address was there before is forgotten. Whether the link
 * is really owed (an address gets few a day, whoever asks) is told to nobody.
 * @returns false: this member has asked for enough links today, and nothing has changed
 */
export async function askToConfirm(trx: Trx, memberId: string, address: string, now: Date): Promise<boolean> {
  const mark = createHash('sha256').update(address.toLowerCase()).digest('hex');
  // of two who give the same address at once, one counts the other's link
  await sql`select pg_advisory_xact_lock(hashtextextended(${mark}, 24))`.execute(trx);
  const since = new Date(now.getTime() - DAY_MS);
  const { rows } = await sql<{ mine: number; its: number }>`
    select count(*) filter (where member_id = ${memberId})::int as mine, count(*) filter (where mark = ${mark})::int as its
      from side_message
     where what = 'confirm' and created_at > ${since} and (member_id = ${memberId} or mark = ${mark})`.execute(trx);
  const { mine = 0, its = 0 } = rows[0] ?? {};
  if (mine >= LINKS_A_DAY.member) return false;
  const before = await findMail(trx, memberId);
  await stopMail(trx, memberId);
  const { id } = await trx
    .insertInto('side_channel')
    .values({
      ...{ member_id: memberId, kind: 'mail', address, asked_at: now, confirmed_at: null, refused_at: null },
      // whoever changes their address wants the same there
      ...{ digest: before?.digest ?? null, digest_at: before?.digest_at ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('side_message')
    .values({
      member_id: memberId,
      kind: 'mail',
      channel_id: id,
      what: 'confirm',
      mark,
      created_at: now,
      not_before: now,
      lease_until: null,
      error: null,
      // it counts for the member all the same
      ...(its < LINKS_A_DAY.address ? { settled_at: null } : { state: 'given-up', settled_at: now }),
    })
    .execute();
  return true;
}

/** @returns false: there was none */
export async function stopMail(trx: Trx, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('side_channel')
    .where('member_id', '=', memberId)
    .where('kind', '=', 'mail')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Counts an offer of a side channel, if one is to be made: to whoever has none and was not offered one often enough.
 * @param most so often in all
 * @returns whether it is
 */
export async function noteOffer(trx: Trx, memberId: string, most: number): Promise<boolean> {
  const has = await trx.selectFrom('side_channel').select('id').where('member_id', '=', memberId).executeTakeFirst();
  if (has) return false;
  const { rows } = await sql`
    insert into news_wish (member_id, mail_offers) values (${memberId}, 1)
    on conflict (member_id) do update set mail_offers = news_wish.mail_offers + 1
      where news_wish.mail_offers < ${most}
    returning member_id`.execute(trx);
  return rows.length > 0;
}
