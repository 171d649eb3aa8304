import { type RawBuilder, sql } from 'kysely';
import { weighsAs } from '../community/impact/rules.ts';
import { thingOf } from '../community/posts/title.ts';
import type { Trx } from '../database/database.ts';

/** Instead of the words of a post. « ANNONCE 42 » is what old buttons then speak of. */
const NEUTRAL = sql`item = 'annonce', word = 'ANNONCE', quartier = null, loan = null, deposit = null,
  in_return = null, help_when = null, duration = null, contact = null, held_quote = null, contest_words = null`;

/**
 * Takes the words of posts away. What they weighed stays, by the name that the table of weights has for it: what a town has
 * come to never shrinks.
 * @param which behind « where »; may end in a limit @param lock how rows that somebody works on are met
 * @returns how many
 */
export async function takeWords(trx: Trx, which: RawBuilder<unknown>, lock: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ id: string; item: string; weighs_as: string | null }>`
    select id, item, weighs_as from post where ${which} for no key update ${lock}`.execute(trx);
  const names = rows.map(({ item, weighs_as }) => weighs_as ?? weighsAs(thingOf(item)));
  await sql`
    update post set weighs_as = it.name, ${NEUTRAL}
      from unnest(${rows.map(({ id }) => id)}::bigint[], ${names}::text[]) as it (id, name)
     where post.id = it.id`.execute(trx);
  return rows.length;
}
