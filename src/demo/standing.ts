import { setTimeout as pause } from 'node:timers/promises';
import type { MemberStatus } from '../community/members/member.table.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Db } from '../database/database.ts';

/** How far a person of the demo has come, as the house has it: phones may have forgotten after a kill. */
export interface Standing {
  /** null: the bot has never heard of them. */
  status: MemberStatus | null;
  isAdmin: boolean;
  /** Everything they ever published. */
  posts: number;
  /** What the bot waits for. */
  asked: { flow: string; step: string } | null;
  /** Is something of theirs still under way, after all that patience? */
  isBusy: boolean;
}

const LOOK_EVERY_MS = 15;

/**
 * Where a person stands once everything they wrote is handled and everything owed to them has been sent; or as it is
 * after `patienceMs`, when something (a message whose fate is unknown) takes longer.
 */
export async function standingOf(db: Db, psid: string, patienceMs = 4_000): Promise<Standing> {
  const until = AbortSignal.timeout(patienceMs);
  let isBusy = await hasMore(db, psid);
  while (isBusy && !until.aborted) {
    await pause(LOOK_EVERY_MS);
    isBusy = await hasMore(db, psid);
  }
  const row = await db
    .selectFrom('member')
    .leftJoin('conversation', (join) =>
      join.onRef('conversation.page_id', '=', 'member.page_id').onRef('conversation.member_id', '=', 'member.id'),
    )
    .leftJoin('town_admin', 'town_admin.member_id', 'member.id')
    .select(['member.status', 'conversation.state', 'town_admin.since'])
    .select((query) =>
      query
        .selectFrom('post')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('post.member_id', '=', 'member.id')
        .as('posts'),
    )
    .where('member.psid', '=', psid)
    .executeTakeFirst();
  if (!row) return { status: null, isAdmin: false, posts: 0, asked: null, isBusy };
  // nothing has been said to somebody who has just written for the first time: the state is empty
  const frame = (row.state as Partial<ConversationState> | null)?.frames?.at(-1);
  return {
    status: row.status,
    isAdmin: row.since !== null,
    posts: Number(row.posts),
    asked: frame?.step ? { flow: frame.flow, step: frame.step } : null,
    isBusy,
  };
}

async function hasMore(db: Db, psid: string): Promise<boolean> {
  const { rows } = await db.executeQuery<{ busy: boolean }>(busyWith(db, psid));
  return rows[0]?.busy === true;
}

/** One statement, so that nothing slips between inbox and outbox. */
const busyWith = (db: Db, psid: string) =>
  db
    .selectNoFrom(({ exists, or, selectFrom }) =>
      or([
        exists(
          selectFrom('inbox_event')
            .innerJoin('member', 'member.id', 'inbox_event.member_id')
            .select('inbox_event.id')
            .where('member.psid', '=', psid)
            .where('inbox_event.handled_at', 'is', null)
            .where('inbox_event.failed_at', 'is', null),
        ),
        exists(
          selectFrom('outbox')
            .innerJoin('member', 'member.id', 'outbox.member_id')
            .select('outbox.id')
            .where('member.psid', '=', psid)
            .where('outbox.state', 'in', ['pending', 'sending']),
        ),
      ]).as('busy'),
    )
    .compile();
