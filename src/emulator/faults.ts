/** What can be made to go wrong. Everything is off at first; `clear()` puts it back. */
export type SendFault =
  | '500-before-accepting'
  /** The message arrives, the bot is told 500. */
  | '500-after-accepting'
  /** The message arrives, the answer never does. */
  | 'timeout-after-accepting'
  /** The message arrives, the connection breaks. */
  | 'reset-after-accepting'
  /** The message arrives, the answer is Meta's documented 1/1357046. */
  | '1357046-after-accepting'
  | `refuse:${number}`
  | `refuse:${number}/${number}`;

export interface WebhookFaults {
  /** How many times each POST is made, all at once. */
  copies: number;
  /** How many events go into one POST; `idle()` and `flush()` send what is left over. */
  batchOf: number;
  /** Turns the order of what is gathered round (pairs, unless batchOf says more). */
  reorder: boolean;
  timestamp: 'ms' | 'seconds' | 'missing';
  signature: 'right' | 'wrong' | 'missing' | 'sha1';
}

export interface Faults {
  /** The next `count` sends (of this person only, if given) go wrong in this way. */
  nextSends(count: number, fault: SendFault, only?: { psid?: string }): void;
  /** For the Send API: takes the fault this send must suffer, if any. */
  take(psid: string | undefined): SendFault | undefined;
  /** The next calls for a Page's feed go wrong in this way. */
  nextFeeds(count: number, fault: SendFault): void;
  takeFeed(): SendFault | undefined;
  /** Every answer of the Send API waits so long; ms. */
  sendDelayMs: number;
  /** What Meta says with every send it takes of the Page's limits, in percent; null: nothing. */
  usagePercent: number | null;
  /** When the echo of a send comes: `held` waits for `meta.releaseEchoes()`. */
  echo: 'prompt' | 'dropped' | 'held' | { lateMs: number };
  /** Delivery and read receipts after each send. */
  receipts: 'prompt' | 'dropped';
  webhook: WebhookFaults;
  clear(): void;
}

const webhookInOrder = (): WebhookFaults => ({
  copies: 1,
  batchOf: 1,
  reorder: false,
  timestamp: 'ms',
  signature: 'right',
});

export function createFaults(): Faults {
  let planned: { left: number; fault: SendFault; psid?: string }[] = [];
  let feeds: SendFault[] = [];
  const faults: Faults = {
    sendDelayMs: 0,
    usagePercent: null,
    echo: 'prompt',
    receipts: 'prompt',
    webhook: webhookInOrder(),
    nextSends(count, fault, only = {}) {
      planned.push({ left: count, fault, psid: only.psid });
    },
    take(psid) {
      const next = planned.find((one) => one.psid === undefined || one.psid === psid);
      if (!next) return undefined;
      next.left -= 1;
      if (next.left <= 0) planned = planned.filter((one) => one !== next);
      return next.fault;
    },
    nextFeeds(count, fault) {
      feeds.push(...Array.from({ length: count }, () => fault));
    },
    takeFeed: () => feeds.shift(),
    clear() {
      planned = [];
      feeds = [];
      faults.sendDelayMs = 0;
      faults.usagePercent = null;
      faults.echo = 'prompt';
      faults.receipts = 'prompt';
      faults.webhook = webhookInOrder();
    },
  };
  return faults;
}
