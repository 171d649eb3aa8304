import { DateTime } from 'luxon';
import { readDate } from '../../language/dates/dates.ts';
import { readMoment } from '../../language/dates/moment.ts';
import type { Post } from '../posts/post.table.ts';
import { MET_FOR_MS } from './met-for.ts';

/**
 * Help for a day: from when on it can have been given. « samedi 14h » is two hours after that, « samedi » when the day is over. null: it is
 * no help, or names no day. What was named is read as of when it was written.
 */
export function helpIsOver(
  { kind, help_when: when, until, created_at }: Pick<Post, 'kind' | 'help_when' | 'until' | 'created_at'>,
  timezone: string,
): Date | null {
  if (kind !== 'service' || when === null) return null;
  const context = { now: created_at, timezone };
  const named = until?.toISOString() ?? readDate(when, context)?.until;
  const day = named === undefined ? null : DateTime.fromISO(named, { zone: timezone });
  const moment = readMoment(when, context);
  // the day may have been changed since: the hour stands all the same
  const hour = moment === null ? null : DateTime.fromJSDate(moment, { zone: timezone });
  if (day === null && hour === null) return null;
  if (hour === null) return day?.endOf('day').toJSDate() ?? null;
  const at = day === null ? hour : day.set({ hour: hour.hour, minute: hour.minute, second: 0, millisecond: 0 });
  return new Date(at.toMillis() + MET_FOR_MS);
}
