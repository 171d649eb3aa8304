import { sql } from 'kysely';

const DAY = 24 * 60 * 60_000;
const MARGIN = 5 * 60_000;

/**
 * Until when an act of a member lets the Page write to them: 24 hours from the act, less five minutes for clocks that
 * differ and messages under way.
 * The act's own time counts when it is credible; an event from the far past or the future (seconds taken for
 * milliseconds, a replay) counts from its arrival.
 */
export function windowUntil(sentAt: Date, receivedAt: Date): Date {
  const received = receivedAt.getTime();
  const sent = sentAt.getTime();
  const credible = sent >= received - DAY && sent <= received + MARGIN;
  return new Date((credible ? sent : received) + DAY - MARGIN);
}

/** When `member` last acted, as their window tells while it is open. */
export const lastAct = lastActOf('member');

/** The same where the table of members goes by another name. */
export function lastActOf(member: string) {
  return sql<Date>`(${sql.ref(`${member}.window_until`)} - ${`${DAY - MARGIN} ms`}::interval)`;
}
