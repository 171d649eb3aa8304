import type { Carried } from './carrier.ts';

const MINUTE = 60_000;
const FIRST_PAUSE_MS = MINUTE;
const LONGEST_PAUSE_MS = 2 * 60 * MINUTE;
/** As often is one mail tried: about nine hours in all. */
const MOST_TRIES = 10;

export type Verdict = { state: 'sent' | 'failed' | 'given-up'; isDead?: true } | { state: 'waiting'; notBefore: Date };

/** What becomes of a mail. @param tries this one included */
export function judge(carried: Carried, tries: number, now: Date): Verdict {
  switch (carried.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'nobody':
      return { state: 'failed', isDead: true };
    case 'refused':
      return { state: 'failed' };
    case 'later': {
      if (tries >= MOST_TRIES) return { state: 'given-up' };
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
      return { state: 'waiting', notBefore: new Date(now.getTime() + pause) };
    }
  }
}
