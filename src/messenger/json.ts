/** JSON from Meta: read without losing digits, copied without what the database cannot hold. */

/** The third argument of a JSON.parse reviver, newer than TypeScript's own declaration of it. */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** A bare number of 16 digits or more somewhere (or text that looks like one): only then is the slow way needed. */
const MAYBE_BIG_NUMBER = /[:,[]\s*-?\d{16}/;

const UTF8 = new TextDecoder();

/**
 * Parses a JSON body. Whole numbers too big for a JavaScript number (ids that arrive unquoted) become strings with
 * all their digits.
 * @throws SyntaxError when it is not JSON
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = UTF8.decode(bytes);
  if (!MAYBE_BIG_NUMBER.test(text)) return JSON.parse(text);
  const keepDigits: Reviver = (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source)
      ? source
      : value;
  return JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown);
}

/** PostgreSQL refuses NUL and lone surrogates in text and in jsonb: one such letter would sink a whole batch. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

const MAX_DEPTH = 16;

/** A copy of any JSON value that PostgreSQL can hold: cleaned text, keys in order, nothing deeper than 16 levels. */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [storableText(key), storable(item, depth + 1)]));
}
