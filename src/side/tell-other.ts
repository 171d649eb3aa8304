import { listOthers } from '../community/channels/others.ts';
import type { Locale } from '../conversation/book.ts';
import type { Bubble } from '../conversation/bubble.ts';
import type { Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { Claimed } from './way.ts';

/** Later than this it is no news any more. */
const NEWS_MS = 60 * 60_000;

/** Puts bubbles into words. */
export type Render = (bubbles: Bubble[], locale: Locale, timezone: string, now: Date) => SendMessage[];

/**
 * F9. « Anne le verra à son retour » was true when it was said. Now a server has accepted a mail for Anne, or a word for
 * her browser: whoever was told so, and is here to read it, is told that too, and never later: it is of the moment.
 * @returns Pages with something new to send
 */
export async function tellOther(
  trx: Trx,
  { id, kind }: Pick<Claimed, 'id' | 'kind'>,
  render: Render,
  now: Date,
): Promise<string[]> {
  const others = await listOthers(trx, id, now);
  const messages = others.map(({ id: memberId, page_id, locale, timezone, claim, name, keyword, isReminder }) => ({
    pageId: page_id,
    memberId,
    lane: 1 as const,
    parts: render(
      [
        {
          type: 'text',
          text: [{ key: `channels.${isReminder ? 'reminded' : 'told'}-by-${kind}`, args: { name, keyword } }],
        },
      ],
      locale,
      timezone,
      now,
    ),
    topic: `told-beside:${claim}`,
    notAfter: new Date(now.getTime() + NEWS_MS),
  }));
  await enqueue(trx, messages, now);
  return others.map(({ page_id }) => page_id);
}
