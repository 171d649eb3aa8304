import { expect, test } from 'vitest';
import { createGatherer, Refused } from './gather.ts';

/** A write that waits to be let through, and keeps what it was given. */
function gate() {
  const writes: string[][] = [];
  const doors: { open(): void; fail(error: Error): void }[] = [];
  const write = (items: string[]) => {
    writes.push(items);
    return new Promise<void>((resolve, reject) => doors.push({ open: resolve, fail: reject }));
  };
  return { write, writes, door: (index: number) => doors[index] };
}
const never = () => false;

test('the first is written at once, those that come meanwhile together', async () => {
  const { write, writes, door } = gate();
  const { add } = createGatherer(write, never);
  const first = add(['a'], 1);
  expect(writes).toEqual([['a']]);
  const rest = [add(['b', 'c'], 2), add(['d'], 1)];
  expect(writes).toHaveLength(1);
  door(0)?.open();
  await first;
  expect(writes).toEqual([['a'], ['b', 'c', 'd']]);
  door(1)?.open();
  await Promise.all(rest);
});

test('a write has bounds, which a single request may exceed', async () => {
  const writes: string[][] = [];
  const write = async (items: string[]) => void writes.push(items);
  const { add } = createGatherer(write, never, { items: 3, bytes: 10, requests: 10 });
  const all = [add(['first'], 1), add(['1', '2', '3', '4'], 1), add(['5'], 6), add(['6'], 5), add(['7'], 5)];
  await Promise.all(all);
  expect(writes).toEqual([['first'], ['1', '2', '3', '4'], ['5'], ['6', '7']]);
});

test('a request that cannot be written fails alone', async () => {
  const { add } = createGatherer<string>(async (items) => {
    await Promise.resolve();
    if (items.includes('poison')) throw new Error('poison');
  }, never);
  const results = await Promise.allSettled([add(['a'], 1), add(['b'], 1), add(['poison'], 1), add(['c'], 1)]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('when everything is away nobody is tried one by one', async () => {
  const { write, writes, door } = gate();
  const { add } = createGatherer(write, () => true);
  const first = add(['a'], 1);
  const rest = [add(['b'], 1), add(['c'], 1)];
  door(0)?.open();
  await first;
  door(1)?.fail(new Error('away'));
  expect((await Promise.allSettled(rest)).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(writes).toHaveLength(2);
  const again = add(['d'], 1);
  door(2)?.open();
  await again;
});

test('too many waiting are refused, and closing waits for the others', async () => {
  const { write, door } = gate();
  const { add, close } = createGatherer(write, never, { items: 1, bytes: 1, requests: 1 });
  const [one, two] = [add(['a'], 1), add(['b'], 1)];
  await expect(add(['c'], 1)).rejects.toThrow(Refused);
  const closed = close();
  await expect(add(['d'], 1)).rejects.toThrow(Refused);
  door(0)?.open();
  await one;
  door(1)?.open();
  await two;
  await closed;
});
