import { sql } from 'kysely';
import { mayBeAsked } from '../community/members/humane-hours.ts';
import type { Book } from '../conversation/book.ts';
import { isRefusedSale } from '../conversation/refused-sale.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Trx } from '../database/database.ts';

/** How long a draft may wait before its author is reminded: they can be within a day (Meta's window). */
const AFTER_MS = 3 * 3_600_000;
const AT_ONCE = 500;

/** Whether the dialogue stands in something with a thing to be told of in a summary: a draft that would be a pity to lose. */
export function holdsDraft(book: Book, state: ConversationState): boolean {
  const frame = state.frames.at(-1);
  const flow = book.flows.get(frame?.flow ?? '');
  if (frame && isRefusedSale(frame)) return false;
  // whoever writes to a neighbour has left nothing unfinished
  if (flow?.steps.find(({ id }) => id === frame?.step)?.type === 'listen') return false;
  return flow?.steps.some((step) => step.type === 'review' && step.slots.length > 0) ?? false;
}

/**
 * Takes the drafts that have waited for hours, once each, while Meta lets us write to their authors, at a humane hour by
 * the clocks of their town.
 */
export async function takeWaitingDrafts(trx: Trx, now: Date): Promise<{ memberId: string; key: string }[]> {
  const { rows } = await sql<{ member_id: string; draft_since: Date }>`
    with due as (
      select c.member_id, c.draft_since
      from conversation c join member m on m.id = c.member_id join town t on t.id = m.town_id
      where c.draft_since <= ${new Date(now.getTime() - AFTER_MS)}
        and ${mayBeAsked(now)}
      order by c.draft_since limit ${AT_ONCE}
      for no key update of c skip locked
    )
    update conversation set draft_since = null from due where conversation.member_id = due.member_id
    returning conversation.member_id, due.draft_since`.execute(trx);
  return rows.map(({ member_id, draft_since }) => ({
    memberId: member_id,
    key: `draft:${member_id}:${draft_since.getTime()}`,
  }));
}
