/** Why a photo could not be kept; a sentence in the chat tells it. */
export type PhotoFailure =
  /** The bytes are no picture we can read, whatever they were called. */
  | 'not-image'
  | 'too-big'
  /** Not from a host photos come from. */
  | 'elsewhere'
  /** The host did not answer in several tries. */
  | 'unreachable'
  /** The link has expired or never led anywhere. */
  | 'gone'
  /** Too many of whoever sent it wait already. */
  | 'too-many';

export const MOST_BYTES = 10 * 1024 * 1024;
/** A small file can unpack into a picture that fills the memory. */
export const MOST_PIXELS = 50_000_000;
/** Longest side of what is kept. */
export const LONGEST_SIDE = 1600;
export const JPEG_QUALITY = 80;
export const FETCH_LIMIT_MS = 10_000;
/** Longer than any fetch with its work on the picture: whoever holds it longer has died. */
export const LEASE_MS = 60_000;
const MOST_TRIES = 3;
const FIRST_BACK_OFF_MS = 2_000;

/** One look at Meta's link, before anything is judged final. */
export type FetchResult =
  | { got: 'photo' }
  | { got: Exclude<PhotoFailure, 'unreachable' | 'too-many'> }
  /** Nobody answered, or the answer was « not now ». */
  | { got: 'no-answer' };

export type FetchDecision = { do: 'keep' } | { do: 'fail'; reason: PhotoFailure } | { do: 'retry'; afterMs: number };

/** @param attempts tries made, this one included */
export function decideFetch(result: FetchResult, attempts: number): FetchDecision {
  if (result.got === 'photo') return { do: 'keep' };
  if (result.got !== 'no-answer') return { do: 'fail', reason: result.got };
  if (attempts >= MOST_TRIES) return { do: 'fail', reason: 'unreachable' };
  return { do: 'retry', afterMs: FIRST_BACK_OFF_MS * 4 ** (attempts - 1) };
}

/** Tries that ended with the process (a picture that kills it must not kill it for ever). */
export function isHopeless(attempts: number): boolean {
  return attempts > MOST_TRIES;
}

/** What an HTTP status says of a photo; null: the body follows. 3xx is decided by its location. */
export function readStatus(status: number): FetchResult | null {
  if (status === 200) return null;
  if (status === 408 || status === 429 || status >= 500) return { got: 'no-answer' };
  return { got: 'gone' };
}

/** Where a redirect leads, made absolute; null when it leads nowhere. */
export function redirectTarget(from: string, location: string | undefined): string | null {
  return location === undefined ? null : (URL.parse(location, from)?.href ?? null);
}

export type ImageType = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

/**
 * The type by the first bytes, the only thing believed. It is asked before the picture library sees them: that one
 * also reads SVG and other formats that may refer to further files.
 */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|heif|mif1|msf1|avif|avis)$/.test(text.slice(8))) return 'heif';
  return null;
}
