import { expect, test } from 'vitest';
import { readMoment } from '../../language/dates/moment.ts';
import { reminderOf } from './meetings.ts';
import { mayMeetAt, momentId, readMomentId } from './rules.ts';

const HOURS = { timezone: 'Europe/Paris', day_starts: 9, day_ends: 21 };
const at = (iso: string) => new Date(iso);

test.each([
  ['three hours before', '2026-11-24T18:00:00+01:00', '2026-11-23T10:00:00+01:00', '2026-11-24T15:00:00+01:00'],
  ['not before nine', '2026-11-24T11:00:00+01:00', '2026-11-23T10:00:00+01:00', '2026-11-24T09:00:00+01:00'],
  ['early: the evening before', '2026-11-24T09:30:00+01:00', '2026-11-23T10:00:00+01:00', '2026-11-23T20:00:00+01:00'],
  [
    'after midnight: that evening',
    '2026-11-25T01:30:00+01:00',
    '2026-11-23T10:00:00+01:00',
    '2026-11-24T20:00:00+01:00',
  ],
  ['early, agreed late', '2026-11-24T09:30:00+01:00', '2026-11-23T20:30:00+01:00', null],
  [
    'two hours ahead: an hour before',
    '2026-11-23T12:00:00+01:00',
    '2026-11-23T10:00:00+01:00',
    '2026-11-23T11:00:00+01:00',
  ],
  ['an hour ahead: not at all', '2026-11-23T11:00:00+01:00', '2026-11-23T10:00:00+01:00', null],
  ['clocks go back', '2026-10-25T11:00:00+01:00', '2026-10-24T10:00:00+02:00', '2026-10-25T09:00:00+01:00'],
  ['clocks go forward', '2026-03-29T11:00:00+02:00', '2026-03-28T10:00:00+01:00', '2026-03-29T09:00:00+02:00'],
])('%s', (_name, meeting, now, reminder) => {
  expect(reminderOf(at(meeting), at(now), HOURS)).toEqual(reminder === null ? null : at(reminder));
});

test.each([
  ['to ten in the morning', { day_starts: 10, day_ends: 19 }, '2026-11-24T12:00:00+01:00', '2026-11-24T10:00:00+01:00'],
  ['to the evening before', { day_starts: 10, day_ends: 19 }, '2026-11-24T11:00:00+01:00', '2026-11-23T18:00:00+01:00'],
  ['of early risers', { day_starts: 8, day_ends: 20 }, '2026-11-24T08:30:00+01:00', '2026-11-23T19:00:00+01:00'],
])('in the hours of the town: %s', (_name, hours, meeting, reminder) => {
  expect(reminderOf(at(meeting), at('2026-11-23T10:30:00+01:00'), { ...HOURS, ...hours })).toEqual(at(reminder));
});

test.each([
  ['clocks go back', 'dimanche 10h', '2026-10-23T10:00:00+02:00', '2026-10-25T10:00:00+01:00'],
  ['clocks go back, in the hour there is twice', 'dimanche 2h30', '2026-10-23T10:00:00+02:00', null],
  ['clocks go forward', 'dimanche 10h', '2026-03-27T10:00:00+01:00', '2026-03-29T10:00:00+02:00'],
  ['the day after they went back', 'lundi 18h', '2026-10-23T10:00:00+02:00', '2026-10-26T18:00:00+01:00'],
  ['« dans 24h » is no hour of the clock', 'dans 23h', '2026-10-24T12:00:00+02:00', '2026-10-25T10:00:00+01:00'],
])('a moment that is proposed is that of the clock on the wall when %s', (_name, said, now, moment) => {
  const read = readMoment(said, { now: at(now), timezone: HOURS.timezone });
  if (moment !== null) expect(read).toEqual(at(moment));
  // a button carries it there and back
  if (read) expect(readMomentId(momentId('12', read))).toEqual({ claimId: '12', at: read });
});

test('nobody meets in the past, now, nor in more than sixty days', () => {
  const now = at('2026-10-24T10:00:00+02:00');
  expect(mayMeetAt(now, now)).toBe(false);
  expect(mayMeetAt(at('2026-10-24T09:59:00+02:00'), now)).toBe(false);
  expect(mayMeetAt(at('2026-10-24T10:01:00+02:00'), now)).toBe(true);
  expect(mayMeetAt(at('2026-12-24T10:00:00+01:00'), now)).toBe(false);
});
