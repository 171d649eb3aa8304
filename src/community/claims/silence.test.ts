import { expect, test } from 'vitest';
import { lapsesSaid, silenceOf } from './silence.ts';

const HOURS = { timezone: 'Europe/Paris', day_starts: 9, day_ends: 21 };
const MONDAY = new Date('2026-11-23T09:00:00Z');

test.each([
  ['nothing for certain days', null, '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z', null],
  ['tomorrow', '2026-11-24', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z', null],
  ['four days ahead', '2026-11-27', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z', null],
  ['the week-end after next', '2026-12-05', '2026-12-02T08:00:00.000Z', '2026-12-03T08:00:00.000Z', '2026-12-03'],
  // clocks have gone forward between
  ['in spring', '2027-03-29', '2027-03-26T08:00:00.000Z', '2027-03-27T08:00:00.000Z', '2027-03-27'],
])('%s', (_, from, nudge, lapse, by) => {
  const silence = silenceOf(from, MONDAY, HOURS);
  expect(silence).toEqual({ nudge: new Date(nudge), lapse: new Date(lapse), by });
  expect(lapsesSaid(from, MONDAY, HOURS)).toEqual(by === null ? '' : { date: by });
});
