import * as acts from './acts.ts';
import { type Change, type Core, keyOf, tell } from './core.ts';
import type { Delivered } from './delivery.ts';
import { commentAs } from './feed.ts';
import { type BotMessage, readSent } from './sent-message.ts';
import { windowLeft } from './standard-window.ts';
import type { MessagingEvent } from './webhook-body.ts';
import type { PageMessage, Thread } from './world.ts';

/** A person with a phone, for tests. Acts resolve when the bot has answered the webhook (or never took it). */
export interface Person {
  readonly name: string;
  readonly psid: string;
  readonly pageId: string;
  say(text: string): Promise<Delivered>;
  /**
   * Taps the newest button (of a template, a card or the menu) with this title or payload, however old its message;
   * or a quick reply that is still shown. Throws, listing what there is, when there is none.
   */
  tap(titleOrPayload: string): Promise<Delivered>;
  /** Taps a quick reply, which only the newest message of the thread still shows. */
  tapQuickReply(titleOrPayload: string): Promise<Delivered>;
  /** Sends a payload as if its button had been kept from long ago. */
  tapOld(payload: string, title?: string): Promise<Delivered>;
  /** Sends one photo, or several at once; bytes are kept as they are. */
  photo(bytes: Uint8Array | Uint8Array[], text?: string): Promise<Delivered>;
  sticker(): Promise<Delivered>;
  like(): Promise<Delivered>;
  attachment(...attachments: object[]): Promise<Delivered>;
  /** Opens an m.me link: told at once in an existing thread, with `start()` in a new one. */
  follow(ref: string): Promise<Delivered>;
  /** Taps « Démarrer », with the ref given or that of the link followed. */
  start(ref?: string): Promise<Delivered>;
  edit(mid: string, text: string): Promise<Delivered>;
  unsend(mid: string): Promise<Delivered>;
  react(mid: string, emoji: string | null): Promise<Delivered>;
  /** Comments on a post of the Page. */
  comment(postId: string, text: string): Promise<Delivered>;
  block(): void;
  unblock(): void;
  /** Any other event: sender, recipient and timestamp are added unless given. Opens no window. */
  event(what: string, event: MessagingEvent): Promise<Delivered>;
  /** The id of the person's own last message. */
  lastMid(): string;
  /** All the bot has sent, oldest first. */
  messages(): BotMessage[];
  last(): BotMessage | undefined;
  /** How long the Page may still write; ms. */
  windowLeft(): number;
  /**
   * The first message of the bot after the one the last `waitFor` found, that fulfils the predicate; waits for it to
   * come. Fails after `timeoutMs` (5000) with the list of what came instead.
   */
  waitFor(predicate: (message: BotMessage) => boolean, timeoutMs?: number): Promise<BotMessage>;
}

type Watch = (listener: (change: Change) => void) => () => void;

export function personOf(core: Core, thread: Thread, watch: Watch): Person {
  let readUpTo = 0;
  const fromPage = () => thread.messages.filter((message): message is PageMessage => message.from === 'page');
  const messages = () => fromPage().map(readSent);

  function tapQuickReply(wanted: string): Promise<Delivered> {
    const shown = thread.messages.at(-1);
    const replies = shown?.from === 'page' ? (shown.message.quick_replies ?? []) : [];
    const reply = replies.find((one) => one.title === wanted || one.payload === wanted);
    if (!reply) throw new Error(`${thread.name} sees no quick reply « ${wanted} » but: ${list(replies)}`);
    return acts.tapQuickReply(core, thread, reply.title, reply.payload);
  }

  function tap(wanted: string): Promise<Delivered> {
    const buttons = [...messages()].reverse().flatMap((message) => message.buttons);
    const all = [...buttons, ...acts.menuOf(core, thread.pageId)];
    const button = all.find((one) => one.title === wanted || ('payload' in one && one.payload === wanted));
    if (!button) {
      const shown = thread.messages.at(-1);
      const replies = shown?.from === 'page' ? (shown.message.quick_replies ?? []) : [];
      if (replies.some((one) => one.title === wanted || one.payload === wanted)) return tapQuickReply(wanted);
      throw new Error(`${thread.name} sees no button « ${wanted} » but: ${list([...all, ...replies])}`);
    }
    if (!('payload' in button) || button.payload === undefined) {
      throw new Error(`« ${wanted} » opens a web page; nothing is sent.`);
    }
    return acts.tapButton(core, thread, button.title, button.payload);
  }

  function waitFor(predicate: (message: BotMessage) => boolean, timeoutMs = 5000): Promise<BotMessage> {
    return new Promise((resolve, reject) => {
      const from = readUpTo;
      const look = (): boolean => {
        const heard = messages();
        const index = heard.findIndex((message, at) => at >= from && predicate(message));
        const found = heard[index];
        if (!found) return false;
        readUpTo = index + 1;
        finish();
        resolve(found);
        return true;
      };
      const unwatch = watch((change) => {
        if (change.type === 'message' && change.thread === thread && change.message.from === 'page') look();
      });
      const timer = setTimeout(() => {
        finish();
        const came = messages().slice(from);
        const texts = came.map((message) => `- ${message.text || '(no words)'}`).join('\n') || '- nothing';
        reject(new Error(`${thread.name} waited ${timeoutMs} ms in vain. What came:\n${texts}`));
      }, timeoutMs);
      const finish = () => {
        clearTimeout(timer);
        unwatch();
      };
      look();
    });
  }

  return {
    name: thread.name,
    psid: thread.psid,
    pageId: thread.pageId,
    say: (text) => acts.say(core, thread, text),
    tap: async (wanted) => tap(wanted),
    tapQuickReply: async (wanted) => tapQuickReply(wanted),
    tapOld: (payload, title = 'Ancien bouton') => acts.tapButton(core, thread, title, payload),
    photo: (bytes, text) => acts.sendPhotos(core, thread, Array.isArray(bytes) ? bytes : [bytes], text),
    sticker: () => acts.sendSticker(core, thread, 'sticker'),
    like: () => acts.sendSticker(core, thread, 'like'),
    attachment: (...attachments) => acts.sendAttachments(core, thread, attachments, 'Pièce jointe'),
    follow: (ref) => acts.follow(core, thread, ref),
    start: async (ref) => acts.start(core, thread, ref),
    edit: async (mid, text) => acts.editMessage(core, thread, mid, text),
    unsend: async (mid) => acts.deleteMessage(core, thread, mid),
    react: async (mid, emoji) => acts.react(core, thread, mid, emoji),
    comment: async (postId, text) => commentAs(core, thread, postId, text),
    block: () => acts.setBlocked(core, thread, true),
    unblock: () => acts.setBlocked(core, thread, false),
    event: (what, event) =>
      tell(core, thread, what, {
        sender: { id: thread.psid },
        recipient: { id: thread.pageId },
        timestamp: core.clock.now().getTime(),
        ...event,
      }),
    lastMid() {
      const own = thread.messages.findLast((message) => message.from === 'person');
      if (!own) throw new Error(`${keyOf(thread)} has sent nothing yet`);
      return own.mid;
    },
    messages,
    last: () => messages().at(-1),
    windowLeft: () => windowLeft(thread.lastOpenerAt, core.clock.now().getTime()),
    waitFor,
  };
}

const list = (choices: { title: string }[]): string => choices.map((one) => `« ${one.title} »`).join(', ') || 'none';
