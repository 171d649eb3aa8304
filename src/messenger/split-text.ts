/** Cutting text where a reader would: never inside a letter made of several code units. Lengths are UTF-16 units. */

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * Where a piece may end, best first, and the least share of the limit it must fill for that: a paragraph or line that
 * would leave next to nothing is passed over. A no-break space is no such place: it holds « ? » to its word.
 */
const BREAKS = [
  { place: /\n[ \t]*\n/g, least: 1 / 3 },
  { place: /\n/g, least: 1 / 3 },
  { place: /[ \t\n]/g, least: 0 },
];

/**
 * Cuts a text into pieces of at most `limit` units: between paragraphs, else lines, else words, else letters.
 * Nothing but the white space at the cuts is lost. Blank text gives no pieces.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.toWellFormed().trim();
  while (rest.length > limit) {
    const end = breakBefore(rest, limit);
    pieces.push(trim(rest.slice(0, end)));
    rest = trim(rest.slice(end));
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== '');
}

/** In less room than a card's a word is worth more than its end. */
const ROOM_FOR_WORDS = 40;

/** Shortens a text to at most `limit` units, the last of them « … », when it is longer; between words where there is room. */
export function shorten(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, letterBreak(whole, limit - 1));
  const space = limit < ROOM_FOR_WORDS || whole[cut.length] === ' ' ? -1 : cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : undefined).replace(/[\s,–-]+$/u, '')}…`;
}

/** The best place to cut within the first `limit` units. */
function breakBefore(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const { place, least } of BREAKS) {
    const found = Array.from(head.matchAll(place), (match) => match.index).at(-1) ?? 0;
    if (found > limit * least) return found;
  }
  return letterBreak(text, limit);
}

/** The end of the last whole letter within `limit` units; a letter longer than that is cut between code points. */
function letterBreak(text: string, limit: number): number {
  const end = graphemes.segment(text).containing(limit)?.index ?? text.length;
  if (end > 0) return end;
  const splitsPair = /[\uD800-\uDBFF]$/.test(text.slice(0, limit));
  return Math.max(splitsPair ? limit - 1 : limit, 1);
}

/** Without white space at the ends, but with its no-break spaces. */
function trim(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
