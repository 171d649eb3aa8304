import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { isTheirs } from '../outbox/asked-again.ts';
import type { Bounce } from './bounce.ts';
import { readLetterName } from './links.ts';
import { type Render, tellCameBack } from './tell-other.ts';

/**
 * A letter that a server had taken came back: it has told nobody anything. What it was about goes on to the next rung while it is young, and stays
 * first in line in Messenger, if that is still owed by now; whoever was told that it had gone out hears that it did not arrive; an address where
 * nobody is gets nothing any more. Told twice it is the same.
 * @returns how many letters of ours that was
 */
export async function bounced(
  db: Db,
  secretKey: Buffer,
  { letters, status, isNobody }: Bounce,
  render: Render,
  now: Date,
): Promise<number> {
  let ours = 0;
  for (const name of new Set(letters)) {
    const letter = readLetterName(secretKey, name);
    if (letter === null) continue;
    ours += 1;
    await db.transaction().execute(async (trx) => {
      const back = { id: letter.id, error: `${CAME_BACK} ${status}` };
      const channelId = await (letter.kind === 'side'
        ? sideCameBack(trx, back, render, now)
        : digestCameBack(trx, back, now));
      if (isNobody && channelId !== null)
        await trx
          .updateTable('side_channel')
          .set({ refused_at: now })
          .where('id', '=', channelId)
          .where('refused_at', 'is', null)
          .execute();
    });
  }
  return ours;
}

const CAME_BACK = 'bounced';

interface Back {
  id: string;
  error: string;
}

/**
 * However its own end is written down: a letter of which nobody knew whether it went out (its line broke, or took too long) did, or it would not
 * have come back; and the report may be quicker than its sender's own word. @returns the channel it went to
 */
async function sideCameBack(trx: Trx, { id, error }: Back, render: Render, now: Date): Promise<string | null> {
  const letter = await trx
    .selectFrom('side_message')
    .select(['channel_id', 'state', 'what', 'error', 'settled_at'])
    .where('id', '=', id)
    .where('kind', '=', 'mail')
    .forUpdate()
    .executeTakeFirst();
  if (!letter) return null;
  if (letter.error?.startsWith(CAME_BACK)) return letter.channel_id;
  const over = { state: 'failed' as const, error, lease_until: null, settled_at: letter.settled_at ?? now };
  await trx.updateTable('side_message').set(over).where('id', '=', id).execute();
  if (letter.what === 'alert') await oweAskedAgain(trx, id);
  if (letter.what === 'notices' && letter.state === 'sent') await tellCameBack(trx, id, render, now);
  return letter.channel_id;
}

/**
 * Posts that it told of nobody has read there: Messenger tells of them on return. Not of what has ended meanwhile, what they have answered, were
 * shown in Messenger or by a browser since, or may not hear of any more; and not as something they wait for what they wait for no more.
 */
async function oweAskedAgain(trx: Trx, id: string): Promise<void> {
  await sql`
    update delivery d set state = 'waiting', mailed_at = null,
           alert = (select words from alert where alert.member_id = d.member_id and alert.words = d.alert limit 1)
      from side_message s join member on member.id = s.member_id join post on post.id = any(s.post_ids)
     where s.id = ${id} and d.member_id = s.member_id and d.town_id = post.town_id and d.post_id = post.id
       and d.state = any(array['told', 'waiting']) and ${isTheirs}
       and not exists (select from claim where claim.town_id = post.town_id and claim.post_id = post.id and claim.member_id = s.member_id)
       and not exists (select from side_message by_push
         where by_push.member_id = s.member_id and by_push.kind = 'push' and by_push.what = 'alert' and by_push.state = 'sent'
           and by_push.climbs_at is null and post.id = any(by_push.post_ids))
       and not exists (select from outbox o
         where o.member_id = s.member_id and o.created_at >= s.created_at and o.next_part > o.cards_part
           and o.parts::text ~ ('"v1:do:(?:claim|take-it):' || post.id || '[".]'))`.execute(trx);
}

/** @returns the channel it went to */
async function digestCameBack(trx: Trx, { id, error }: Back, now: Date): Promise<string | null> {
  const digest = await trx
    .updateTable('digest')
    .set((eb) => ({ state: 'failed', error, lease_until: null, settled_at: eb.fn.coalesce('settled_at', eb.val(now)) }))
    .where('id', '=', id)
    .where((eb) => eb.or([eb('error', 'is', null), eb('error', 'not like', `${CAME_BACK} %`)]))
    .returning(['channel_id', 'member_id', 'post_ids'])
    .executeTakeFirst();
  if (digest)
    // the next one tells it
    await sql`
      update delivery d set mailed_at = null from post
       where post.id = any(${digest.post_ids}::bigint[]) and d.town_id = post.town_id and d.post_id = post.id
         and d.member_id = ${digest.member_id}`.execute(trx);
  return digest?.channel_id ?? null;
}
