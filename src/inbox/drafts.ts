import { sql } from 'kysely';
import { mayBeAsked } from '../community/members/humane-hours.ts';
import type { Trx } from '../database/database.ts';

/** How long a draft may wait before its author is reminded: they can be within a day (Meta's window). */
const AFTER_MS = 3 * 3_600_000;
const AT_ONCE = 500;

/**
 * Takes the drafts that have waited for hours, once each, while Meta lets us write to their authors, at a humane hour by
 * the clocks of their town.
 */
export async function takeWaitingDrafts(trx: Trx, now: Date): Promise<{ memberId: string; key: string }[]> {
  const { rows } = await sql<{ member_id: string; draft_since: Date }>`
    with due as (
      select c.page_id, c.member_id, c.draft_since
      from conversation c join member m on m.page_id = c.page_id and m.id = c.member_id join town t on t.id = m.town_id
      where c.draft_since <= ${new Date(now.getTime() - AFTER_MS)}
        and ${mayBeAsked(now)}
      order by c.draft_since limit ${AT_ONCE}
      for no key update of c skip locked
    )
    update conversation set draft_since = null from due
     where conversation.page_id = due.page_id and conversation.member_id = due.member_id
    returning conversation.member_id, due.draft_since`.execute(trx);
  return rows.map(({ member_id, draft_since }) => ({
    memberId: member_id,
    key: `draft:${member_id}:${draft_since.getTime()}`,
  }));
}
