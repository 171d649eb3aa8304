/**
 * Text as the fonts that every PDF reader has can show it (Windows-1252): French with all its signs, no emoji. Letters of
 * other alphabets lose their accents, or are left out.
 */
export function printable(text: string): string {
  return [...text.replaceAll('\u202f', '\u00a0')]
    .map((sign) => (isShown(sign) ? sign : [...sign.normalize('NFKD')].filter(isShown).join('')))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

function isShown(sign: string): boolean {
  return /^[\n\u0020-\u007e\u00a0-\u00ff]$/.test(sign) || BEYOND_LATIN_1.includes(sign);
}
