import { expect, test, vi } from 'vitest';
import { gatherWrites } from './gather-writes.ts';

test('what is asked for during a write goes together into the next, and each hears its own answer', async () => {
  const batches: number[][] = [];
  const gate = Promise.withResolvers<void>();
  const write = gatherWrites(async (values: number[]) => {
    batches.push(values);
    if (batches.length === 1) await gate.promise;
    return values.map((value) => value * 10);
  });
  const first = [write(1), write(2)];
  await Promise.resolve();
  const during = [write(3), write(4)];
  gate.resolve();
  expect(await Promise.all([...first, ...during])).toEqual([10, 20, 30, 40]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a write that fails fails for those who shared it, and for nobody after them', async () => {
  let isAway = true;
  const write = gatherWrites(async (values: number[]) => {
    if (isAway) throw new Error('away');
    return values;
  });
  const both = await Promise.allSettled([write(1), write(2)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await write(3)).toBe(3);
});

test('whoever is alone is written at once; right behind another they wait for more', async () => {
  vi.useFakeTimers();
  try {
    const batches: [number, number[]][] = [];
    const begun = performance.now();
    const write = gatherWrites(async (values: number[]) => {
      batches.push([performance.now() - begun, values]);
      return values;
    }, 8);
    await write(1);
    const second = write(2);
    await vi.advanceTimersByTimeAsync(3);
    const third = write(3);
    await vi.advanceTimersByTimeAsync(5);
    await Promise.all([second, third]);
    await vi.advanceTimersByTimeAsync(100);
    await write(4);
    expect(batches).toEqual([
      [0, [1]],
      [8, [2, 3]],
      [108, [4]],
    ]);
  } finally {
    vi.useRealTimers();
  }
});
