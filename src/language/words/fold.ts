import { MOST_MESSAGES, remembered } from './remembered.ts';

/** A folded text that still knows where each of its characters came from. */
export interface Folded {
  text: string;
  /** at[i]: where in the original the i-th folded character began; one more entry for the end. */
  at: readonly number[];
}

const SPECIAL: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʹ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '•': '-',
  '·': '-',
  '↔': ' contre ',
  '⇄': ' contre ',
  '⇔': ' contre ',
  '\n': '\n',
};

const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const MARKS = /\p{M}/gu;
/** Control, format and lone surrogate characters: nobody types them, and PostgreSQL refuses some. */
const INVISIBLE = /\p{C}/gu;
const known = new Map<string, string>();

/** One character, folded: '' when it disappears, ' ' when it only separates. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 127 && code !== 96) return character.toLowerCase();
  let folded = known.get(character);
  if (folded === undefined) {
    folded = foldRare(character);
    // Bounded: a hostile text cannot make the memo grow for ever.
    if (known.size < 5_000) known.set(character, folded);
  }
  return folded;
}

function foldRare(character: string): string {
  const lower = character.toLowerCase();
  const special = SPECIAL[lower];
  if (special !== undefined) return special;
  if (/\s/.test(character)) return ' ';
  if (EMOJI.test(character)) return ' ';
  const plain = lower.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  let folded = '';
  for (const one of plain) folded += SPECIAL[one] ?? (EMOJI.test(one) ? ' ' : one);
  folded = folded.replace(/\s+/g, ' ');
  return folded.replace(INVISIBLE, '');
}

/**
 * Folds a text and remembers where everything stood, so that what was recognised in the folded text can be cut out
 * of the text as typed. Line ends stay, runs of other white space become one space; nothing is trimmed.
 */
export function foldAligned(text: string): Folded {
  let folded = '';
  // kept apart: to look at the end of a text that grows, the engine would write it out anew each time
  let last = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    let piece = foldCharacter(character);
    if (piece.startsWith(' ') && (last === ' ' || last === '\n')) piece = piece.slice(1);
    for (let i = 0; i < piece.length; i++) at.push(index);
    if (piece !== '') last = piece.charAt(piece.length - 1);
    folded += piece;
    index += character.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/**
 * A text as it is compared: lower case, accents off (œ → oe), typographic quotes and dashes plain, emoji and invisible
 * characters gone, white space collapsed and trimmed. Idempotent.
 */
export const fold = remembered((text) => foldAligned(text).text.replace(/\s+/g, ' ').trim(), MOST_MESSAGES);

/** The folded words of a text, letters and digits only: « L'échelle n°4 » → ['l', 'echelle', 'n', '4']. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
