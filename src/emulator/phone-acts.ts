import { z } from 'zod';
import * as acts from './acts.ts';
import { CannotAct } from './cannot-act.ts';
import type { Core } from './core.ts';
import { commentAs } from './feed.ts';
import type { Thread } from './world.ts';

/** What a tap in the browser may ask for. */
export const phoneAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('say'), text: z.string().min(1).max(20_000) }),
  z.object({ act: z.literal('tapButton'), title: z.string(), payload: z.string() }),
  z.object({ act: z.literal('tapQuickReply'), title: z.string(), payload: z.string() }),
  z.object({ act: z.literal('start') }),
  z.object({ act: z.literal('follow'), ref: z.string().min(1).max(2083) }),
  z.object({ act: z.literal('sticker'), which: z.enum(['like', 'sticker']) }),
  z.object({ act: z.literal('sample'), name: z.string() }),
  z.object({ act: z.literal('react'), mid: z.string(), emoji: z.string().nullable() }),
  z.object({ act: z.literal('edit'), mid: z.string(), text: z.string().min(1).max(20_000) }),
  z.object({ act: z.literal('delete'), mid: z.string() }),
  z.object({ act: z.literal('block'), blocked: z.boolean() }),
  z.object({ act: z.literal('comment'), post: z.string().max(60), text: z.string().trim().min(1).max(2000) }),
]);
export type PhoneAct = z.infer<typeof phoneAct>;

/**
 * Does it at once. Resolves when the bot has taken the webhook; the phone does not wait for that.
 * @param sample the picture asked for by `sample`.
 */
export async function carryOut(core: Core, thread: Thread, asked: PhoneAct, sample?: Uint8Array): Promise<unknown> {
  switch (asked.act) {
    case 'say':
      return acts.say(core, thread, asked.text);
    case 'tapButton':
      return acts.tapButton(core, thread, asked.title, asked.payload);
    case 'tapQuickReply':
      return acts.tapQuickReply(core, thread, asked.title, asked.payload);
    case 'start':
      return acts.start(core, thread);
    case 'follow':
      return acts.follow(core, thread, asked.ref);
    case 'sticker':
      return acts.sendSticker(core, thread, asked.which);
    case 'sample':
      return acts.sendPhotos(core, thread, [sample ?? fail()]);
    case 'react':
      return acts.react(core, thread, asked.mid, asked.emoji);
    case 'edit':
      return acts.editMessage(core, thread, asked.mid, asked.text);
    case 'delete':
      return acts.deleteMessage(core, thread, asked.mid);
    case 'block':
      return acts.setBlocked(core, thread, asked.blocked);
    case 'comment':
      return commentAs(core, thread, asked.post, asked.text);
  }
}

function fail(): never {
  throw new CannotAct('No such sample', 'Cette photo n’existe pas.');
}
