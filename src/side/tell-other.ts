import { listOthers, listTold, type Other, toldBesideTopic } from '../community/channels/others.ts';
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
  const how = { render, notAfter: new Date(now.getTime() + NEWS_MS) };
  await say(trx, others, ({ isReminder }) => `channels.${isReminder ? 'reminded' : 'told'}-by-${kind}`, how, now);
  return others.map(({ page_id }) => page_id);
}

/**
 * That mail came back: whoever has read « j’ai prévenu Anne par e-mail » is told so, whenever they are here next, as long as Anne is not. Where it
 * goes on to the next rung they hear of that when somebody has taken it, as before.
 */
export async function tellCameBack(trx: Trx, sideMessageId: string, render: Render, now: Date): Promise<void> {
  await say(trx, await listTold(trx, sideMessageId, now), () => 'channels.mail-came-back', { render }, now);
}

async function say(
  trx: Trx,
  others: readonly Other[],
  keyFor: (other: Other) => string,
  { render, notAfter }: { render: Render; notAfter?: Date },
  now: Date,
): Promise<void> {
  const messages = others.map((other) => {
    const { id: memberId, page_id: pageId, locale, timezone, claim, name, keyword } = other;
    const text = [{ key: keyFor(other), args: { name, keyword } }];
    return {
      pageId,
      memberId,
      lane: 1 as const,
      parts: render([{ type: 'text', text }], locale, timezone, now),
      topic: toldBesideTopic(claim),
      ...(notAfter && { notAfter }),
    };
  });
  await enqueue(trx, messages, now);
}
