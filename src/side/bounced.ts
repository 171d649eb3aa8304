import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import type { Bounce } from './bounce.ts';
import { readLetterName } from './links.ts';

/**
 * A letter that a server had taken came back: it has told nobody anything. What it was about goes on to the next rung while it is young, and stays
 * first in line in Messenger; an address where nobody is gets nothing any more. Told twice it is the same.
 * @returns how many letters of ours that was
 */
export async function bounced(db: Db, secretKey: Buffer, { letters, status, isNobody }: Bounce, now: Date) {
  let ours = 0;
  for (const name of new Set(letters)) {
    const letter = readLetterName(secretKey, name);
    if (letter === null) continue;
    ours += 1;
    await db.transaction().execute(async (trx) => {
      const back = `bounced ${status}`;
      const channelId = await (letter.kind === 'side' ? sideCameBack : digestCameBack)(trx, letter.id, back);
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

type CameBack = (trx: Trx, id: string, error: string) => Promise<string | null>;

const sideCameBack: CameBack = async (trx, id, error) => {
  const message = await trx
    .updateTable('side_message')
    .set({ state: 'failed', error })
    .where('id', '=', id)
    .where('kind', '=', 'mail')
    .where('state', '=', 'sent')
    .returning(['channel_id', 'member_id', 'post_ids'])
    .executeTakeFirst();
  if (message)
    // what it told of nobody has read: Messenger tells it on their return, while it is open
    await sql`
      update delivery d set state = 'waiting' from post
       where post.id = d.post_id and post.outcome is null
         and d.member_id = ${message.member_id} and d.post_id = any(${message.post_ids}::bigint[]) and d.state = 'told'`.execute(
      trx,
    );
  return message?.channel_id ?? null;
};

const digestCameBack: CameBack = async (trx, id, error) => {
  const digest = await trx
    .updateTable('digest')
    .set({ state: 'failed', error })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .returning(['channel_id', 'member_id', 'post_ids'])
    .executeTakeFirst();
  if (digest)
    // the next one tells it
    await sql`
      update delivery set mailed_at = null
       where member_id = ${digest.member_id} and post_id = any(${digest.post_ids}::bigint[])`.execute(trx);
  return digest?.channel_id ?? null;
};
