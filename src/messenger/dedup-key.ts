import { fingerprint } from './signature.ts';

/** A dedup key stands in a unique index, whose rows are bounded: a longer one is replaced by its fingerprint. */
const MAX_KEY = 200;

export function boundedKey(key: string): string {
  return key.length > MAX_KEY ? `h:${fingerprint(key)}` : key;
}

/** The key under which the message of this id was stored. */
export function messageKey(mid: string): string {
  return boundedKey(`message:${mid}`);
}

/** The key of the nth change of its words. Meta allows five, within a quarter of an hour. */
export function editKey(mid: string, nth: number): string {
  return boundedKey(`edit:${mid}:${nth}`);
}
