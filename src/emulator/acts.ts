import { CannotAct } from './cannot-act.ts';
import { type Core, keyOf, newMid, nowOf, pageOf, show, tell, tellAct } from './core.ts';
import type { Delivered } from './delivery.ts';
import type { MenuItem, PageMessage, PersonMessage, Thread } from './world.ts';

/** What a person can do on their phone. Each tells the bot by webhook and resolves when the bot has taken it. */

const LIKE = 369239263222822;

/** Shows the person's own bubble, tells the bot, and marks the bubble when the bot never took it. */
async function act(
  core: Core,
  thread: Thread,
  bubble: Omit<PersonMessage, 'from' | 'at'>,
  what: 'message' | 'postback',
  content: object,
): Promise<Delivered> {
  const told = tellAct(core, thread, what, { mid: bubble.mid, ...content });
  const message: PersonMessage = { from: 'person', at: nowOf(core), ...bubble };
  show(core, thread, message);
  const delivered = await told;
  if (!delivered.taken) {
    message.undelivered = true;
    core.announce({ type: 'message', thread, message });
  }
  return delivered;
}

export function say(core: Core, thread: Thread, text: string): Promise<Delivered> {
  const link = core.unproven.linkPreview ? /https?:\/\/\S+/.exec(text)?.[0] : undefined;
  const attachments = link ? [{ type: 'fallback', payload: { url: link, title: new URL(link).hostname } }] : undefined;
  return act(core, thread, { mid: newMid(), kind: 'text', text }, 'message', {
    text,
    ...(attachments ? { attachments } : {}),
  });
}

/** A postback button, old or new, or an item of the menu. */
export function tapButton(core: Core, thread: Thread, title: string, payload: string): Promise<Delivered> {
  return act(core, thread, { mid: newMid(), kind: 'tap', text: title }, 'postback', { title, payload });
}

/** A quick reply comes as a message, with its title as text (messenger-platform §1.5). */
export function tapQuickReply(core: Core, thread: Thread, title: string, payload: string): Promise<Delivered> {
  return act(core, thread, { mid: newMid(), kind: 'tap', text: title }, 'message', {
    text: title,
    quick_reply: { payload },
  });
}

/** « Démarrer »; carries the ref of the m.me link that opened the thread. */
export function start(core: Core, thread: Thread, ref = thread.pendingRef): Promise<Delivered> {
  const payload = pageOf(core, thread.pageId)?.profile.get_started?.payload;
  if (payload === undefined) {
    throw new CannotAct(
      'This Page has no Get Started button: POST messenger_profile first.',
      'Cette Page n’a pas encore de bouton « Démarrer » : écris-lui directement.',
    );
  }

  delete thread.pendingRef;
  return act(core, thread, { mid: newMid(), kind: 'tap', text: 'Démarrer' }, 'postback', {
    title: 'Démarrer',
    payload,
    ...(ref === undefined ? {} : { referral: { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
  });
}

/** An m.me link. In a thread that exists it is told at once; in a new one it waits for « Démarrer ». */
export function follow(core: Core, thread: Thread, ref: string): Promise<Delivered> {
  if (thread.started) return tellAct(core, thread, 'referral', { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });
  thread.pendingRef = ref;
  core.announce({ type: 'thread', thread });
  return Promise.resolve({ taken: false });
}

/** Photos, which this server keeps and serves; words may come with them. */
export async function sendPhotos(
  core: Core,
  thread: Thread,
  pictures: Uint8Array[],
  text?: string,
): Promise<Delivered> {
  const paths = pictures.map((bytes) => `/emulator/photos/${core.photos.add(bytes)}.jpg`);
  const groups = core.unproven.photosTogether ? [paths] : paths.map((path) => [path]);
  const all = groups.map((photos, index) =>
    act(core, thread, { mid: newMid(), kind: 'photos', photos, ...(index === 0 ? { text } : {}) }, 'message', {
      ...(text && index === 0 ? { text } : {}),
      attachments: photos.map((path) => ({ type: 'image', payload: { url: `${core.baseUrl}${path}` } })),
    }),
  );
  return (await Promise.all(all)).at(-1) ?? { taken: false };
}

export function sendSticker(core: Core, thread: Thread, sticker: 'like' | 'sticker'): Promise<Delivered> {
  const id = sticker === 'like' ? LIKE : 1_747_082_948_917_000;
  const payload = { url: `${core.baseUrl}/emulator/sticker.png`, sticker_id: id };
  const content =
    core.unproven.stickerForm === 'sticker'
      ? { attachments: [{ type: 'sticker', payload }] }
      : { sticker_id: id, attachments: [{ type: 'image', payload }] };
  return act(core, thread, { mid: newMid(), kind: sticker }, 'message', content);
}

/** Anything else Meta may send as a message: audio, location, a shared post. */
export function sendAttachments(core: Core, thread: Thread, attachments: object[], label: string): Promise<Delivered> {
  return act(core, thread, { mid: newMid(), kind: 'other', text: label }, 'message', { attachments });
}

export function editMessage(core: Core, thread: Thread, mid: string, text: string): Promise<Delivered> {
  const message = ownMessage(thread, mid);
  message.text = text;
  message.edited = (message.edited ?? 0) + 1;
  core.announce({ type: 'message', thread, message });
  return tellAct(core, thread, 'message_edit', { mid, text, num_edit: message.edited });
}

/** Deleted for everybody. Not an opener, though it comes as a message. */
export function deleteMessage(core: Core, thread: Thread, mid: string): Promise<Delivered> {
  const message = ownMessage(thread, mid);
  message.deleted = true;
  core.announce({ type: 'message', thread, message });
  if (!core.unproven.deletions) return Promise.resolve({ taken: false });
  return tell(core, thread, 'message', {
    sender: { id: thread.psid },
    recipient: { id: thread.pageId },
    timestamp: nowOf(core),
    message: { mid, is_deleted: true },
  });
}

/** Reacts to a message of the Page, or takes the reaction back (which opens no window). */
export function react(core: Core, thread: Thread, mid: string, emoji: string | null): Promise<Delivered> {
  const message = thread.messages.find((one): one is PageMessage => one.from === 'page' && one.mid === mid);
  if (!message) throw new CannotAct(`No message ${mid} of the Page`, 'Ce message n’existe plus.');
  if (emoji === null) delete message.reaction;
  else message.reaction = emoji;
  core.announce({ type: 'message', thread, message });
  if (emoji !== null) {
    const reaction = emoji === '❤' ? 'love' : emoji === '👍' ? 'like' : 'other';
    return tellAct(core, thread, 'reaction', { reaction, emoji, action: 'react', mid });
  }
  return tell(core, thread, 'reaction', {
    sender: { id: thread.psid },
    recipient: { id: thread.pageId },
    timestamp: nowOf(core),
    reaction: { action: 'unreact', mid },
  });
}

export function setBlocked(core: Core, thread: Thread, blocked: boolean): void {
  thread.blocked = blocked;
  core.announce({ type: 'thread', thread });
}

function ownMessage(thread: Thread, mid: string): PersonMessage {
  const message = thread.messages.find((one): one is PersonMessage => one.from === 'person' && one.mid === mid);
  if (!message) throw new CannotAct(`No message ${mid} of ${keyOf(thread)}`, 'Ce message n’existe plus.');
  return message;
}

/** The items of the Page's persistent menu, as a French phone shows them. */
export function menuOf(core: Core, pageId: string): MenuItem[] {
  const menus = pageOf(core, pageId)?.profile.persistent_menu ?? [];
  const menu = menus.find((one) => one.locale.startsWith('fr')) ?? menus.find((one) => one.locale === 'default');
  return menu?.call_to_actions ?? [];
}
