import { sql } from 'kysely';

const DAY = 24 * 60 * 60_000;
const MARGIN = 5 * 60_000;
/** Nobody has written to a Page's bot before: an earlier time is none (0, or seconds taken for milliseconds). */
const FIRST_ACT = Date.UTC(2016, 3, 12);

/**
 * Until when an act of a member lets the Page write to them: 24 hours from the act, less five minutes for clocks that
 * differ and messages under way.
 * The act's own time counts, as it does for Meta: an old one, brought late or once more, opens nothing. One of the future (our
 * clock is behind Meta's) and one that is no time count from their arrival.
 */
export function windowUntil(sentAt: Date, receivedAt: Date): Date {
  const received = receivedAt.getTime();
  const sent = sentAt.getTime();
  const isKnown = sent >= FIRST_ACT && sent <= received + MARGIN;
  return new Date((isKnown ? sent : received) + DAY - MARGIN);
}

/** When `member` last acted, as their window tells while it is open. */
export const lastAct = lastActOf('member');

/** The same where the table of members goes by another name. */
export function lastActOf(member: string) {
  return sql<Date>`(${sql.ref(`${member}.window_until`)} - ${`${DAY - MARGIN} ms`}::interval)`;
}
