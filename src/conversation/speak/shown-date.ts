import { DateTime } from 'luxon';
import type { Locale } from '../book.ts';

/** Nearer than this, a day and a month are enough; further away the year is said too. */
const MONTHS_WITHOUT_YEAR = 10;

export interface DateOptions {
  timezone: string;
  /** With it, days near by are said « aujourd'hui » and « demain », and the year is said of far ones. */
  now?: Date;
  /** It may be read on another day: « demain » would be wrong then. */
  isReadLater?: boolean;
}

/**
 * A day as people say it: « samedi 28 novembre », « dimanche 1er mars 2027 », « aujourd'hui » and « demain » when `now`
 * is known. What is no date is shown as it is.
 * @param iso a day (`2026-11-28`) or a moment, which is then the day it falls on in `timezone`
 */
export function showDate(locale: Locale, iso: string, { timezone, now, isReadLater }: DateOptions): string {
  const day = DateTime.fromISO(iso, { zone: timezone, locale });
  if (!day.isValid) return iso;
  const today = now && DateTime.fromJSDate(now, { zone: timezone }).setLocale(locale);
  if (today && !isReadLater) {
    const days = Math.round(day.startOf('day').diff(today.startOf('day'), 'days').days);
    if (days === 0 || days === 1) return day.toRelativeCalendar({ base: today, unit: 'days' }) ?? iso;
  }
  const words = day.toFormat('cccc d LLLL');
  const said = locale === 'fr' ? words.replace(/ 1 /u, ' 1er ') : words;
  const isFar = today && Math.abs(day.diff(today, 'months').months) > MONTHS_WITHOUT_YEAR;
  return isFar ? `${said} ${day.year}` : said;
}

/** A moment as people say it: « demain à 18 h », « samedi 28 novembre à 10 h 30 », “tomorrow at 6:30 pm”. */
export function showMoment(locale: Locale, iso: string, options: DateOptions): string {
  const at = DateTime.fromISO(iso, { zone: options.timezone, locale });
  if (!at.isValid) return iso;
  const day = showDate(locale, iso, options);
  if (locale === 'fr') return `${day} à ${at.toFormat(at.minute === 0 ? "H 'h'" : "H 'h' mm")}`;
  return `${day} at ${at.toFormat(at.minute === 0 ? 'h a' : 'h:mm a').toLowerCase()}`;
}
