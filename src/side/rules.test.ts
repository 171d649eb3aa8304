import { expect, test } from 'vitest';
import { judge } from './rules.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const later = { kind: 'later', because: 'ECONNECTION' } as const;

test('what a server cannot take now is tried again, ever more rarely, and not for ever', () => {
  const minutes = Array.from({ length: 10 }, (_, tries) => {
    const verdict = judge(later, tries + 1, 10, NOW);
    return verdict.state === 'waiting' ? (verdict.notBefore.getTime() - NOW.getTime()) / 60_000 : verdict.state;
  });
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120, 'given-up']);
});

test('without a number of tries it is tried steadily, at the longest pause there may be', () => {
  const minutes = [1, 5, 6, 7, 40].map((tries) => {
    const verdict = judge(later, tries, Number.POSITIVE_INFINITY, NOW, 30 * 60_000);
    return verdict.state === 'waiting' && (verdict.notBefore.getTime() - NOW.getTime()) / 60_000;
  });
  expect(minutes).toEqual([1, 16, 30, 30, 30]);
});

test('what it refuses is not tried again, nor what goes where nobody is', () => {
  expect(judge({ kind: 'accepted' }, 1, 10, NOW)).toEqual({ state: 'sent' });
  expect(judge({ kind: 'refused', because: 'EMESSAGE 554' }, 1, 10, NOW)).toEqual({ state: 'failed' });
  expect(judge({ kind: 'nobody', because: 'EENVELOPE 550' }, 1, 10, NOW)).toEqual({ state: 'failed' });
});

test('what was not tried, for want of room, has used up no try', () => {
  const until = new Date(NOW.getTime() + 300_000);
  expect(judge({ kind: 'untried', because: 'no room', until }, 4, 4, NOW)).toEqual({
    state: 'waiting',
    notBefore: until,
    isUntried: true,
  });
});
