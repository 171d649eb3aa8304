import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRounds } from './rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it looks by itself from time to time, since nobody hears a lease run out, and no more once it has stopped', async () => {
  let looks = 0;
  const rounds = createRounds(
    async () => {
      looks += 1;
    },
    () => {},
    10_000,
  );
  await vi.advanceTimersByTimeAsync(30_000);
  expect(looks).toBe(0);
  rounds.start();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(20_001);
  expect(looks).toBe(4);
  await rounds.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(4);
});
