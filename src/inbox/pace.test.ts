import { expect, test } from 'vitest';
import { goOn, MOST_A_MINUTE, type Pace } from './pace.ts';

const START = new Date('2026-11-23T09:00:00Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

/** Acts at these seconds: how many are read, how often it is told. */
function sent(seconds: readonly number[], given: Pace = { from: null, count: 0, isSlowed: false }) {
  let pace = given;
  let read = 0;
  let told = 0;
  for (const at of seconds) {
    const next = goOn(pace, after(at));
    pace = next.pace;
    if (next.restUntil === null) read += 1;
    if (next.isNews) told += 1;
  }
  return { pace, read, told };
}

const many = (count: number, at: number) => Array.from({ length: count }, () => at);

test('who writes as people do is never slowed', () => {
  const everyTwoSeconds = Array.from({ length: 300 }, (_, index) => index * 2);
  expect(sent(everyTwoSeconds)).toMatchObject({ read: 300, told: 0 });
});

test('of five hundred in a minute so many are read, and it is told once', () => {
  expect(sent(many(500, 1))).toMatchObject({ read: MOST_A_MINUTE, told: 1 });
});

test('the rest waits until the minute is over', () => {
  const { pace } = sent(many(MOST_A_MINUTE, 1));
  expect(goOn(pace, after(20)).restUntil).toEqual(after(61));
  expect(goOn(pace, after(61)).restUntil).toBeNull();
});

test('a flood that goes on is told once; one after a calm minute is told again', () => {
  const first = sent([...many(500, 1), ...many(500, 61), ...many(500, 121)]);
  expect(first).toMatchObject({ read: 3 * MOST_A_MINUTE, told: 1 });
  const calm = sent([200, 300], first.pace);
  expect(sent(many(100, 400), calm.pace)).toMatchObject({ told: 1 });
});
