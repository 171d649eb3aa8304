import { expect, test } from 'vitest';
import { addDays } from './lending.ts';
import { endsOf, lapsesAt, lapsesSaid, silenceOf } from './silence.ts';

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

// half of what is left by day is for the chosen, half for whoever is next
test.each([
  // ten in the morning, until six
  ['food due today', '2026-11-23T17:00:00Z', '2026-11-23T10:52:30.000Z', '2026-11-23T12:45:00.000Z', null],
  ['due in an hour', '2026-11-23T10:00:00Z', '2026-11-23T09:15:00.000Z', '2026-11-23T09:30:00.000Z', null],
  ['over already', '2026-11-23T08:00:00Z', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z', undefined],
  ['due tomorrow', '2026-11-24T19:00:00Z', '2026-11-23T14:22:30.000Z', '2026-11-23T19:45:00.000Z', null],
  ['in two days', '2026-11-25T19:00:00Z', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z', undefined],
])('of what goes off: %s', (_, ends, nudge, lapse, by) => {
  const silence = silenceOf(null, MONDAY, HOURS, new Date(ends));
  expect([silence.nudge, silence.lapse]).toEqual([new Date(nudge), new Date(lapse)]);
  if (by === undefined) expect(silence).toMatchObject({ by: null, isShort: false });
  else expect(silence.isShort).toBe(true);
});

test.each([
  [
    'in the evening, for tomorrow',
    '2026-11-29T20:37:00Z',
    '2026-11-30T23:00:00Z',
    { moment: '2026-11-30T14:30:00.000+01:00' },
  ],
  ['in the morning, for tonight', '2026-11-23T09:00:00Z', '2026-11-23T19:00:00Z', 'soon'],
  // an hour and three quarters are no « quelques heures »
  [
    'in the afternoon, for tonight',
    '2026-11-23T15:02:00Z',
    '2026-11-23T19:00:00Z',
    { moment: '2026-11-23T17:50:00.000+01:00' },
  ],
  ['an hour before', '2026-11-23T18:58:00Z', '2026-11-23T19:58:00Z', { moment: '2026-11-23T20:30:00.000+01:00' }],
])('what is said of it is when it goes: %s', (_, now, ends, by) => {
  const { lapse, nudge, by: said } = silenceOf(null, new Date(now), HOURS, new Date(ends));
  expect(said).toEqual(by);
  expect(nudge < lapse).toBe(true);
  if (typeof by !== 'string') expect(lapse).toEqual(new Date(by.moment));
});

test('of a loan of today, in the evening, the hour of the morning is said', () => {
  const evening = new Date('2026-11-23T19:30:00Z');
  const days = { from: '2026-11-23', to: '2026-11-24' };
  const { lapse, by } = silenceOf({ from: '2026-11-23', to: '2026-11-23' }, evening, HOURS);
  expect(by).toEqual({ moment: '2026-11-24T10:30:00.000+01:00' });
  expect(lapse).toEqual(new Date('2026-11-24T09:30:00Z'));
  expect(silenceOf(days, evening, HOURS).by).toEqual({ moment: expect.stringContaining('2026-11-24T') });
});

test('only what is given goes off', () => {
  const expires_at = MONDAY;
  expect(endsOf({ direction: 'offer', kind: 'give', expires_at })).toBe(MONDAY);
  expect(endsOf({ direction: 'offer', kind: 'lend', expires_at })).toBeNull();
  expect(endsOf({ direction: 'request', kind: 'give', expires_at })).toBeNull();
});

test.each([
  // the clock was late with the question
  ['of this day', '2026-11-23T11:00:00Z', true, 'soon'],
  ['of this day, near', '2026-11-23T10:00:00Z', true, { moment: '2026-11-23T11:00:00.000+01:00' }],
  ['of tomorrow', '2026-11-24T08:00:00Z', true, { date: '2026-11-24' }],
  ['of an hour tomorrow', '2026-11-24T08:00:00Z', false, { moment: '2026-11-24T09:00:00.000+01:00' }],
])('a place that goes on at a moment %s', (_, at, isDay, said) => {
  expect(lapsesAt(new Date(at), isDay, MONDAY, HOURS)).toEqual(said);
});
