import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { pageOf } from '../database/page-of.ts';
import { forgetReasons, inBatches, type Leaver } from './rule.ts';

/*
 * Others were told of somebody: their name, what they offered, their words. What was said a week ago is blank by then
 * (talking.ts); here goes what is younger, or still waits for whoever was away, or stands in the midst of a dialogue.
 */

/** Shorter than this, a text (« table ») is nobody's in particular. */
const TELLING = 8;

/** The words by which a leaver may stand in rows of others; to be read before their own rows are blanked. */
export async function readLeaver(trx: Trx, id: string): Promise<Leaver> {
  const { rows } = await sql<{ text: string | null }>`
    select unnest(array[item, loan, deposit, in_return, help_when, duration, contact]) as text
      from post where member_id = ${id}
    union select word || ' ' || number from post where member_id = ${id}
    union select unnest(array[word, offered, countered, refused_wish]) from claim where member_id = ${id}
    union select unnest(array[countered, refused_wish]) from claim
       where (town_id, post_id) in (select town_id, id from post where member_id = ${id})
    union select words from post_question where member_id = ${id}
    union select words from question_reply where member_id = ${id}
    union select body from relay_message where member_id = ${id}
    union select words from thanks where from_member = ${id}
    union select words from human_message where member_id = ${id}
    union select key from media where page_id = ${pageOf(id)} and member_id = ${id}
    union select answer from member where id = ${id}`.execute(trx);
  const { name, psid } = await trx
    .selectFrom('member')
    .select(['name', 'psid'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const texts = rows.flatMap(({ text }) => (text !== null && text.length >= TELLING ? [text] : []));
  return { id, name, texts: [...texts, psid] };
}

/**
 * Takes a leaver out of what others have.
 * @param since before then, they were there: what waits since before is about them, younger news about a namesake
 * @returns false when somebody is in the midst of a turn with words of theirs: to be tried again
 */
export async function forgetMentions(
  trx: Trx,
  who: Leaver,
  { since, now }: { since: Date; now: Date },
): Promise<boolean> {
  const words = [...(who.name === null ? [] : [who.name]), ...who.texts];
  if (!(await forgetInDialogues(trx, who, words))) return false;
  await sql`
    update outbox set parts = '[]' where parts <> '[]'::jsonb and member_id <> ${who.id}
      and settled_at is not null and ${holds(sql`parts`, words)}`.execute(trx);
  // an answer of somebody who is gone, to an owner who has been away ever since: there is nothing in it any more
  await sql`
    update outbox set parts = '[]', state = 'expired', settled_at = ${now}, error = 'forgotten'
     where member_id <> ${who.id} and state = 'pending' and next_part = 0 and (
       (created_at <= ${since} and ${holds(sql`parts`, words)})
       or ${holds(sql`parts`, who.texts)}
       or topic in (
         select sort || ':' || c.id
           from claim c join post p on p.town_id = c.town_id and p.id = c.post_id, unnest(array['claim', 'meeting', 'loan']) as topics (sort)
          where c.member_id = ${who.id} or (p.member_id = ${who.id} and sort <> 'claim')))`.execute(trx);
  await sql`
    update inbox_event set body = null where body is not null and member_id <> ${who.id}
      and (handled_at is not null or failed_at is not null) and ${holds(sql`body`, words)}`.execute(trx);
  await sql`
    update human_message set words = null where words is not null and member_id <> ${who.id}
      and ${holds(sql`to_jsonb(words)`, words)}`.execute(trx);
  await sql`
    update flow_run set subject = '{}' where member_id <> ${who.id} and ${holds(sql`subject`, words)}`.execute(trx);
  await inBatches(() => forgetReasons(trx, holds(sql`to_jsonb(reason)`, words)));
  return true;
}

/** The dialogue goes on, with nothing where the words stood. Under the lock of its turn. */
async function forgetInDialogues(trx: Trx, who: Leaver, words: readonly string[]): Promise<boolean> {
  const { rows: found } = await sql<{ page_id: string; member_id: string }>`
    select page_id, member_id from conversation where member_id <> ${who.id} and ${holds(sql`state`, words)}`.execute(
    trx,
  );
  for (const { page_id, member_id } of found) {
    const row = await trx
      .selectFrom('conversation')
      .select('state')
      .where('page_id', '=', page_id)
      .where('member_id', '=', member_id)
      .forNoKeyUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return false;
    const state = JSON.stringify(row.state, (_key, value) =>
      typeof value === 'string' ? without(value, words) : value,
    );
    await trx
      .updateTable('conversation')
      .set({ state })
      .where('page_id', '=', page_id)
      .where('member_id', '=', member_id)
      .execute();
  }
  return true;
}

/** Whether a JSON column holds one of these as a word of its own: « Rose » is not « Rosemarie ». */
function holds(column: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> {
  const patterns = words.map((word) => {
    const asJson = JSON.stringify(word).slice(1, -1);
    return `(?<![[:alnum:]])${literally(asJson)}(?![[:alnum:]])`;
  });
  return sql<boolean>`${column}::text ~ any(${patterns}::text[])`;
}

function without(text: string, words: readonly string[]): string {
  return words.reduce(
    (left, word) => left.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literally(word)}(?![\\p{L}\\p{N}])`, 'gu'), ''),
    text,
  );
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
