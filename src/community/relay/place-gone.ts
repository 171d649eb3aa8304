import { sql } from 'kysely';
import type { EffectInput } from '../effect.ts';
import { isNamedIn, keywordOf } from '../posts/rules.ts';

/** So long after their place went to another one may not have heard of it. */
const LATELY_MS = 3 * 86_400_000;
const MOST = 10;

/** « j'arrive dans 10 min pour les croissants », which are somebody else's by now: what it is about. null: nothing such. */
export async function placeGone(
  { trx, member, now }: Pick<EffectInput, 'trx' | 'member' | 'now'>,
  text: string,
): Promise<Record<'keyword' | 'thing', string> | null> {
  const { rows } = await sql<{ number: number; word: string; item: string }>`
    select p.number, p.word, p.item from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
     where c.member_id = ${member.id} and c.state in ('silent', 'missed', 'declined') and c.promised_at is not null
       and c.decided_at > ${new Date(now.getTime() - LATELY_MS)}
       and not exists (
         select from claim other where other.town_id = c.town_id and other.post_id = c.post_id and other.member_id = c.member_id
            and other.state in ('waiting', 'accepted', 'out', 'done'))
     order by c.decided_at desc limit ${MOST}`.execute(trx);
  const gone = rows.find((one) => isNamedIn(text, one));
  return gone ? { keyword: keywordOf(gone), thing: gone.item } : null;
}
