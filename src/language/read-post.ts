import type { PostContext, PostParts } from './posts/post-parts.ts';
import { type MessageReading, readMessage } from './read-message.ts';

/** What one message says of a post, as far as callers of `readPost` need it. */
export type PostReading = Pick<
  PostParts,
  'direction' | 'kind' | 'item' | 'quantity' | 'quartier' | 'until' | 'inReturn' | 'sale' | 'confidence'
>;

/**
 * Reads a message as a post: « Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi ».
 * null when it is not one: a greeting, a question, a claim, a name, an address, a swindle. The narrower side of
 * `readMessage`, for callers that want posts and sales only. Never throws.
 */
export function readPost(text: string, context: PostContext): PostReading | null {
  return postOf(readMessage(text, context));
}

/** The post in a reading of a whole message, where there is one. */
export function postOf(message: MessageReading): PostReading | null {
  const { intent, title, direction, kind, quantity, quartier, until, inReturn, confidence } = message;
  if ((intent !== 'post' && intent !== 'sale') || direction === undefined) return null;
  const reading: PostReading = { direction, confidence };
  if (kind) reading.kind = kind;
  if (title) reading.item = title;
  if (quantity !== undefined) reading.quantity = quantity;
  if (quartier) reading.quartier = quartier;
  if (until) reading.until = until;
  if (inReturn) reading.inReturn = inReturn;
  if (intent === 'sale') reading.sale = true;
  return reading;
}
