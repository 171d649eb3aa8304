import { expect, test } from 'vitest';
import { helpIsOver } from './help-day.ts';

const ZONE = 'Europe/Paris';
// a Monday
const post = (help_when: string | null, until: string | null = null, created = '2026-11-23T10:00:00+01:00') => ({
  ...{ kind: 'service' as const, help_when, created_at: new Date(created) },
  until: until === null ? null : new Date(until),
});

test.each([
  ['samedi 14h', post('samedi 14h', '2026-11-28T22:59:59Z'), '2026-11-28T16:00:00+01:00'],
  ['le 28 novembre', post('le 28 novembre'), '2026-11-28T23:59:59.999+01:00'],
  ['demain', post('demain', '2026-11-24T22:59:59Z'), '2026-11-24T23:59:59.999+01:00'],
  ['an hour alone, before any day was known', post('ce soir à 19h'), '2026-11-23T21:00:00+01:00'],
  [
    'the night the clocks go back',
    post('dimanche 10h', '2026-10-25T22:59:59Z', '2026-10-23T10:00:00+02:00'),
    '2026-10-25T12:00:00+01:00',
  ],
  [
    'the night they go forward',
    post('dimanche 10h', '2026-03-29T21:59:59Z', '2026-03-27T10:00:00+01:00'),
    '2026-03-29T12:00:00+02:00',
  ],
])('%s', (_name, help, at) => expect(helpIsOver(help, ZONE)).toEqual(new Date(at)));

test('what names no day, and what is no help, waits for nothing', () => {
  expect(helpIsOver(post(null), ZONE)).toBe(null);
  expect(helpIsOver(post('quand tu veux'), ZONE)).toBe(null);
  expect(helpIsOver({ ...post('samedi'), kind: 'give' }, ZONE)).toBe(null);
});
