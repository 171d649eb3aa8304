import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { isBetween } from '../members/blocks.ts';
import { goesOn } from '../posts/rules.ts';
import { carryOut, lockFront, type Scene } from './carry-out.ts';
import { gatherAgain } from './gather-again.ts';
import { type Decision, giveUp, letGo, passBy } from './queue.ts';

/**
 * What is between two who hear nothing of each other any more: answers that wait end and neither of the two is told, for
 * nobody counts on them; a promise is taken back by whoever would have it so, and the other hears of that as of any
 * promise that falls, not why. What is lent stays so until it is back. Posts in the order of their ids, as in endMatters.
 * @param by who would have it so
 */
export async function endBetween(trx: Trx, by: string, other: string, now: Date): Promise<Tell[]> {
  const tell: Tell[] = [];
  for (const { id, post_id } of await listBetween(trx, by, other)) {
    const scene = await lockFront(trx, post_id, { claimId: id }, now);
    const claim = scene?.claims.find((one) => one.id === id);
    if (!scene || !claim || !goesOn(scene.post)) continue;
    await gatherAgain(trx, scene, id, now);
    const isPromised = claim.state === 'accepted';
    const decision =
      claim.member_id === by ? giveUp(scene.queue, id) : isPromised ? takeBack(scene, id) : passBy(scene.queue, id);
    if (!decision) continue;
    const told = (await carryOut(trx, scene, decision, now)).tell;
    tell.push(...(isPromised ? told : told.filter(({ to }) => to.id !== by && to.id !== other)));
  }
  return tell;
}

/** Its owner, who has done it, hears only to whom it is promised instead. */
function takeBack({ queue }: Scene, id: string): Decision | null {
  const decision = letGo(queue, id);
  const next = decision?.changes.flatMap(({ claim, state }) => (state === 'accepted' ? [claim] : [])) ?? [];
  if (!decision || next.length === 0) return decision;
  return { ...decision, news: [...decision.news, { to: 'owner', claim: id, what: 'let-go', next }] };
}

/**
 * The posts of what is between two, and of one answer whatever its state: before anything else, in the order of their ids. With them all that
 * either has up: who is just answering holds the lock of that post, and would else wait for it for ever.
 */
export async function lockBetween(trx: Trx, one: string, other: string, claimId: string | null = null): Promise<void> {
  await sql`
    select from post where id in (
      select c.post_id from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
       where (c.state in ('waiting', 'accepted') or c.id = ${claimId})
         and ${isBetween(one, other)}
      union
      select id from post where outcome is null and member_id in (${one}::bigint, ${other}::bigint))
     order by id for update`.execute(trx);
}

/** Who is on the other side of an answer; null: it is none of theirs. */
export async function otherOf(db: Db, memberId: string, claimId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select case when c.member_id = ${memberId} then p.member_id else c.member_id end as id
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
     where c.id = ${claimId} and ${memberId}::bigint in (c.member_id, p.member_id)`.execute(db);
  return rows[0]?.id ?? null;
}

async function listBetween(db: Db, one: string, other: string) {
  return await db
    .selectFrom('claim as c')
    .innerJoin('post as p', 'p.id', 'c.post_id')
    .select(['c.id', 'c.post_id'])
    .where('c.state', 'in', ['waiting', 'accepted'])
    .where(isBetween(one, other))
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
       and exists (select from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
         where ${isBetween(memberId, sql`m.id`)})
       and not exists (select from block b where b.member_id = ${memberId} and b.blocked_id = m.id)
     order by m.id limit ${limit}`.execute(db);
  return rows;
}
