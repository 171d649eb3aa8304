import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Member } from './member.table.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Nobody is asked of more newcomers than this within a day. */
const MOST_ASKED = 3;
/** As many neighbours are asked for one who waits. */
const MOST_NAMED = 3;

export interface Vouch {
  id: string;
  applicant_id: string;
  member_id: string;
  answered_at: Date | null;
}

/**
 * Notes that somebody who waits knows the members of this first name, and who of them is to be asked. Nothing comes of
 * it where there is no such member, where they were asked already, or have been asked often of late.
 */
export async function nameNeighbours(
  trx: Trx,
  { applicant, name, now }: { applicant: Member; name: string; now: Date },
): Promise<{ id: string; to: Member }[]> {
  if (applicant.town_id === null) return [];
  const neighbours = await trx
    .selectFrom('member')
    .selectAll()
    .where('town_id', '=', applicant.town_id)
    .where('status', '=', 'approved')
    .where(sql<boolean>`without_accents(name) = without_accents(${name})`)
    .where(
      sql<boolean>`(select count(*) from vouch v where v.member_id = member.id
        and v.asked_at > ${new Date(now.getTime() - DAY_MS)}) < ${MOST_ASKED}`,
    )
    .where(sql<boolean>`(select count(*) from vouch v where v.applicant_id = ${applicant.id}) < ${MOST_NAMED}`)
    .orderBy('id')
    .limit(MOST_NAMED)
    .execute();
  const asked: { id: string; to: Member }[] = [];
  for (const to of neighbours) {
    const row = await trx
      .insertInto('vouch')
      .values({ applicant_id: applicant.id, member_id: to.id, asked_at: now, answered_at: null, knows: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) asked.push({ id: row.id, to });
  }
  return asked;
}

export async function findVouch(db: Db, id: string): Promise<Vouch | undefined> {
  return db
    .selectFrom('vouch')
    .select(['id', 'applicant_id', 'member_id', 'answered_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The first answer stands. @returns false when there was one */
export async function answerVouch(trx: Trx, id: string, knows: boolean, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('vouch')
    .set({ knows, answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many who wait are vouched for. @param since only by what was said after this moment */
export async function countVouched(db: Db, townId: number, since = new Date(0)): Promise<number> {
  const { count } = await db
    .selectFrom('vouch')
    .innerJoin('member', 'member.id', 'vouch.applicant_id')
    .select(({ fn }) => fn.count<string>('member.id').distinct().as('count'))
    .where('member.town_id', '=', townId)
    .where('member.status', '=', 'pending')
    .where('vouch.knows', '=', true)
    .where('vouch.answered_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** First names of the members who say they know somebody, as long as they are members. */
export async function listVouchers(db: Db, applicantId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('vouch')
    .innerJoin('member', 'member.id', 'vouch.member_id')
    .select('member.name')
    .where('vouch.applicant_id', '=', applicantId)
    .where('vouch.knows', '=', true)
    .where('member.status', '=', 'approved')
    .orderBy('vouch.answered_at')
    .execute();
  return rows.map(({ name }) => name ?? '');
}

/** As long as it may be wondered who had vouched for somebody. */
const KEEP_MS = 90 * DAY_MS;

export async function forgetVouches(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('vouch')
    .where('asked_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
