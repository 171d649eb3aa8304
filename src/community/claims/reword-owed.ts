import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { Claim } from './claim.table.ts';

/** What tells an owner of an answer with its word, by the key of its first sentence. */
const TELLS = ['claim.answer-came', 'claim.answer-taken', 'claim.word-came', 'claim.word-corrected'];
/** And of several at once: as long as it may be. */
const TELLS_OF_ALL = 'mine.answers-head';

/** As it stands in a message, in either language. */
const quoted = (word: string): string[] => [`«\u{a0}${word}\u{a0}»`, `“${word}”`].map(inJson);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * The word said with an answer is another one now, and what is still to be said of it to its owner says the new one.
 * @returns whether they have read the old word (or it is too late to keep it from them), and whether the new one is on its way
 */
export async function rewordOwed(
  trx: Trx,
  ownerId: string,
  { word, created_at }: Pick<Claim, 'created_at'> & { word: string },
  anew: string,
): Promise<{ isRead: boolean; isOwed: boolean }> {
  const [fr = '', en = ''] = quoted(word);
  const [newFr = '', newEn = ''] = quoted(anew);
  const isSame = sql`member_id = ${ownerId} and parts <> '[]'::jsonb and created_at >= ${created_at}
    and (position(${fr} in parts::text) > 0 or position(${en} in parts::text) > 0)`;
  const mayGrow = anew.length <= word.length;
  const reworded = await sql`
    update outbox set parts = replace(replace(parts::text, ${fr}, ${newFr}), ${en}, ${newEn})::jsonb
     where id in (
       select id from outbox where ${isSame} and state = 'pending' and next_part = 0
          and (says = any(${TELLS}::text[]) or (${mayGrow} and says = ${TELLS_OF_ALL}))
          for no key update skip locked)
    returning id`.execute(trx);
  const { rows } = await sql`
    select from outbox where ${isSame} and state not in ('expired', 'failed') and says = any(${[...TELLS, TELLS_OF_ALL]}::text[])
     limit 1`.execute(trx);
  return { isRead: rows.length > 0, isOwed: reworded.rows.length > 0 };
}
