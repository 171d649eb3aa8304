import { expect, test } from 'vitest';
import { reminderOf } from './meetings.ts';

const PARIS = 'Europe/Paris';
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
  expect(reminderOf(at(meeting), at(now), PARIS)).toEqual(reminder === null ? null : at(reminder));
});
