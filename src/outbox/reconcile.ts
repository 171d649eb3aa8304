import type { Db } from '../database/database.ts';
import type { Receipt } from '../messenger/parsed.ts';
import { type ConfirmedPart, confirmParts } from './progress.ts';
import { readMetadata } from './rules.ts';

export interface Reconciled {
  /** Somebody answered by hand from the Page's inbox: the bot should keep quiet for a while. */
  humanAnswers: { pageId: string; psid: string; mid: string; at: Date }[];
  /** Pages on which a row in doubt can go on: wake the sender. */
  wake: string[];
}

/**
 * Settles what the sender could not know. An echo that bears our `metadata` proves that this part went out,
 * whether it comes before the answer to the call, after it, twice, or instead of it.
 *
 * Delivery and read receipts name message ids and times only. Every id we know came with an answer or an echo,
 * so its part counts as sent already; an id we do not know cannot be matched to a row. They add nothing here.
 */
export async function reconcile(db: Db, receipts: readonly Receipt[], now: Date): Promise<Reconciled> {
  const confirmed: (ConfirmedPart & { pageId: string })[] = [];
  const humanAnswers: Reconciled['humanAnswers'] = [];
  for (const receipt of receipts) {
    if (receipt.type !== 'echo') continue;
    const ours = readMetadata(receipt.metadata);
    const { pageId, psid, mid } = receipt;
    if (ours) confirmed.push({ ...ours, messageId: mid, pageId, psid });
    else if (receipt.appId === undefined) humanAnswers.push({ pageId, psid, mid, at: receipt.at });
  }
  const wake = await confirmParts(db, confirmed, now, [...new Set(confirmed.map((part) => part.pageId))]);
  return { humanAnswers, wake };
}
