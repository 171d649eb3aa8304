import type { GenericElement, QuickReply, SendButton } from '../messenger/send-message.ts';
import type { PageMessage } from './world.ts';

/** A message of the bot as a person reads it; `raw` is the message object as it was sent. */
export interface BotMessage {
  mid: string;
  at: number;
  /** All the words: the text, a button template's text, or the titles and subtitles of the cards. */
  text: string;
  /** All buttons, those of cards too, in order. */
  buttons: SendButton[];
  quickReplies: QuickReply[];
  cards: GenericElement[];
  images: string[];
  raw: PageMessage['message'];
}

/** Reads a sent message; shapes that passed the limits only. */
export function readSent({ mid, at, message }: PageMessage): BotMessage {
  const { text = '', attachment, quick_replies: quickReplies = [] } = message;
  const read: BotMessage = { mid, at, text, buttons: [], quickReplies, cards: [], images: [], raw: message };
  const several = (message as { attachments?: { payload: { url: string } }[] }).attachments ?? [];
  if (several.length > 0) return { ...read, images: several.map((one) => one.payload.url) };
  if (!attachment) return read;
  if (attachment.type === 'image') return { ...read, images: [attachment.payload.url] };
  if (attachment.payload.template_type === 'button') {
    return { ...read, text: attachment.payload.text, buttons: attachment.payload.buttons };
  }
  const cards = attachment.payload.elements;
  return {
    ...read,
    text: cards
      .flatMap((card) => [card.title, card.subtitle ?? ''])
      .filter(Boolean)
      .join('\n'),
    buttons: cards.flatMap((card) => card.buttons ?? []),
    cards,
    images: cards.flatMap((card) => card.image_url ?? []),
  };
}
