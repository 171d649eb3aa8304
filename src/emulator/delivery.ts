import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../database/clock.ts';
import type { Faults } from './faults.ts';
import type { Traffic } from './record.ts';
import { type Envelope, type MessagingEvent, signatureHeaders, webhookBytes } from './webhook-body.ts';

/** Brings bytes to the bot; answers the HTTP status. Throws when the bot cannot be reached in time. */
export type PostWebhook = (bytes: Buffer, headers: Record<string, string>, signal: AbortSignal) => Promise<number>;

/** What became of an event: the bot's last status, 0 when it was not reached, or undefined when never sent. */
export interface Delivered {
  taken: boolean;
  status?: number;
}

interface Waiting {
  key: string;
  pageId: string;
  event: MessagingEvent;
  done: (result: Delivered) => void;
}

export interface DeliveryOptions {
  clock: Clock;
  faults: Faults;
  traffic: Traffic;
  appSecret: string;
  escapeMore: boolean;
  timeoutMs: number;
  /** Pauses before each further attempt, in real ms; their number bounds the attempts. */
  retryDelays: number[];
  post: PostWebhook;
  /** Told after each attempt: Meta disables webhooks that fail for an hour. */
  onAttempt: (pageIds: string[], taken: boolean) => void;
}

export interface Delivery {
  /** Queues one event. Resolves once the bot has taken it or the attempts are used up; never rejects. */
  enqueue(key: string, pageId: string, event: MessagingEvent): Promise<Delivered>;
  /** Keeps back everything until `release`. */
  hold(): void;
  /** Sends what was kept back, in `batchOf` and order as asked (default: one each, in order). */
  release(how?: { batchOf?: number; reverse?: boolean }): void;
  /** Resolves when nothing is under way; what only waits to fill a batch is sent first. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Webhooks leave in order for each thread, and side by side for different threads. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { clock, faults, traffic, appSecret } = options;
  const ends = new Map<string, Promise<void>>();
  const closing = new AbortController();
  let gathered: Waiting[] = [];
  let held = false;
  const underWay = new Set<Promise<void>>();

  function enqueue(key: string, pageId: string, event: MessagingEvent): Promise<Delivered> {
    return new Promise((done) => {
      gathered.push({ key, pageId, event, done });
      const { batchOf, reorder } = faults.webhook;
      const enough = Math.max(batchOf, reorder ? 2 : 1);
      if (!held && gathered.length >= enough) release({ batchOf, reverse: reorder });
    });
  }

  function release({ batchOf = 1, reverse = false } = {}): void {
    held = false;
    const events = reverse ? gathered.reverse() : gathered;
    gathered = [];
    while (events.length > 0) sendAfterOthers(events.splice(0, Math.max(1, batchOf)));
  }

  function sendAfterOthers(events: Waiting[]): void {
    const keys = [...new Set(events.map((event) => event.key))];
    const before = keys.map((key) => ends.get(key));
    const end = Promise.all(before).then(() => send(events));
    underWay.add(end);
    for (const key of keys) ends.set(key, end);
    void end.finally(() => {
      underWay.delete(end);
      for (const key of keys) if (ends.get(key) === end) ends.delete(key);
    });
  }

  async function send(events: Waiting[]): Promise<void> {
    const pageIds = [...new Set(events.map((event) => event.pageId))];
    const keys = [...new Set(events.map((event) => event.key))];
    let result: Delivered = { taken: false };
    for (const [attempt, pause] of [0, ...options.retryDelays].entries()) {
      if (pause > 0) await wait(pause, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) break;
      const status = await attemptAll(events, keys, attempt + 1);
      result = { taken: status >= 200 && status < 300, status };
      options.onAttempt(pageIds, result.taken);
      if (result.taken) break;
    }
    for (const event of events) event.done(result);
  }

  /** One attempt, in as many copies as the fault says; the worst status counts. */
  async function attemptAll(events: Waiting[], keys: string[], attempt: number): Promise<number> {
    const envelope = envelopeOf(events, clock.now().getTime(), faults.webhook.timestamp);
    const bytes = webhookBytes(envelope, options.escapeMore);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      ...signatureHeaders(bytes, appSecret, faults.webhook.signature),
    };
    const copies = Array.from({ length: Math.max(1, faults.webhook.copies) }, async () => {
      const entry = traffic.webhook({ at: clock.now().getTime(), keys, body: envelope, attempt });
      try {
        const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(options.timeoutMs)]);
        entry.status = await options.post(bytes, headers, signal);
      } catch (error) {
        entry.status = 0;
        entry.problem = error instanceof Error ? error.message : String(error);
      }
      traffic.changed(entry);
      return entry.status;
    });
    const statuses = await Promise.all(copies);
    return statuses.find((status) => status < 200 || status >= 300) ?? statuses[0] ?? 0;
  }

  async function idle(): Promise<void> {
    for (;;) {
      if (!held && gathered.length > 0) {
        release({ batchOf: faults.webhook.batchOf, reverse: faults.webhook.reorder });
      }
      if (underWay.size === 0) return;
      await Promise.all(underWay);
    }
  }

  return {
    enqueue,
    hold: () => {
      held = true;
    },
    release,
    idle,
    async close() {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}

/** One entry for each two events of a Page, so that a batch makes both of the reader's loops run more than once. */
function envelopeOf(events: Waiting[], now: number, timestamp: 'ms' | 'seconds' | 'missing'): Envelope {
  const entry: Envelope['entry'] = [];
  for (const { pageId, event } of events) {
    if (event.field !== undefined) {
      entry.push({ id: pageId, time: Math.floor(now / 1000), changes: [event] });
      continue;
    }
    const last = entry.at(-1);
    const messaging = [withTimestamp(event, timestamp)];
    if (last?.id === pageId && last.messaging?.length === 1) last.messaging.push(...messaging);
    else entry.push({ id: pageId, time: now, messaging });
  }
  return { object: 'page', entry };
}

function withTimestamp(event: MessagingEvent, form: 'ms' | 'seconds' | 'missing'): MessagingEvent {
  const { timestamp, ...rest } = event;
  if (form === 'missing') return rest;
  return form === 'seconds' && typeof timestamp === 'number'
    ? { ...event, timestamp: Math.floor(timestamp / 1000) }
    : event;
}
