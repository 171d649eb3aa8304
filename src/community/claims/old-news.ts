import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';
import type { Post } from '../posts/post.table.ts';
import { gatherTopic } from './topics.ts';

/**
 * What still waits to be said to an owner who ends a post: « Tom ne peut plus : je te préviens dès qu'on répond » is no news behind
 * « l'annonce est retirée ». Under the post's lock.
 */
export async function oldNews(trx: Trx, { id, member_id }: Post): Promise<Pick<EffectOutput, 'overtakes' | 'settles'>> {
  const { rows } = await sql<{ topic: string }>`
    select distinct o.topic
      from outbox o join claim c on c.id = substring(o.topic from '^claim:(\\d+)$')::bigint
     where o.member_id = ${member_id} and o.state = 'pending' and o.topic is not null and o.next_part = 0
       and c.post_id = ${id}`.execute(trx);
  return { overtakes: [gatherTopic(id)], settles: rows.map(({ topic }) => topic) };
}
