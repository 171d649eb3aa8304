import { randomBytes } from 'node:crypto';
import type { Clock } from '../database/clock.ts';
import { CannotAct } from './cannot-act.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { Photos } from './photos.ts';
import type { Traffic, TrafficEntry } from './record.ts';
import { opensWindow } from './standard-window.ts';
import type { Unproven } from './unproven.ts';
import type { MessagingEvent } from './webhook-body.ts';
import {
  addMessage,
  type FeedPost,
  type PageState,
  type Thread,
  type ThreadMessage,
  threadKey,
  type World,
} from './world.ts';

/** What changed, for whoever watches: the phones in the browser, and `waitFor` in tests. */
export type Change =
  | { type: 'thread'; thread: Thread }
  | { type: 'message'; thread: Thread; message: ThreadMessage }
  | { type: 'page'; page: PageState }
  | { type: 'post'; post: FeedPost }
  | { type: 'traffic'; entry: TrafficEntry }
  | { type: 'clock' };

/** One send as the bot made it, and what it was told. */
export interface RecordedSend {
  at: number;
  pageId: string;
  psid?: string;
  body: Record<string, unknown>;
  status: number;
  answer: unknown;
  /** Did the person get it? (With a fault, the answer may say otherwise.) */
  accepted: boolean;
  fault?: string;
}

/** What the parts of Meta's side share. */
export interface Core {
  clock: Clock;
  appId: string;
  appSecret: string;
  verifyToken: string;
  world: World;
  faults: Faults;
  unproven: Unproven;
  delivery: Delivery;
  traffic: Traffic;
  photos: Photos;
  sends: RecordedSend[];
  /** Echoes kept back by the fault `echo: 'held'` or by a delay. */
  echoes: { held: (() => void)[]; late: Set<Promise<void>> };
  /** Address under which this server is reached, without a slash at the end. */
  baseUrl: string;
  announce(change: Change): void;
}

export const nowOf = (core: Core): number => core.clock.now().getTime();

/** A message id as Meta's look. */
export const newMid = (): string => `m_${randomBytes(18).toString('base64url')}`;

export const pageOf = (core: Core, id: string): PageState | undefined =>
  core.world.pages.find((page) => page.id === id);

export const threadOf = (core: Core, pageId: string, psid: string): Thread | undefined =>
  core.world.threads.find((thread) => thread.pageId === pageId && thread.psid === psid);

export const keyOf = (thread: Thread): string => threadKey(thread.pageId, thread.psid);

/** Puts a message into the thread and tells the watchers. */
export function show(core: Core, thread: Thread, message: ThreadMessage): void {
  addMessage(thread, message);
  core.announce({ type: 'message', thread, message });
}

const FIELD_OF: Record<string, string> = {
  message: 'messages',
  postback: 'messaging_postbacks',
  referral: 'messaging_referrals',
  reaction: 'message_reactions',
  message_edit: 'message_edits',
  delivery: 'message_deliveries',
  read: 'message_reads',
  echo: 'message_echoes',
  optin: 'messaging_optins',
  feed: 'feed',
};

/** All fields a Page's events may be subscribed to here. */
export const ALL_FIELDS = [...Object.values(FIELD_OF), 'messaging_policy_enforcement'];

/**
 * Tells the bot of an act of the person: keeps the window, and sends the webhook when the app is subscribed to it.
 * @param what the member of the event that says what it is, e.g. `message`.
 */
export function tellAct(core: Core, thread: Thread, what: string, content: object): Promise<Delivered> {
  if (thread.blocked) {
    throw new CannotAct(`${thread.name} has blocked the Page`, 'Cette Page est bloquée : débloque-la pour lui écrire.');
  }

  const at = nowOf(core);
  thread.started = true;
  if (opensWindow(what)) thread.lastOpenerAt = at;
  core.announce({ type: 'thread', thread });
  return tell(core, thread, what, {
    sender: { id: thread.psid },
    recipient: { id: thread.pageId },
    timestamp: at,
    [what]: content,
  });
}

/** Sends any event of this thread to the bot, when subscribed to its field. */
export function tell(core: Core, thread: Thread, what: string, event: MessagingEvent): Promise<Delivered> {
  const field = FIELD_OF[what];
  const fields = pageOf(core, thread.pageId)?.subscribedFields ?? [];
  const wanted = field ? fields.includes(field) : fields.length > 0;
  if (!wanted) return Promise.resolve({ taken: false });
  return core.delivery.enqueue(keyOf(thread), thread.pageId, event);
}

/** Tells the bot of a change on the Page itself (`changes[]`), when subscribed to that field. */
export function tellPage(core: Core, pageId: string, field: string, value: object): Promise<Delivered> {
  if (!pageOf(core, pageId)?.subscribedFields.includes(field)) return Promise.resolve({ taken: false });
  return core.delivery.enqueue(`${pageId}/${field}`, pageId, { field, value });
}
