import { DateTime } from 'luxon';
import { dayOf } from '../../language/dates/calendar.ts';
import { daytimeAfter, humaneTime, type TownHours } from '../reminders/humane-time.ts';

export interface AnswerByFacts {
  now: Date;
  /** The last moment at which the answer is of use; null: none. */
  neededBy: Date | null;
  /** Its author wrote that it is urgent. */
  isUrgent: boolean;
  /** Until when Meta lets us write to its author. */
  windowUntil: Date;
  hours: TownHours;
}

const MINUTE = 60_000;
/** The word is given before its hour, not on the stroke. */
export const EARLY_MS = MINUTE;
/** Sooner nobody can have answered. */
const SOONEST_MS = 30 * MINUTE;
/** So long before the window closes what is said still arrives. */
const MARGIN_MS = 30 * MINUTE;

/** How long the neighbours have, in minutes by day, and to which quarters of an hour the end is rounded. */
const TODAY = { minutes: 120, round: 15 };
const IN_TWO_DAYS = { minutes: 240, round: 30 };
const LATER = { minutes: 480, round: 30 };

/**
 * Until when whoever asks for something is told whether somebody has answered, yes or no. By day in their town, while Meta
 * lets us write to them, and before the answer is too late. null: there is no such moment, and nothing is promised.
 */
export function answerBy(facts: AnswerByFacts): Date | null {
  const { now, hours, neededBy, windowUntil } = facts;
  const { minutes, round } = paceOf(facts);
  const latest = Math.min(windowUntil.getTime() - MARGIN_MS, neededBy?.getTime() ?? Number.POSITIVE_INFINITY);
  // counted to the minute in which the word is given: that is by day, the hour itself may be the first of the quiet ones
  const wanted = new Date(daytimeAfter(now, minutes - 1, hours).getTime() + EARLY_MS);
  const candidates = [
    roundUp(wanted),
    roundDown(wanted),
    roundDown(new Date(latest)),
    eveningBefore(new Date(latest), hours),
  ];
  return candidates.find(canBeKept) ?? null;

  function canBeKept(at: Date): boolean {
    const said = new Date(at.getTime() - EARLY_MS);
    return (
      humaneTime(said, hours).getTime() === said.getTime() &&
      at.getTime() <= latest &&
      at.getTime() >= now.getTime() + SOONEST_MS
    );
  }

  function roundDown(at: Date): Date {
    const local = DateTime.fromJSDate(at, { zone: hours.timezone });
    return local.set({ minute: local.minute - (local.minute % round), second: 0, millisecond: 0 }).toJSDate();
  }

  function roundUp(at: Date): Date {
    const down = roundDown(at);
    return down < at ? new Date(down.getTime() + round * MINUTE) : down;
  }
}

function paceOf({ now, neededBy, isUrgent, hours }: AnswerByFacts): typeof TODAY {
  const days = neededBy === null ? 365 : dayOf(neededBy, hours.timezone) - dayOf(now, hours.timezone);
  return isUrgent || days <= 0 ? TODAY : days <= 2 ? IN_TWO_DAYS : LATER;
}

/** The end of the last day by which it is not later than `at`. */
function eveningBefore(at: Date, { timezone, day_ends }: TownHours): Date {
  const midnight = DateTime.fromJSDate(at, { zone: timezone }).startOf('day');
  const evening = day_ends === 24 ? midnight.plus({ days: 1 }) : midnight.set({ hour: day_ends });
  return (evening.toMillis() <= at.getTime() ? evening : evening.minus({ days: 1 })).toJSDate();
}
