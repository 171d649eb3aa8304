import type { Bubble } from './conversation/bubble.ts';
import type { Clock } from './database/clock.ts';
import type { Trx } from './database/database.ts';
import type { TurnPorts } from './inbox/turn-ports.ts';
import type { SendMessage } from './messenger/send-message.ts';
import { wasJustSaid } from './outbox/just-said.ts';

/** `once`: not when the member was told the very same within the last minute. */
type OweSentence = (trx: Trx, memberId: string, key: string, lane: 0 | 1, how?: { once?: boolean }) => Promise<void>;

/** Single sentences that the house owes by itself, outside of any dialogue. */
export function createSentences({
  clock,
  timezone,
  say,
  owe,
}: {
  clock: Clock;
  timezone: string;
  say(bubbles: Bubble[], locale: 'fr' | 'en', timezone: string, now: Date): SendMessage[];
  owe: TurnPorts['sendAll'];
}): OweSentence {
  return async (trx, memberId, key, lane, { once = false } = {}) => {
    const now = clock.now();
    const to = await trx
      .selectFrom('member')
      .select(['id', 'page_id', 'locale'])
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow();
    const parts = say([{ type: 'text', text: [{ key }] }], to.locale, timezone, now);
    if (once && (await wasJustSaid(trx, memberId, lane, parts, now))) return;
    await owe(trx, lane, [{ to, parts }], now);
  };
}
