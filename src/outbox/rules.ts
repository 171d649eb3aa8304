import type { GraphError } from '../messenger/graph-errors.ts';
import type { Lane } from './outbox.table.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An answer nobody could receive for a day answers nothing any more (and Meta's window has closed on it). */
export const REPLY_LIFE_MS = DAY;
/** Words of settled messages are personal data: blanked after this, the row stays for counting. */
export const WORDS_LIFE_MS = 7 * DAY;
/** How long an echo may take to tell whether a message that got no clear answer went out. */
export const DOUBT_MS = 60 * SECOND;
/** A lease that ran out has used up part of that time already. */
export const DOUBT_AFTER_LEASE_MS = 30 * SECOND;
/** No lease and no doubt lasts as long: one that does was written by a clock that was ahead, and is over. */
export const FAR_MS = 10 * MINUTE;

/**
 * Not planned for any moment: due whatever the clock of whoever sends it says, also where it is behind that of whoever wrote it, or was
 * read a moment before.
 */
export const AT_ONCE = new Date(0);

/** `error` of a row whose part counts as sent although neither an answer nor an echo said so. */
export const UNCONFIRMED = 'unconfirmed';
/** `error` of a row that Meta called a passing trouble: most likely its part was not taken, and now and then it was. */
export const PASSING = '^2(/|$)';
/** So long is such a part left to its echo, where nothing else comes by which its silence would say something. */
export const PASSING_MS = 10 * MINUTE;
/** `error` of a row whose process died during a call. */
export const INTERRUPTED = 'interrupted';
/** `error` of a row whose part did not arrive: Meta's answer was unclear, and its echo is missing while others came. */
export const NO_ECHO = 'no echo';
/** How often a part that did not arrive is tried again. */
export const NO_ECHO_RETRIES = 2;
/** `page.echoed_at` is good enough when no call that was begun so much later has been echoed. */
export const ECHO_NEWS_MS = 5 * SECOND;

const FIRST_PAUSE_MS = 30 * MINUTE;
const LONGEST_PAUSE_MS = 4 * HOUR;

/** A Page that Meta has blocked for its rules: what is tried all the same speaks against it when the block is looked at. */
const BLOCKED = /^(?:368|policy)\b/;
/** No time ends such a pause: Meta says so by webhook, or an operator. */
export const UNTIL_SOMEBODY_ACTS = new Date('9999-01-01T00:00:00Z');

/** @param numbers Meta's, also as they begin the reason of a pause */
export function isBlocked(numbers: string | null | undefined): boolean {
  return BLOCKED.test(numbers ?? '');
}

const FIRST_RETRY_MS = 5 * SECOND;
const LONGEST_RETRY_MS = 10 * MINUTE;
/** So often in a day, one pause as long as the other. */
const TRIES_OF_A_DAY = DAY / LONGEST_RETRY_MS;
const HOURS_OF_A_DAY = DAY / HOUR;

/** What becomes of a row whose part met an error. */
export type Verdict =
  /** Try again from `notBefore`; `restPageUntil`: nobody of this Page is written to before. */
  | { kind: 'retry'; notBefore: Date; restPageUntil?: Date }
  /** Nobody knows whether it went out: never sent again blindly, the echo settles it (until then at most). */
  | { kind: 'doubt'; until: Date }
  /** This person cannot be written to until their next act. */
  | { kind: 'recipient'; because: 'window-closed' | 'unreachable'; row: 'pending' | 'expired' | 'failed' }
  /** This message is wrong and will stay wrong. */
  | { kind: 'failed' }
  /** The Page cannot send: pause it, keep its queue. */
  | { kind: 'page-trouble' };

/**
 * Decides what follows from Meta's answer, which the Graph client has classed by its numbers.
 * @param row `attempts`: refusals of this part before this one
 * @param random in [0, 1), spreads retries
 */
export function judge(error: GraphError, row: { lane: Lane; attempts: number }, now: Date, random: number): Verdict {
  switch (error.class) {
    case 'UNKNOWN':
      return { kind: 'doubt', until: plus(now, DOUBT_MS) };
    case 'MESSAGE':
      return { kind: 'failed' };
    case 'PAGE':
      return { kind: 'page-trouble' };
    case 'RECIPIENT':
      return recipient(error, row.lane);
    case 'RETRY':
      return retry(error, row, now, random);
  }
}

function recipient(error: GraphError, lane: Lane): Verdict {
  return {
    kind: 'recipient',
    because: error.windowClosed ? 'window-closed' : 'unreachable',
    // an answer is stale by their return, a broadcast is told anew by the courier, one's own matters wait
    row: lane === 0 ? 'failed' : lane === 1 ? 'pending' : 'expired',
  };
}

function retry(error: GraphError, row: { lane: Lane; attempts: number }, now: Date, random: number): Verdict {
  // « an unknown error »: a message may have gone out all the same
  if (error.idempotentOnly) return { kind: 'doubt', until: plus(now, DOUBT_MS) };
  if (error.wholePage) {
    // the next time somebody else's message asks first: a limit that is of one person must not make the others rest for ever.
    // It says nothing of the message, which is kept for as long as its kind lives
    const until = plus(now, (error.retryAfterMs ?? MINUTE) * (1 + random / 4));
    const behind = row.attempts < TRIES_OF_A_DAY ? Math.min(row.attempts, 10) * 30 * SECOND : HOUR;
    return { kind: 'retry', notBefore: plus(until, behind), restPageUntil: until };
  }
  // without a number nobody was reached: that says nothing of the message, which is tried for as long as it makes sense
  const tries = error.code === null ? Number.POSITIVE_INFINITY : (error.retries ?? 0);
  if (row.attempts >= tries && (error.afterwards === 'MESSAGE' || row.lane === 0)) return { kind: 'failed' };
  // Meta's bad hour must cost nobody a matter of their own, nor a post; a person who never answers is left alone for long
  if (row.attempts >= tries && error.afterwards === 'RECIPIENT') {
    return row.attempts < tries + HOURS_OF_A_DAY
      ? { kind: 'retry', notBefore: plus(now, HOUR * (1 + random / 2)) }
      : recipient(error, row.lane);
  }
  if (error.isEchoed) return { kind: 'doubt', until: plus(now, DOUBT_MS) };
  if (error.code !== null && row.attempts >= TRIES_OF_A_DAY) return { kind: 'failed' };
  const pause = Math.min((error.retryAfterMs ?? FIRST_RETRY_MS) * 2 ** Math.min(row.attempts, 12), LONGEST_RETRY_MS);
  return { kind: 'retry', notBefore: plus(now, pause * (1 + random / 2)) };
}

/** How long a Page rests at its nth trouble in a row (n from 1), in milliseconds. */
export function pauseLength(trouble: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (trouble - 1), LONGEST_PAUSE_MS);
}

/** Meta's numbers as they are logged and stored: « 10/2018278 », « 190 », « timeout ». */
export function numbersOf(error: GraphError): string {
  if (error.code === null) return error.detail ?? 'no answer';
  return error.subcode === null ? `${error.code}` : `${error.code}/${error.subcode}`;
}

/** Our name for one part of one row; Meta returns it in the echo. */
export function metadataOf(outboxId: string, part: number): string {
  return `o:${outboxId}:${part}`;
}

/** Reads `metadataOf` back; null for words of others. */
export function readMetadata(metadata: string | undefined): { id: string; part: number } | null {
  const found = /^o:([1-9]\d{0,17}):(\d{1,4})$/.exec(metadata ?? '');
  const [, id, part] = found ?? [];
  return id !== undefined && part !== undefined ? { id, part: Number(part) } : null;
}

/**
 * A bucket that fills with time. Messages may overdraw it by the parts of one batch; the debt is waited for.
 * Time counts in both directions: after a clock was set back, the bucket must not wait for the old time to return.
 */
export function tokensAt(
  page: { bucket: number; bucketAt: Date },
  brake: { perSecond: number; burst: number },
  now: Date,
): number {
  const seconds = Math.abs(now.getTime() - page.bucketAt.getTime()) / SECOND;
  return Math.min(brake.burst, page.bucket + seconds * brake.perSecond);
}

export function plus(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + Math.round(milliseconds));
}
