import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { simmersUntil } from './simmer.ts';

const HOURS = { timezone: 'Europe/Paris', day_starts: 8, day_ends: 21 };
const at = (said: string): Date => DateTime.fromISO(said, { zone: 'Europe/Paris' }).toJSDate();
const said = (moment: Date): string =>
  DateTime.fromJSDate(moment, { zone: 'Europe/Paris' }).toFormat("yyyy-MM-dd'T'HH:mm");

describe('until when answers are gathered', () => {
  test.each([
    ['no end', '2026-11-24T15:10', null, '2026-11-24T17:10'],
    ['an end far away', '2026-11-24T15:10', '2026-11-30T20:00', '2026-11-24T17:10'],
    ['over at five', '2026-11-24T15:10', '2026-11-24T17:00', '2026-11-24T15:55'],
    ['over tonight', '2026-11-24T19:30', '2026-11-24T23:59', '2026-11-24T20:00'],
    ['over within the hour', '2026-11-24T16:20', '2026-11-24T17:00', '2026-11-24T16:20'],
    ['at night, over before the morning', '2026-11-24T22:00', '2026-11-25T07:00', '2026-11-24T22:00'],
    ['over already', '2026-11-24T15:10', '2026-11-24T12:00', '2026-11-24T17:10'],
  ])('%s', (_, now, ends, until) => {
    expect(
      said(simmersUntil(at(now), { post: { expires_at: ends === null ? null : at(ends) }, gather: 120, hours: HOURS })),
    ).toBe(until);
  });
});
