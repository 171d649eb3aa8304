import { windowUntil } from '../community/members/window.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient } from '../messenger/client.ts';
import type { Spending } from '../outbox/spending.ts';
import type { Turn } from './handle-next.ts';
import type { WaitingEvent } from './oldest.ts';
import { isCounted } from './pace.ts';

export interface TypingOptions {
  db: Db;
  clock: Clock;
  /** Shows this person that an answer is being made. A hint: what becomes of it matters to nobody. */
  show(pageId: string, psid: string): Promise<void>;
  /** How long a turn may take before it is shown, in real milliseconds. */
  afterMs?: number;
}

/** Less than that nobody notices. */
const AFTER_MS = 1_500;

/**
 * The same turn, with three dots on the phone of whoever waits for a long one. A quick turn costs nothing more than a timer:
 * everything is looked up when the time is over, beside the turn.
 */
export function withTyping(turn: Turn, options: TypingOptions): Turn {
  return async (trx, events, now) => {
    // an act that lets us write for no more time than the answer will take is as good as none
    const awaited = events.filter((event) => isCounted(event) && windowUntil(event.sentAt, event.receivedAt) > now);
    if (awaited.length === 0) return await turn(trx, events, now);
    let isOver = false;
    const timer = setTimeout(() => {
      for (const event of awaited) showTo(options, event, () => isOver).catch(() => {});
    }, options.afterMs ?? AFTER_MS);
    try {
      return await turn(trx, events, now);
    } finally {
      isOver = true;
      clearTimeout(timer);
    }
  };
}

/** Shows the dots where the Page has room for them: they are the first thing it can do without. */
export function typingShower(parts: {
  client: Pick<GraphClient, 'senderAction'>;
  pageToken(pageId: string): Promise<string | null>;
  spending: Spending;
}): TypingOptions['show'] {
  return async (pageId, psid) => {
    const token = await parts.pageToken(pageId);
    if (token === null || (await parts.spending.take(pageId, 'dots')) !== null) return;
    const { usage } = await parts.client.senderAction({ id: pageId, token }, psid, 'typing_on');
    await parts.spending.note(pageId, usage);
  };
}

/** Not to whom a person is answering by hand, who was put out, or on whose Page nothing is sent. */
async function showTo({ db, clock, show }: TypingOptions, event: WaitingEvent, isOver: () => boolean): Promise<void> {
  const now = clock.now();
  const member = await db
    .selectFrom('member')
    .innerJoin('page', 'page.id', 'member.page_id')
    .leftJoin('conversation', (join) =>
      join.onRef('conversation.page_id', '=', 'member.page_id').onRef('conversation.member_id', '=', 'member.id'),
    )
    .select(['member.psid', 'member.status', 'page.paused_until', 'conversation.muted_until'])
    .where('member.id', '=', event.memberId)
    .where('member.page_id', '=', event.pageId)
    .executeTakeFirst();
  if (!member || member.status === 'refused' || member.status === 'banned') return;
  const isUntil = (until: Date | null) => until !== null && until > now;
  if (isOver() || isUntil(member.paused_until) || isUntil(member.muted_until)) return;
  await show(event.pageId, member.psid);
}
