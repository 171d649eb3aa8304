import { expect, test } from 'vitest';
import { bookings, inTheWay, rebook, takenDays } from './booking.ts';
import type { QueueClaim } from './capacity.ts';
import { claim, queueOf, TODAY } from './testing/queue-of.ts';

const WEEKS = { from: TODAY, to: '2026-12-20' };

const days = (id: string, from: string, to: string, state: QueueClaim['state'] = 'accepted') =>
  claim({ id, member_id: id, from_on: `2026-${from}`, to_on: `2026-${to}`, state });

test('days that follow each other are one run, whoever has it', () => {
  const queue = queueOf([days('1', '11-28', '11-29'), days('2', '11-30', '12-01'), days('3', '12-05', '12-07')]);
  expect(takenDays(queue, WEEKS)).toEqual([
    { from: '2026-11-28', to: '2026-12-01', isOpen: false },
    { from: '2026-12-05', to: '2026-12-07', isOpen: false },
  ]);
});

test('of several, it is taken only when none is left', () => {
  const queue = queueOf([days('1', '11-28', '11-30'), days('2', '11-30', '12-02')], 2);
  expect(takenDays(queue, WEEKS)).toEqual([{ from: '2026-11-30', to: '2026-11-30', isOpen: false }]);
});

test('a promise without days has no end in sight', () => {
  expect(takenDays(queueOf([claim({})]), WEEKS)).toEqual([{ ...WEEKS, isOpen: true }]);
});

test('what is late is away today, and nobody knows more', () => {
  const queue = queueOf([days('1', '11-18', '11-20', 'out')]);
  expect(takenDays(queue, WEEKS)).toEqual([{ from: TODAY, to: TODAY, isOpen: false }]);
});

test('whoever would like a day hears until when it is taken', () => {
  const queue = queueOf([days('1', '11-28', '12-02'), days('2', '12-05', '12-07')]);
  const wish = { from: '2026-11-29', to: '2026-11-29' };
  expect(inTheWay(queue, wish)).toEqual([{ from: '2026-11-28', to: '2026-12-02', isOpen: false }]);
});

test('bookings by day; what was promised for days that are past is none', () => {
  const queue = queueOf([days('2', '12-05', '12-07'), days('1', '11-20', '11-25', 'out'), days('3', '11-20', '11-21')]);
  expect(bookings(queue).map(({ claim: id, isOut }) => [id, isOut])).toEqual([
    ['1', true],
    ['2', false],
  ]);
});

test('whoever waits may name other days, and gets them at once where it goes by turns', () => {
  const queue = queueOf([days('1', '11-28', '11-29'), days('2', '11-28', '11-28', 'waiting')]);
  const free = { from: '2026-12-01', to: '2026-12-02' };
  const alone = { place: 1, news: [], changes: [{ claim: '2', place: 1 }] };
  expect(rebook(queue, '2', { period: free, atOnce: false })).toEqual({ state: 'waiting', isFree: true, ...alone });
  const promised = { state: 'accepted', isFree: true, changes: [{ claim: '2', state: 'accepted' }] };
  expect(rebook(queue, '2', { period: free, atOnce: true })).toMatchObject(promised);
  const taken = { from: '2026-11-29', to: '2026-12-02' };
  expect(rebook(queue, '2', { period: taken, atOnce: true })).toEqual({ state: 'waiting', isFree: false, ...alone });
  expect(rebook(queue, '1', { period: free, atOnce: true })).toBe(null);
});

test('who waits for the days that are left moves up, who waits for those that are named now hears the truth too', () => {
  const told = (id: string, day: string, place: number) => ({ ...days(id, day, day, 'waiting'), place_told: place });
  const queue = queueOf([
    days('1', '11-28', '11-29'),
    told('2', '11-28', 1),
    told('3', '11-28', 2),
    told('4', '11-29', 1),
    told('5', '12-05', 1),
  ]);
  const booked = rebook(queue, '2', { period: { from: '2026-11-29', to: '2026-11-29' }, atOnce: false });
  expect(booked?.news).toEqual([
    { to: 'claimant', claim: '3', what: 'moved', place: 1 },
    { to: 'claimant', claim: '4', what: 'overtaken', place: 2 },
  ]);
  expect(booked?.changes).toEqual([
    { claim: '2', place: 1 },
    { claim: '3', place: 1 },
    { claim: '4', place: 2 },
  ]);
});
