import { sql } from 'kysely';
import { goOut } from '../community/claims/leave-effects.ts';
import { listOpenMatters, listOut } from '../community/claims/store.ts';
import type { EffectOutput } from '../community/effect.ts';
import type { Member } from '../community/members/member.table.ts';
import { GRACE_MS } from '../community/personal/store.ts';
import { findTown } from '../community/towns/store.ts';
import type { Db, Trx } from '../database/database.ts';
import { lockMemberInbox } from '../database/locks.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { forgetMentions, readLeaver } from './mentions.ts';
import { YEAR_MS } from './rule.ts';
import { TABLE_NAMES, TABLES } from './tables.ts';

/** As many are forgotten in one go, each in a transaction of their own. */
const AT_ONCE = 50;

export interface ErasePorts {
  db: Db;
  log: Log;
  /** Carries out what concerns others, see inbox/perform.ts. */
  perform(trx: Trx, output: Pick<EffectOutput, 'tell' | 'takeBack'>, timezone: string, now: Date): Promise<void>;
}

/** Forgets those whose days of grace are over. @returns how many; who is just writing to us waits for the next minute */
export async function eraseAsked(ports: ErasePorts, now: Date): Promise<number> {
  const due = await ports.db
    .selectFrom('member')
    .select('id')
    .where('erase_at', '<=', now)
    .where('erased_at', 'is', null)
    .orderBy('erase_at')
    .limit(AT_ONCE)
    .execute();
  return await eraseEach(
    ports,
    due.map(({ id }) => id),
    now,
  );
}

/**
 * Forgets those who have been gone for a year (then they are looked at anew anyway, see mayComeBack), who never came in,
 * or were refused; after three years of silence, anybody: members too, and whoever was put out.
 */
export async function eraseForgotten(ports: ErasePorts, now: Date): Promise<number> {
  const year = new Date(now.getTime() - YEAR_MS);
  const threeYears = new Date(now.getTime() - 3 * YEAR_MS);
  const { rows } = await sql<{ id: string }>`
    select id from member
     where erased_at is null and (
       (status in ('left', 'joining', 'refused')
         and greatest(left_at, decided_at, window_until, created_at) < ${year})
       or greatest(decided_at, window_until, created_at) < ${threeYears})
     order by id limit ${AT_ONCE}`.execute(ports.db);
  return await eraseEach(
    ports,
    rows.map(({ id }) => id),
    now,
  );
}

async function eraseEach(ports: ErasePorts, ids: readonly string[], now: Date): Promise<number> {
  let count = 0;
  for (const id of ids) {
    try {
      if (await eraseMember(ports, id, now)) count += 1;
    } catch (error) {
      ports.log.error({ memberId: id, failure: describeFailure(error) }, 'a member could not be forgotten');
    }
  }
  return count;
}

/** Leaves the transaction by the way that undoes it. */
class NotNow extends Error {}

/** @returns false: not now, or not any more */
async function eraseMember(ports: ErasePorts, id: string, now: Date): Promise<boolean> {
  try {
    return await ports.db.transaction().execute(async (trx) => {
      const member = await lockLeaver(trx, id, now);
      if (!member) return false;
      const who = await readLeaver(trx, id);
      if (!(await goesOut(ports, trx, member, now))) throw new NotNow();
      for (const table of TABLE_NAMES) await TABLES[table].erase?.(trx, who, now);
      const asked = member.erase_at === null ? now : new Date(member.erase_at.getTime() - GRACE_MS);
      if (!(await forgetMentions(trx, who, { since: asked, now }))) throw new NotNow();
      // whoever never said goodbye goes now: the town counts them in the weeks when they were there
      const gone = member.status === 'approved' ? { left_at: member.left_at ?? now } : {};
      await trx
        .updateTable('member')
        .set({ erased_at: now, ...gone })
        .where('id', '=', id)
        .execute();
      return true;
    });
  } catch (error) {
    if (error instanceof NotNow) return false;
    throw error;
  }
}

/**
 * Somebody to be forgotten, held: webhooks that bring something of theirs wait (and then find nobody), their turns are
 * over. undefined: they have come back, are just writing, or something is just being sent to them or of their posts.
 */
async function lockLeaver(trx: Trx, id: string, now: Date): Promise<Member | undefined> {
  const seen = await trx.selectFrom('member').select(['page_id', 'psid']).where('id', '=', id).executeTakeFirst();
  if (!seen) return undefined;
  await lockMemberInbox(trx, seen.page_id, seen.psid);
  const conversation = trx
    .selectFrom('conversation')
    .select('member_id')
    .where('page_id', '=', seen.page_id)
    .where('member_id', '=', id);
  const held = await conversation.forNoKeyUpdate().skipLocked().executeTakeFirst();
  if (!held && (await conversation.executeTakeFirst())) return undefined;
  const { rows } = await sql<{ busy: boolean }>`
    select exists (select from inbox_event where member_id = ${id} and handled_at is null and failed_at is null)
      or exists (select from outbox where state in ('sending', 'unknown') and (member_id = ${id}
           or post_id in (select id from post where member_id = ${id})
           or post_ids && array(select id from post where member_id = ${id}))) as busy`.execute(trx);
  if (rows[0]?.busy !== false) return undefined;
  // a statement of its own, after the locks: it sees what the last turn has written
  const member = await trx
    .selectFrom('member')
    .selectAll()
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  const isTakenBack = member?.erase_at === null ? isStillHere(member, now) : (member?.erase_at ?? now) > now;
  return isTakenBack ? undefined : member;
}

/** Of those who did not ask for it: whether they have written lately after all. */
function isStillHere({ window_until }: Member, now: Date): boolean {
  return now.getTime() - window_until.getTime() < YEAR_MS;
}

/** What somebody still has in their town ends first, as if they had left. The last admin stays: false. */
async function goesOut(ports: ErasePorts, trx: Trx, member: Member, now: Date): Promise<boolean> {
  const town = member.town_id === null ? undefined : await findTown(trx, member.town_id);
  const { own, answered } = await listOpenMatters(trx, member.id);
  const loans = await listOut(trx, member.id);
  if (!town || (member.status === 'left' && own.length + answered.length + loans.length === 0)) return true;
  // whoever hears of it hears no name any more
  await trx.updateTable('member').set({ name: null }).where('id', '=', member.id).execute();
  const gone = await goOut(trx, member, town, now);
  if (gone === 'last-admin') return false;
  await ports.perform(trx, gone, town.timezone, now);
  return true;
}
