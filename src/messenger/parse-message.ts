import { type Fields, fields, flag, id, list, text } from './fields.ts';
import type { Coordinates, Inbound, OtherContent } from './inbound.ts';

/** Meta's Like thumb, in its three sizes: it means 👍, not a sticker. */
const LIKE_STICKERS = new Set(['369239263222822', '369239343222814', '369239383222810']);

/** Attachments that are neither photos nor stickers. Types not listed are ignored: the rest of the message counts. */
const CONTENT_OF_TYPE = new Map<string, OtherContent>([
  ['audio', 'audio'],
  ['video', 'video'],
  ['file', 'file'],
  ['location', 'location'],
  ['fallback', 'link'],
  ['template', 'shared'],
  ['share', 'shared'],
  ['post', 'shared'],
  ['ig_post', 'shared'],
  ['reel', 'shared'],
  ['ig_reel', 'shared'],
]);

/**
 * What a member's message says. A message always says something: what cannot be read is `other`/`unsupported`.
 * @param ref of the link or advert that brought the member, when the message carries one
 */
export function parseMessage(message: Fields, ref: string | null): Inbound {
  const words = text(message.text);
  const said = words.trim() === '' ? {} : { text: words };
  const payload = text(fields(message.quick_reply)?.payload);
  if (payload !== '') return { type: 'tap', payload, title: words, ...(ref !== null && { ref }) };
  if (flag(message.is_unsupported)) return { type: 'other', what: 'unsupported', ...said };

  const attachments = list(message.attachments)
    .map(fields)
    .filter((attachment) => attachment !== null);
  const sticker = [message, ...attachments, ...attachments.map((attachment) => fields(attachment.payload))]
    .map((place) => id(place?.sticker_id))
    .find((found) => found !== null);
  if (sticker !== undefined) return { type: 'other', what: LIKE_STICKERS.has(sticker) ? 'like' : 'sticker', ...said };

  const urls = attachments.filter(({ type }) => type === 'image').flatMap(photoUrl);
  if (urls.length > 0) return { type: 'images', urls, ...said };
  const what = attachments.map(contentOf).find((found) => found !== undefined);
  // A typed link comes with a preview of it: the words are what was meant.
  if (said.text !== undefined && (what === undefined || what === 'link')) {
    const replyTo = id(fields(message.reply_to)?.mid);
    return { type: 'text', text: said.text, ...(ref !== null && { ref }), ...(replyTo !== null && { replyTo }) };
  }
  const at = what === 'location' ? attachments.map(placeOf).find((found) => found !== null) : undefined;
  return { type: 'other', what: what ?? 'unsupported', ...said, ...(at && { at }) };
}

/** Where a shared location is; null when it does not say, or nowhere on earth. */
function placeOf(attachment: Fields): Coordinates | null {
  const found = fields(fields(attachment.payload)?.coordinates);
  const [lat, long] = [found?.lat, found?.long];
  if (typeof lat !== 'number' || typeof long !== 'number') return null;
  return Math.abs(lat) <= 90 && Math.abs(long) <= 180 ? { lat, long } : null;
}

/** Whether the address may be fetched is for the one who fetches to say. */
function photoUrl(attachment: Fields): string[] {
  const url = text(fields(attachment.payload)?.url);
  return url === '' ? [] : [url];
}

function contentOf(attachment: Fields): OtherContent | undefined {
  const type = text(attachment.type);
  return type === 'sticker' ? 'sticker' : CONTENT_OF_TYPE.get(type);
}
