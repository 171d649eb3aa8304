import { sql } from 'kysely';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Claim } from './claim.table.ts';

/** What tells an owner of an answer with its word, by the key of its first sentence. */
const TELLS = ['claim.answer-came', 'claim.answer-taken', 'claim.word-came', 'claim.word-corrected'];
/** And of several at once: as long as it may be. */
const TELLS_OF_ALL = 'mine.answers-head';

/** And what says nothing else. */
const TELLS_WORD = ['claim.word-came', 'claim.word-corrected'];

/** As it stands in a message, in either language. */
const quoted = (word: string): string[] => [`«\u{a0}${word}\u{a0}»`, `“${word}”`].map(inJson);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
/** What stands before it: a line of its own, or behind a name. */
const AHEAD = ['\\n', '\u{a0}: ', ' : ', ': '];

/**
 * The word said with an answer is another one now, and what is still to be said of it to its owner says the new one.
 * @param anew '': it is taken back
 * @returns whether they have read the old word (or it is too late to keep it from them), and whether the new one is on its way
 */
export async function rewordOwed(
  trx: Trx,
  ownerId: string,
  { id, word, created_at }: Pick<Claim, 'id' | 'created_at'> & { word: string },
  anew: string,
  now: Date,
): Promise<{ isRead: boolean; isOwed: boolean }> {
  const [fr = '', en = ''] = quoted(word);
  // another neighbour may have written the very same: only what has a button for this answer speaks of it
  const [toPick = '', toWrite = ''] = ['pick', 'write'].map((button) => `"${doToken(button, id)}"`);
  const isSame = sql`member_id = ${ownerId} and parts <> '[]'::jsonb and created_at >= ${created_at}
    and (position(${toPick} in parts::text) > 0 or position(${toWrite} in parts::text) > 0)
    and (position(${fr} in parts::text) > 0 or position(${en} in parts::text) > 0)
    and says = any(${[...TELLS, TELLS_OF_ALL]}::text[])`;
  const { rows: pending } = await sql<{ id: string; says: string; text: string }>`
    select id, says, parts::text as text from outbox
     where ${isSame} and state = 'pending' and next_part = 0
       and (says <> ${TELLS_OF_ALL} or ${anew.length <= word.length})
     for no key update skip locked`.execute(trx);
  let isOwed = false;
  let isBehind = false;
  for (const row of pending) {
    if (anew === '' && TELLS_WORD.includes(row.says)) {
      // the word before it was read
      isBehind ||= row.says === 'claim.word-corrected';
      await sql`update outbox set state = 'expired', settled_at = ${now}, error = 'overtaken', parts = '[]'
        where id = ${row.id}`.execute(trx);
      continue;
    }
    const text = reworded(row.text, word, anew);
    if (text === null) continue;
    isOwed = true;
    await sql`update outbox set parts = ${text}::jsonb where id = ${row.id}`.execute(trx);
  }
  const { rows } = await sql`
    select from outbox where ${isSame} and state not in ('expired', 'failed') limit 1`.execute(trx);
  return { isRead: rows.length > 0 || isBehind, isOwed };
}

/** null: it is not plain which of the words of that message it is. */
function reworded(text: string, word: string, anew: string): string | null {
  const news = quoted(anew);
  const found = quoted(word).flatMap((old, at) => (text.includes(old) ? [{ old, as: news[at] ?? '' }] : []));
  const [only, another] = found;
  if (only === undefined || another !== undefined) return null;
  const { old, as } = only;
  if (text.split(old).length > 2) return null;
  if (anew !== '') return text.replace(old, () => as);
  const ahead = AHEAD.find((one) => text.includes(`${one}${old}`));
  return ahead === undefined ? null : text.replace(`${ahead}${old}`, '');
}
