/** The raw traffic, for the panel and for tests: the newest few hundred webhooks and Graph calls. */
export type TrafficEntry = WebhookEntry | GraphEntry;

export interface WebhookEntry {
  id: number;
  kind: 'webhook';
  at: number;
  /** `pageId/psid` of the threads it speaks of. */
  keys: string[];
  body: object;
  attempt: number;
  /** HTTP status the bot answered; absent while it has not, 0 when it was not reached in time. */
  status?: number;
  problem?: string;
}

export interface GraphEntry {
  id: number;
  kind: 'graph';
  at: number;
  keys: string[];
  call: string;
  body: unknown;
  status: number;
  answer: unknown;
  fault?: string;
}

const KEPT = 400;

export interface Traffic {
  entries(): readonly TrafficEntry[];
  webhook(entry: Omit<WebhookEntry, 'id' | 'kind'>): WebhookEntry;
  graph(entry: Omit<GraphEntry, 'id' | 'kind'>): GraphEntry;
  /** To be called when an entry has changed (a webhook was answered). */
  changed(entry: TrafficEntry): void;
}

export function createTraffic(onChange: (entry: TrafficEntry) => void): Traffic {
  let last = 0;
  const entries: TrafficEntry[] = [];
  const add = <Entry extends TrafficEntry>(entry: Entry): Entry => {
    entries.push(entry);
    if (entries.length > KEPT) entries.shift();
    onChange(entry);
    return entry;
  };
  return {
    entries: () => entries,
    webhook: (entry) => add({ ...entry, id: ++last, kind: 'webhook' }),
    graph: (entry) => add({ ...entry, id: ++last, kind: 'graph' }),
    changed: onChange,
  };
}
