import sharp from 'sharp';
import { escapeHtml } from '../html.ts';
import type { CardFacts } from './card-facts.ts';

export const CARD = { width: 1200, height: 630 } as const;
const PAPER = '#f7efe3';
const INK = '#2d2520';
const COLOURS = { give: '#a84420', lend: '#2f6657', swap: '#7c5410', service: '#6b3f6e', town: '#a84420' } as const;
/** The picture's part of the card. */
const SHOT = 560;
const LEFT = 64;

/**
 * The card of a shared link, 1200 × 630, as JPEG: photo, thing, town, keyword.
 * @param photo the bytes of its photo, if it has one
 */
export async function drawCard(facts: CardFacts, photo: Buffer | null): Promise<Buffer> {
  const base = sharp(Buffer.from(cardSvg(facts, photo !== null)));
  const layers = photo === null ? [] : [{ input: await shot(photo), left: CARD.width - SHOT, top: 0 }];
  return await base.composite(layers).flatten({ background: PAPER }).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
}

/**
 * An upright photo fills its part; one that is as wide as it is high, or wider, is shown whole on itself out of focus: cut to
 * an upright strip, half of a bicycle would be left.
 */
async function shot(photo: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const fill = sharp(photo).resize({ width: SHOT, height: CARD.height, fit: 'cover', position: 'attention' });
  if (width < height) return await fill.toBuffer();
  const whole = await sharp(photo).resize({ width: SHOT, height: CARD.height, fit: 'inside' }).toBuffer();
  return await fill
    .blur(18)
    .modulate({ brightness: 0.86 })
    .composite([{ input: whole, gravity: 'centre' }])
    .toBuffer();
}

/** Exported for its tests: what is drawn beneath the photo. */
export function cardSvg(facts: CardFacts, hasPhoto: boolean): string {
  const colour = COLOURS[facts.kind ?? 'town'];
  const room = CARD.width - LEFT - 56 - (hasPhoto ? SHOT : 300);
  const { size, lines } = setLarge(clean(facts.title), room);
  const top = 250 - (lines.length - 1) * size * 0.3;
  const text = (y: number, at: number, weight: string, fill: string, words: string) =>
    `<text x="${LEFT}" y="${y}" font-size="${at}" font-weight="${weight}" fill="${fill}">${escapeHtml(words)}</text>`;
  const place = wrap(clean(facts.place), 30, room, 2);
  const placeTop = top + lines.length * size * 1.14 + 6;
  const keyword = facts.keyword === null ? null : label(clean(facts.keyword), 34, Math.min(room, 560) - 48);
  const strokes = hasPhoto
    ? ''
    : `<g stroke="${colour}" stroke-width="74" stroke-linecap="round"><path d="M856 560 976 80"/><path d="M1012 560 1132 80" opacity=".55"/></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="DejaVu Sans, Noto Sans, sans-serif">
<rect width="100%" height="100%" fill="${PAPER}"/><rect width="18" height="100%" fill="${colour}"/>${strokes}
<circle cx="${LEFT + 22}" cy="82" r="22" fill="${COLOURS.town}"/><path d="M${LEFT + 13} 92 ${LEFT + 20} 72M${LEFT + 23} 92 ${LEFT + 30} 72" stroke="${PAPER}" stroke-width="5" stroke-linecap="round"/>
<text x="${LEFT + 60}" y="93" font-size="30" font-weight="bold" fill="${colour}">${escapeHtml(short(clean(facts.label), 30, room - 60))}</text>
${lines.map((line, index) => text(top + index * size * 1.14, size, 'bold', INK, line)).join('\n')}
${place.map((line, index) => text(placeTop + index * 38, 30, 'normal', '#5d5047', line)).join('\n')}
${keyword === null ? '' : `<rect x="${LEFT}" y="510" width="${widthOf(keyword, 34) + 48}" height="66" rx="12" fill="#fffdf9" stroke="${colour}" stroke-width="3" stroke-dasharray="9 7"/><text x="${LEFT + 24}" y="555" font-size="34" font-weight="bold" letter-spacing="1" fill="${colour}">${escapeHtml(keyword)}</text>`}
</svg>`;
}

/** The largest letters in which it fits on three lines; past that it is cut. */
function setLarge(words: string, room: number): { size: number; lines: string[] } {
  for (const size of [76, 66, 57, 49]) {
    const lines = wrap(words, size, room, 4);
    const isWhole = lines.length <= 3 && !words.split(' ').some((word) => widthOf(word, size) > room);
    if (isWhole) return { size, lines };
  }
  return { size: 49, lines: wrap(words, 49, room, 3) };
}

/** Lines no wider than the room; a word that is wider alone is parted, and what is past the last line cut. */
export function wrap(words: string, size: number, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.split(' ').flatMap((word) => parts(word, size, room))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line === '' || widthOf(longer, size) <= room) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), short(lines.slice(most - 1).join(' '), size, room)];
}

function parts(word: string, size: number, room: number): string[] {
  if (widthOf(word, size) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (widthOf(`${piece}${letter}-`, size) > room && piece !== '') {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** A keyword whose word is cut if need be, never its number. */
function label(keyword: string, size: number, room: number): string {
  const number = / \d+$/.exec(keyword)?.[0] ?? '';
  return `${short(keyword.slice(0, keyword.length - number.length), size, room - widthOf(number, size))}${number}`;
}

function short(words: string, size: number, room: number): string {
  if (widthOf(words, size) <= room) return words;
  let cut = words;
  while (cut !== '' && widthOf(`${cut}…`, size) > room) cut = [...cut].slice(0, -1).join('');
  return `${cut.trimEnd()}…`;
}

/** How wide words are at most, in pixels: bold letters of DejaVu Sans, whose widths are multiples of the size. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) ems += EMS.find(([letters]) => letters.test(letter))?.[1] ?? 0.75;
  return ems * size;
}

const EMS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[iIjlíìîïÎÏ’'.,:;!| ]/u, 0.42],
  [/[mwMW@%œŒæÆ…]/u, 1.12],
  [/[frtsczFLJ()/-]/u, 0.62],
  [/[\p{Lu}\p{N}]/u, 0.84],
  [/[\u0300-\uffff]/u, 1.05],
];

/** Pictures among the letters are left out: the letters of a server have none. */
function clean(words: string): string {
  return words
    .normalize('NFC')
    .replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3])+/gu, ' ')
    .replace(/[\p{C}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
