import { expect, test } from 'vitest';
import { addDays } from './lending.ts';
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
  const days = from === null ? null : { from, to: addDays(from, 6) };
  const said = by === null ? null : { date: by };
  const silence = silenceOf(days, MONDAY, HOURS);
  expect(silence).toEqual({ nudge: new Date(nudge), lapse: new Date(lapse), by: said, isShort: false });
  expect(lapsesSaid(days, MONDAY, HOURS)).toEqual(said ?? '');
});

// the next in line has the last day of it, or what is left of the only one
test.each([
  [
    'today and tomorrow',
    '2026-11-23',
    '2026-11-24',
    '2026-11-23T14:15:00.000Z',
    '2026-11-24T08:00:00.000Z',
    '2026-11-24',
  ],
  ['tomorrow', '2026-11-24', '2026-11-24', '2026-11-23T14:15:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-24'],
  ['today', '2026-11-23', '2026-11-23', '2026-11-23T10:45:00.000Z', '2026-11-23T13:00:00.000Z', null],
])('of a loan for %s', (_, from, to, nudge, lapse, by) => {
  const silence = silenceOf({ from, to }, MONDAY, HOURS);
  const said = by === null ? 'soon' : { date: by };
  expect(silence).toEqual({ nudge: new Date(nudge), lapse: new Date(lapse), by: said, isShort: true });
});
