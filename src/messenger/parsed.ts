import type { Inbound } from './inbound.ts';

/** Something a person did: one row of the inbox. */
export interface ParsedEvent {
  pageId: string;
  /** The person, as this Page knows them. */
  psid: string;
  /** The same for every delivery of the same event; unique per Page; at most 200 characters. */
  dedupKey: string;
  /** When it happened, by Meta's clock. */
  sentAt: Date;
  /** Meta's name for it: 'message', 'postback', … ; a closed set, fit for counting. */
  kind: string;
  inbound: Inbound;
  /** Whether Meta lets the Page write for 24 hours from `sentAt` because of it (messenger-platform §3.1). */
  opensWindow: boolean;
}

/** What became of a message of the Page. Never answered, never seen by the engine. */
export type Receipt =
  /** The Page said something: this program (`metadata`, our `appId`), another app, or a person in the Page's inbox. */
  | { type: 'echo'; pageId: string; psid: string; mid: string; metadata?: string; appId?: string; at: Date }
  /** Delivered: these messages, and all sent up to the watermark. */
  | { type: 'delivery'; pageId: string; psid: string; mids: string[]; watermark: Date | null }
  /** Seen: all sent up to the watermark. */
  | { type: 'read'; pageId: string; psid: string; watermark: Date };

/** A comment that somebody has written, changed or taken back under a post of the Page. */
export interface ParsedComment {
  pageId: string;
  commentId: string;
  /** The post, as the feed names it. */
  feedId: string;
  /** No PSID; null: Meta did not say. */
  fromId: string | null;
  text: string;
  at: Date;
  became: 'added' | 'edited' | 'removed';
}

/** Meta holds a Page to its rules: `block` is said, too, when it writes no more for a while, `unblock` when it may again. */
export interface ParsedPolicy {
  pageId: string;
  action: 'block' | 'unblock' | 'warning';
}

export interface ParsedWebhook {
  events: ParsedEvent[];
  receipts: Receipt[];
  comments: ParsedComment[];
  /** Pages of whose templates something was decided, if any. */
  templatePages?: string[];
  /** What Meta decided on Pages, if anything. */
  policies?: ParsedPolicy[];
  /** Elements that concern nobody: standby, other changes of the Page, events without a person. */
  ignored: number;
}

/** A webhook about something other than a Page. */
export interface UnknownObject {
  unknownObject: string;
}
