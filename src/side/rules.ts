import type { Carried } from './way.ts';

const MINUTE = 60_000;
const FIRST_PAUSE_MS = MINUTE;
const LONGEST_PAUSE_MS = 2 * 60 * MINUTE;

export type Verdict =
  | { state: 'sent' | 'failed' | 'given-up' }
  | { state: 'waiting'; notBefore: Date; isUntried?: true };

/**
 * What becomes of what was tried.
 * @param tries this one included
 * @param mostTries ten are nine hours in all, six are half an hour
 * @param longestPauseMs between two tries, however many there were
 */
export function judge(
  carried: Carried,
  tries: number,
  mostTries: number,
  now: Date,
  longestPauseMs = LONGEST_PAUSE_MS,
): Verdict {
  switch (carried.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'nobody':
    case 'refused':
    case 'unknown':
      return { state: 'failed' };
    case 'untried':
      return { state: 'waiting', notBefore: carried.until, isUntried: true };
    case 'later': {
      if (tries >= mostTries) return { state: 'given-up' };
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), longestPauseMs);
      return { state: 'waiting', notBefore: new Date(now.getTime() + pause) };
    }
  }
}
