import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { goesOn } from '../posts/rules.ts';
import { carryOut, lockFront } from './carry-out.ts';
import { giveUp, passBy } from './queue.ts';

/**
 * Answers that still wait between two who hear nothing of each other any more: they end, each once, and neither of the two
 * is told. Others move up. Posts in the order of their ids, as in endMatters.
 * @param by who would have it so: their own answers are taken back, the other's are not chosen
 */
export async function endBetween(trx: Trx, by: string, other: string, now: Date): Promise<Tell[]> {
  const tell: Tell[] = [];
  for (const { id, post_id, member_id } of await listWaitingBetween(trx, by, other)) {
    const scene = await lockFront(trx, post_id, { claimId: id }, now);
    const isWaiting = scene?.claims.some((claim) => claim.id === id && claim.state === 'waiting');
    if (!scene || !isWaiting || !goesOn(scene.post)) continue;
    const decision = member_id === by ? giveUp(scene.queue, id) : passBy(scene.queue, id);
    if (decision) tell.push(...(await carryOut(trx, scene, decision, now)).tell);
  }
  return tell.filter(({ to }) => to.id !== by && to.id !== other);
}

async function listWaitingBetween(db: Db, one: string, other: string) {
  return await db
    .selectFrom('claim as c')
    .innerJoin('post as p', 'p.id', 'c.post_id')
    .select(['c.id', 'c.post_id', 'c.member_id'])
    .where('c.state', '=', 'waiting')
    .where(
      sql<boolean>`(c.member_id, p.member_id) in ((${one}::bigint, ${other}::bigint), (${other}::bigint, ${one}::bigint))`,
    )
    .orderBy('c.post_id')
    .execute();
}

/** Somebody one has answered, or who has answered, by their first name as it is folded. Not whom one has blocked already. */
export async function listKnown(
  db: Db,
  memberId: string,
  firstName: string,
  limit: number,
): Promise<{ id: string; name: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select m.id, m.name from member m
     where m.status = 'approved' and without_accents(split_part(m.name, ' ', 1)) = without_accents(${firstName}) and m.id <> ${memberId}
       and exists (select from claim c join post p on p.id = c.post_id
         where (c.member_id, p.member_id) in ((${memberId}::bigint, m.id), (m.id, ${memberId}::bigint)))
       and not exists (select from block b where b.member_id = ${memberId} and b.blocked_id = m.id)
     order by m.id limit ${limit}`.execute(db);
  return rows;
}
