import type { Db, Trx } from '../database/database.ts';
import { postInternal } from './internal.ts';
import type { WaitingEvent } from './oldest.ts';

/** How long the bot leaves what it does not understand to the person who answered. */
const MUTE_MS = 30 * 60_000;
/** The internal event that says so. */
export const HUMAN_ANSWERED = 'human-answered';

export interface HumanAnswer {
  pageId: string;
  psid: string;
  mid: string;
  at: Date;
}

/**
 * Somebody answered by hand from the Page's inbox. It becomes an event of the member, because a webhook must not wait
 * for the turn that holds their conversation.
 */
export async function noteHumanAnswers(db: Db, answers: readonly HumanAnswer[], now: Date): Promise<void> {
  for (const { pageId, psid, mid } of answers) {
    const member = await db
      .selectFrom('member')
      .select('id')
      .where('page_id', '=', pageId)
      .where('psid', '=', psid)
      .executeTakeFirst();
    if (!member) continue;
    await db
      .transaction()
      .execute((trx) => postInternal(trx, member.id, HUMAN_ANSWERED, {}, `human:${mid}`.slice(0, 200), now));
  }
}

export async function mute(
  trx: Trx,
  { pageId, memberId }: Pick<WaitingEvent, 'pageId' | 'memberId'>,
  from: Date,
): Promise<void> {
  await trx
    .updateTable('conversation')
    .set({ muted_until: new Date(from.getTime() + MUTE_MS) })
    .where('page_id', '=', pageId)
    .where('member_id', '=', memberId)
    .execute();
}
