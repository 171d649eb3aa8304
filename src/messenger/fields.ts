import { storableText } from './json.ts';

/** Reading values of which nothing is certain. None of these throws; what cannot be read is null or empty. */

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; null for anything else. */
export function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A list; a lone object counts as a list of one, anything else as none. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return fields(value) ? [value] : [];
}

/** Text, cleaned; numbers are written out. Empty when there is none. */
export function text(value: unknown): string {
  if (typeof value === 'string') return storableText(value);
  return typeof value === 'number' ? String(value) : '';
}

/** Far above what Meta sends (message ids are the longest, up to some 200). */
const MAX_ID = 500;

/** An id of Meta's (a string, at times a number). */
export function id(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? BigInt(value).toString() : null;
  const found = text(value).trim();
  return found.length > 0 && found.length <= MAX_ID ? found : null;
}

export function flag(value: unknown): boolean {
  return value === true || value === 'true' || value === 1;
}

/** Below this a timestamp counts seconds (ad referrals and `feed` do), above it milliseconds. */
const SECONDS_BELOW = 1e11;
/** Year 3000: beyond it a number is no time at all. */
const LAST_MOMENT = 32_503_680_000_000;

/** A moment, from seconds or milliseconds since 1970, as a number or as text. */
export function moment(value: unknown): Date | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !(number > 0)) return null;
  const milliseconds = Math.floor(number < SECONDS_BELOW ? number * 1000 : number);
  return milliseconds <= LAST_MOMENT ? new Date(milliseconds) : null;
}
