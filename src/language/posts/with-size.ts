import type { MessageReading } from '../read-message.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import type { Message } from './message.ts';

/*
 * « manteau long homme, taille XL », “suit jacket, size 50”: whom it fits is part of what it is called, or people ask.
 */

const SIZE =
  /^(?: pour (?:homme|femme|enfant|ado|garcon|fille)s?)?(?: ?[,(] ?| )(?<size>(?:taille|pointure|size) (?:x{0,3}[sml]|[sml]\/[sml]|\d{1,3}(?:[/-]\d{1,3})?)(?: (?:ans|mois|uk|eu))?)(?![a-z0-9])(?! ?(?:cm|m|x)(?![a-z]))/;

/** The one thing of a post with its size, where that is said right behind its name. */
export function withSize(reading: MessageReading, { raw, aligned: { text, at } }: Message): MessageReading {
  const { intent, kind, items } = reading;
  const [item] = items;
  if (intent !== 'post' || kind === 'service' || item === undefined || items.length > 1) return reading;
  const name = fold(item);
  const from = text.indexOf(name);
  const found = from < 0 ? null : SIZE.exec(text.slice(from + name.length, from + name.length + 60));
  const size = found?.groups?.size;
  if (!found || size === undefined || /(?:taille|pointure|size) /.test(name)) return reading;
  const to = from + name.length + found.index + found[0].length;
  const whole = `${item}, ${raw.slice(at[to - size.length] ?? 0, at[to] ?? raw.length)}`;
  if (whole.length > LONGEST) return reading;
  return { ...reading, items: [whole], ...(reading.title === item ? { title: whole } : {}) };
}
