import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { leavesDayOpen, ownDay } from './own-day.ts';

const PARIS = 'Europe/Paris';
/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');
const end = (day: string) => DateTime.fromISO(day, { zone: PARIS }).endOf('day').toJSDate();

const help = (when: string, until: string | null = null) => ({
  ...{ kind: 'service' as const, item: 'aide', help_when: when },
  ...{ until: until === null ? null : end(until), created_at: NOW },
});
const gift = (item: string, until: string | null) => ({
  ...{ kind: 'give' as const, item, help_when: null },
  ...{ until: until === null ? null : end(until), created_at: NOW },
});
const dayOf = (post: Parameters<typeof ownDay>[0]) =>
  ownDay(post, PARIS, NOW) && DateTime.fromJSDate(ownDay(post, PARIS, NOW) as Date, { zone: PARIS }).toISODate();

test.each([
  [help('dimanche', '2026-11-29'), '2026-11-29'],
  [help('samedi matin'), '2026-11-28'],
  [help('on Saturday morning', '2026-11-28'), '2026-11-28'],
  [gift('fauteuil – le matin', '2026-11-28'), '2026-11-28'],
])('help for a day, and what is fetched in a part of it, is for that day', (post, day) => {
  expect(dayOf(post)).toBe(day);
});

test.each([
  help('ce week-end', '2026-11-29'),
  help('avant dimanche', '2026-11-28'),
  help('samedi ou dimanche', '2026-11-29'),
  help("aujourd'hui", '2026-11-23'),
  gift('fauteuil', '2026-11-28'),
  gift('fauteuil – en velours', '2026-11-28'),
  gift('fauteuil – le matin', null),
])('of several days, until a day, or of today it is none', (post) => {
  expect(dayOf(post)).toBeUndefined();
});

test('an hour alone leaves the day open where there are several; with its day it does not', () => {
  const post = gift('fauteuil', '2026-11-28');
  expect(leavesDayOpen('10h ça vous va ?', post, PARIS, NOW)).toBe(true);
  expect(leavesDayOpen('demain 10h ?', post, PARIS, NOW)).toBe(false);
  expect(leavesDayOpen('dans 2 heures ?', post, PARIS, NOW)).toBe(false);
  expect(leavesDayOpen('10h ça vous va ?', gift('fauteuil', null), PARIS, NOW)).toBe(false);
  expect(leavesDayOpen('18h ?', gift('soupe', '2026-11-23'), PARIS, NOW)).toBe(false);
});
