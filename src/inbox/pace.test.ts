import { expect, test } from 'vitest';
import { goOn, MOST_A_MINUTE, type Pace } from './pace.ts';

const START = new Date('2026-11-23T09:00:00Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

/** Acts at these seconds: how many are read, how often it is told. */
const FRESH: Pace = { from: null, count: 0, isSlowed: false, ahead: null, isSlow: false };
function sent(seconds: readonly number[], given: Pace = FRESH, isMember = true) {
  let pace = given;
  let read = 0;
  let told = 0;
  let toldMuch = 0;
  for (const at of seconds) {
    const next = goOn(pace, isMember, after(at));
    pace = next.pace;
    if (next.restUntil === null) read += 1;
    if (next.news === 'too-fast') told += 1;
    if (next.news === 'too-much') toldMuch += 1;
  }
  return { pace, read, told, toldMuch };
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
  expect(goOn(pace, true, after(20)).restUntil).toEqual(after(61));
  expect(goOn(pace, true, after(61)).restUntil).toBeNull();
});

test('a flood that goes on is told once; one after a calm minute is told again', () => {
  const first = sent([...many(500, 1), ...many(500, 61), ...many(500, 121)]);
  expect(first).toMatchObject({ read: 3 * MOST_A_MINUTE, told: 1 });
  const calm = sent([200, 300], first.pace);
  expect(sent(many(100, 400), calm.pace)).toMatchObject({ told: 1 });
});

/** One act each second but for two of a minute: under what a minute allows. */
const allDay = (hours: number) => Array.from({ length: hours * 3600 }, (_, at) => at).filter((at) => at % 60 < 58);

test('whoever writes on and on below that is read slowly after ten minutes, and told so once', () => {
  expect(sent(allDay(1))).toMatchObject({ read: 600 + 19, told: 0, toldMuch: 1 });
  const first = sent(allDay(5));
  expect(first).toMatchObject({ read: 600 + 99, toldMuch: 1 });
  // after a night it may be told again
  const again = allDay(1).map((at) => at + 17 * 3600);
  expect(sent(again, first.pace)).toMatchObject({ toldMuch: 1 });
});

test('a stranger takes no more of a day than the two hundred calls they bring', () => {
  const { read } = sent(allDay(24), FRESH, false);
  expect(read).toBeGreaterThan(100);
  expect(read).toBeLessThanOrEqual(200);
});

test('a clock that was set back makes nobody wait for longer than one turn', () => {
  const { pace } = sent(allDay(1));
  const rest = goOn(pace, true, after(-3 * 24 * 3600)).restUntil;
  expect(rest).toEqual(after(-3 * 24 * 3600 + 180));
});

test('a minute that a clock ahead has begun is over when the clock is right again', () => {
  const { pace } = sent(many(MOST_A_MINUTE, 3_600));
  expect(goOn(pace, true, START).restUntil).toBeNull();
});
