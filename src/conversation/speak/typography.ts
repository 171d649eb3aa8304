import type { Locale } from '../book.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * A sentence as it is printed: apostrophes, the three dots, and in French the spaces that must not break. Applied once,
 * to the whole sentence; doing it again changes nothing. Web addresses are left as they are.
 */
export function typeset(locale: Locale, text: string): string {
  return text
    .split(/(https?:\/\/\S+)/u)
    .map((part, i) => (i % 2 === 1 ? part : typesetWords(locale, part)))
    .join('');
}

function typesetWords(locale: Locale, text: string): string {
  const common = text
    .replace(/\.\.\./gu, '…')
    // An apostrophe closes or elides after a letter, and opens a quotation elsewhere.
    .replace(/(?<![\p{L}\p{N}.,!?…»)])'(?=\p{L})/gu, '‘')
    .replace(/'/gu, '’');
  return locale === 'fr' ? french(common) : common;
}

function french(text: string): string {
  return (
    text
      // « texte » and « : » take a full no-break space, the other double signs a narrow one (Lexique de l'Imprimerie nationale).
      .replace(/« ?(?=\S)/gu, `«${NO_BREAK}`)
      .replace(/(?<=\S) ?»/gu, `${NO_BREAK}»`)
      .replace(/ :(?![-)(/DpP|])/gu, `${NO_BREAK}:`)
      .replace(/ ([?!]|;(?![-)]))/gu, `${NARROW}$1`)
      // A number stays with its unit, and « n° » with its number.
      .replace(/(?<=\d) (?=(?:h|min|€|%|km|m|cm|kg|g|l|ans?|jours?)(?![\p{L}\p{N}]))/gu, NO_BREAK)
      .replace(/(?<=n°) (?=\d)/gu, NO_BREAK)
  );
}
