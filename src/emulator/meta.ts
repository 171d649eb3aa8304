import type { Clock } from '../database/clock.ts';
import { ALL_FIELDS, type Change, type Core, keyOf, pageOf, type RecordedSend, threadOf } from './core.ts';
import { createDelivery, type PostWebhook } from './delivery.ts';
import { createFaults, type Faults } from './faults.ts';
import { postsOf } from './feed.ts';
import { historyWriter, readHistory } from './history-file.ts';
import { type Person, personOf } from './person.ts';
import { createPhotos } from './photos.ts';
import { createTraffic, type TrafficEntry } from './record.ts';
import { type Unproven, unprovenDefaults } from './unproven.ts';
import { colourOf, type FeedPost, type PageState, type Thread, threadKey } from './world.ts';

export interface PageOptions {
  id: string;
  token: string;
  name: string;
  /** Payload of a Get Started button set before; otherwise the bot sets it by messenger_profile. */
  getStarted?: string;
  /** Is the app subscribed to the Page from the start? Default true, to all fields. */
  subscribed?: boolean;
}

export interface PersonOptions {
  name: string;
  /** Page-scoped id; the next free one unless given. */
  psid?: string;
  /** The Page written to; the first unless given. */
  pageId?: string;
  /** What the person stands for in a demonstration. */
  note?: string;
  /** A sentence to try first, offered on the phone until its holder has done something. */
  hint?: string;
}

export interface MetaOptions {
  clock: Clock;
  appSecret: string;
  verifyToken: string;
  appId?: string;
  pages: PageOptions[];
  /** Where the bot takes webhooks; may be set later (`setWebhook`, or POST /:app/subscriptions). */
  webhookUrl?: string;
  /** Brings webhooks to the bot without a port (e.g. Fastify's inject) instead of `webhookUrl`. */
  post?: PostWebhook;
  /** JSON file for pages and threads; photos go into `<persistTo>.photos/`. */
  persistTo?: string;
  /** Pauses before further attempts at a webhook, in real ms. */
  retryDelays?: number[];
  unproven?: Partial<Unproven>;
}

/** Meta's side on one machine. `startMetaServer` gives it a port; `emulatorPlugin` gives it phones. */
export interface Meta {
  faults: Faults;
  /** Knobs of a Page: `tokenDead`, `restricted`, `mayPublish`, `subscribedFields`, `templates`, `templateVerdict`. */
  page(id?: string): PageState;
  /** The person of this name or PSID on this Page: made when new. */
  person(options: PersonOptions): Person;
  people(): Person[];
  /** What stands on a Page's feed (the first Page's unless given), newest first. */
  feed(pageId?: string): FeedPost[];
  /** Every send, in order, refused ones too. */
  sends(): readonly RecordedSend[];
  traffic(): readonly TrafficEntry[];
  /** Resolves when no webhook is under way (held ones apart) and no late echo is owed. */
  idle(): Promise<void>;
  /** Keeps webhooks back, and lets them go: in order or reversed, one each or `batchOf` in a POST. */
  hold(): void;
  release(how?: { batchOf?: number; reverse?: boolean }): void;
  /** Sends the echoes kept back by `faults.echo = 'held'`. */
  releaseEchoes(): void;
  setWebhook(url: string): void;
  /** Where webhooks go. */
  webhook(): string | undefined;
  /** Told of every change; returns how to stop. */
  watch(listener: (change: Change) => void): () => void;
  /** Stops deliveries and writes the history. */
  close(): Promise<void>;
  /** For the routes of this folder. */
  core: Core;
}

const HOUR = 60 * 60 * 1000;
const RETRY_DELAYS = [100, 500, 2_000, 5_000, 10_000, 20_000];

export function createMeta(options: MetaOptions): Meta {
  const { clock, persistTo } = options;
  const unproven = { ...unprovenDefaults, ...options.unproven };
  const kept = persistTo ? readHistory(persistTo) : null;
  const world = {
    pages: options.pages.map((page) =>
      pageState(
        page,
        kept?.pages.find((old) => old.id === page.id),
      ),
    ),
    threads: kept?.threads ?? [],
    attachments: kept?.attachments ?? [],
    posts: kept?.posts ?? [],
  };
  const listeners = new Set<(change: Change) => void>();
  const writer = persistTo ? historyWriter(persistTo, world) : undefined;
  const announce = (change: Change) => {
    if (change.type === 'thread' || change.type === 'message' || change.type === 'page' || change.type === 'post')
      writer?.changed();
    for (const listener of [...listeners]) listener(change);
  };
  const faults = createFaults();
  const traffic = createTraffic((entry) => announce({ type: 'traffic', entry }));
  let webhookUrl = options.webhookUrl;
  let failingSince: number | null = null;

  const delivery = createDelivery({
    clock,
    faults,
    traffic,
    appSecret: options.appSecret,
    escapeMore: unproven.escapeMore,
    timeoutMs: unproven.webhookTimeoutMs,
    retryDelays: options.retryDelays ?? RETRY_DELAYS,
    post: options.post ?? ((bytes, headers, signal) => postTo(webhookUrl, bytes, headers, signal)),
    onAttempt(pageIds, taken) {
      const now = clock.now().getTime();
      failingSince = taken ? null : (failingSince ?? now);
      if (failingSince === null || now - failingSince < HOUR) return;
      for (const page of world.pages.filter(({ id }) => pageIds.includes(id))) {
        page.subscribedFields = [];
        announce({ type: 'page', page });
      }
    },
  });

  const core: Core = {
    clock,
    appId: options.appId ?? '1517776481860111',
    appSecret: options.appSecret,
    verifyToken: options.verifyToken,
    world,
    faults,
    unproven,
    delivery,
    traffic,
    photos: createPhotos(persistTo ? `${persistTo}.photos` : undefined),
    sends: [],
    echoes: { held: [], late: new Set() },
    baseUrl: 'http://127.0.0.1',
    announce,
  };
  const watch = (listener: (change: Change) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const persons = new Map<string, Person>();
  const handleOf = (thread: Thread): Person => {
    const person = persons.get(keyOf(thread)) ?? personOf(core, thread, watch);
    persons.set(keyOf(thread), person);
    return person;
  };
  const firstPage = () => {
    const page = world.pages[0];
    if (!page) throw new Error('An emulated Meta needs a Page.');
    return page;
  };

  return {
    faults,
    core,
    watch,
    page: (id) => (id === undefined ? firstPage() : (pageOf(core, id) ?? fail(`No Page ${id}`))),
    person({ pageId = firstPage().id, ...who }) {
      const old = world.threads.find(
        (thread) => thread.pageId === pageId && (who.psid ? thread.psid === who.psid : thread.name === who.name),
      );
      if (old) return handleOf(old);
      const thread = newThread(core, pageId, who);
      world.threads.push(thread);
      announce({ type: 'thread', thread });
      return handleOf(thread);
    },
    people: () => world.threads.map(handleOf),
    feed: (pageId = firstPage().id) => postsOf(core, pageId),
    sends: () => core.sends,
    traffic: () => traffic.entries(),
    async idle() {
      do {
        await Promise.all(core.echoes.late);
        await delivery.idle();
      } while (core.echoes.late.size > 0);
    },
    hold: delivery.hold,
    release: delivery.release,
    releaseEchoes() {
      for (const say of core.echoes.held.splice(0)) say();
    },
    webhook: () => webhookUrl,
    setWebhook(url) {
      webhookUrl = url;
    },
    async close() {
      await delivery.close();
      writer?.flush();
    },
  };
}

function pageState(page: PageOptions, old: PageState | undefined): PageState {
  const profile = old?.profile ?? {};
  return {
    id: page.id,
    name: page.name,
    token: page.token,
    tokenDead: false,
    restricted: false,
    mayPublish: true,
    subscribedFields: page.subscribed === false ? [] : [...ALL_FIELDS],
    templates: old?.templates ?? [],
    templateVerdict: 'PENDING',
    profile: page.getStarted ? { get_started: { payload: page.getStarted }, ...profile } : profile,
  };
}

const FIRST_PSID = 7_000_000_000_000_001n;

function newThread(core: Core, pageId: string, who: Omit<PersonOptions, 'pageId'>): Thread {
  if (!pageOf(core, pageId)) fail(`No Page ${pageId}`);
  let next = FIRST_PSID + BigInt(core.world.threads.length);
  while (core.world.threads.some((thread) => threadKey('', thread.psid) === threadKey('', String(next)))) next += 1n;
  const psid = who.psid ?? String(next);
  if (threadOf(core, pageId, psid)) fail(`PSID ${psid} is taken`);
  return {
    pageId,
    psid,
    name: who.name,
    ...(who.note === undefined ? {} : { note: who.note }),
    ...(who.hint === undefined ? {} : { hint: who.hint }),
    colour: colourOf(core.world.threads.length),
    started: false,
    lastOpenerAt: null,
    blocked: false,
    typingUntil: null,
    seenByPage: 0,
    messages: [],
  };
}

async function postTo(
  url: string | undefined,
  body: Buffer,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<number> {
  if (!url) throw new Error('No webhook is set for this app.');
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(body),
    headers,
    signal,
    redirect: 'manual',
  });
  await response.arrayBuffer();
  return response.status;
}

function fail(message: string): never {
  throw new Error(message);
}
