import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { lineOf, type MailLine } from './mail-words.ts';
import { isKeptWaiting } from './waiting.ts';

/** What one notice is about, without its words. */
export interface Matter {
  line: MailLine;
  /** « FAUTEUIL 42 »; null: of no post. */
  keyword: string | null;
  /** Of a meeting that was agreed. */
  meetsAt: Date | null;
  /** `2026-12-05`: of a loan, when it is to be back. */
  dueOn: string | null;
}

/**
 * What the notices of a side message are about, in their order: those that still wait. The keyword is that of the post they name,
 * among the member's own and those they answered; a moment is that of the meeting or the loan they speak of.
 */
export async function readMatters(db: Db, sideMessageId: string, now: Date): Promise<Matter[]> {
  const { rows } = await sql<Omit<Matter, 'line'> & { says: string | null }>`
    select o.says, about.keyword,
           meeting.at as "meetsAt", loan.to_on as "dueOn"
      from outbox o join member m on m.id = o.member_id
      left join lateral (
        select p.word || ' ' || p.number as keyword from post p
         where (p.member_id = m.id or exists (select from claim where town_id = p.town_id and post_id = p.id and member_id = m.id))
           and o.parts::text ~ (p.word || ' ' || p.number || '(?![0-9])')
         order by p.id desc limit 1) about on true
      left join lateral (
        select at from meeting
         where claim_id = substring(o.topic from '^meeting:(\\d+)$')::bigint and confirmed_at is not null and at > ${now}
         order by id desc limit 1) meeting on true
      left join claim loan on loan.id = substring(o.topic from '^loan:(\\d+)$')::bigint
     where o.side_message_id = ${sideMessageId} and ${isKeptWaiting(now)}
     order by o.id`.execute(db);
  return rows.map(({ says, ...matter }) => ({ line: lineOf(says), ...matter }));
}
