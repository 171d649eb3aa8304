import type { SendMessage } from '../messenger/send-message.ts';

/** What Meta remembers: Pages, and one thread for each (Page, person). Plain data, so that it can be written to a file. */
export interface World {
  pages: PageState[];
  threads: Thread[];
  attachments: SavedAttachment[];
  /** What Pages have put on their feeds. */
  posts: FeedPost[];
}

export interface FeedPost {
  /** `<page>_<number>` */
  id: string;
  pageId: string;
  at: number;
  message: string;
  /** Address of its picture. */
  photo?: string;
  isEdited?: boolean;
  isRemoved?: boolean;
  comments: Comment[];
}

export interface Comment {
  id: string;
  at: number;
  /** As a feed event has it: no PSID. */
  from: { id: string; name: string };
  /** Who it is for the Page; absent: the Page itself. */
  psid?: string;
  text: string;
  isRemoved?: boolean;
  /** The Page has answered it privately, which it may once. */
  isReplied?: boolean;
}

export interface PageState {
  id: string;
  name: string;
  token: string;
  tokenDead: boolean;
  /** Meta has stopped this Page from sending for a while. */
  restricted: boolean;
  /** Has our app the right to publish on its feed? */
  mayPublish: boolean;
  /** The webhook fields our app gets for this Page; empty: the app is not subscribed. */
  subscribedFields: string[];
  profile: MessengerProfile;
  /** Utility templates that were handed in, and what becomes of the next one. */
  templates: Template[];
  templateVerdict: string;
}

export interface Template {
  id: string;
  name: string;
  language: string;
  status: string;
  /** Of the body. */
  text: string;
}

export interface MessengerProfile {
  get_started?: { payload: string };
  greeting?: { locale: string; text: string }[];
  persistent_menu?: { locale: string; call_to_actions?: MenuItem[]; composer_input_disabled?: boolean }[];
  [other: string]: unknown;
}

export interface MenuItem {
  type: string;
  title: string;
  payload?: string;
  url?: string;
}

export interface SavedAttachment {
  id: string;
  pageId: string;
  type: string;
  url: string;
}

/** A person's thread with a Page. A PSID is scoped to its Page, so a person here is known by (pageId, psid). */
export interface Thread {
  pageId: string;
  psid: string;
  name: string;
  /** What the person stands for in a demonstration: « donne », « voisin ». */
  note?: string;
  /** A sentence to try first; gone with the first act in the browser. */
  hint?: string;
  colour: string;
  /** Has the person ever written or tapped? Before that, Meta gives neither profile nor the right to write. */
  started: boolean;
  /** When the person last did something that opens the window; ms. */
  lastOpenerAt: number | null;
  blocked: boolean;
  /** The ref of an m.me link followed before « Démarrer » was tapped. */
  pendingRef?: string;
  /** The Page is shown as typing until then; ms. */
  typingUntil: number | null;
  /** Everything the person sent up to then has been marked as seen by the Page; ms. */
  seenByPage: number;
  messages: ThreadMessage[];
}

export type ThreadMessage = PersonMessage | PageMessage;

export interface PersonMessage {
  from: 'person';
  mid: string;
  at: number;
  kind: 'text' | 'tap' | 'photos' | 'sticker' | 'like' | 'other';
  text?: string;
  /** Paths on this server. */
  photos?: string[];
  /** The webhook that told of it was never taken by the bot. */
  undelivered?: boolean;
  edited?: number;
  deleted?: boolean;
}

export interface PageMessage {
  from: 'page';
  mid: string;
  at: number;
  /** The message object as the bot sent it. */
  message: SentMessage;
  /** No telephone rang for it. */
  isSilent?: boolean;
  reaction?: string;
}

/** What was accepted: what the bot may send, and what comes back in the echo. */
export type SentMessage = SendMessage & { metadata?: string };

export const threadKey = (pageId: string, psid: string): string => `${pageId}/${psid}`;

const COLOURS = ['#c8663d', '#3f7d6e', '#7d5a9b', '#b08a2e', '#4a76a8', '#a8506b', '#5f7f3a', '#8a5a44'];

/** The person's colour: by turns, so that neighbours on the screen differ. */
export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? '#c8663d';

const KEPT = 500;

/** Adds to a thread's history, of which the newest 500 are kept. */
export function addMessage(thread: Thread, message: ThreadMessage): void {
  thread.messages.push(message);
  if (thread.messages.length > KEPT) thread.messages.splice(0, thread.messages.length - KEPT);
}
