import { sql } from 'kysely';
import type { Book } from '../conversation/book.ts';
import { holdsDraft } from '../conversation/drafts/holds-draft.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Trx } from '../database/database.ts';
import { givenRows } from '../database/given.ts';

export interface Saved {
  memberId: string;
  state: ConversationState;
  /** News are no act: a draft waits on. */
  isNews: boolean;
}

/** Where dialogues stand after their turns, under the locks of their conversations. */
export async function saveDialogues(trx: Trx, book: Book, saved: readonly Saved[], now: Date): Promise<void> {
  if (saved.length === 0) return;
  await sql`
    update conversation set state = saved.state::jsonb, revision = revision + 1,
           draft_since = case when saved.is_news then draft_since when saved.holds_draft then ${now}::timestamptz end
      from ${givenRows('saved', saved, {
        member_id: ['bigint', ({ memberId }) => memberId],
        state: ['text', ({ state }) => JSON.stringify(state)],
        is_news: ['boolean', ({ isNews }) => isNews],
        holds_draft: ['boolean', ({ state }) => holdsDraft(book, state)],
      })}
     where conversation.member_id = saved.member_id`.execute(trx);
}
