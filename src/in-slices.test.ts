import { expect, test } from 'vitest';
import { type Due, inSlices } from './in-slices.ts';

/** What is tried together, in order, and who cannot be done; those of `bad` cannot. */
async function tried(due: readonly Due[], bad: readonly string[]) {
  const slices: string[][] = [];
  const failed: string[] = [];
  const sum = await inSlices(
    due,
    async (ids) => {
      slices.push([...ids]);
      if (ids.some((id) => bad.includes(id))) throw new RangeError('no');
      return ids.length;
    },
    (id) => failed.push(id),
  );
  return { slices, failed, sum };
}

const many = (count: number): Due[] => Array.from({ length: count }, (_, at) => ({ id: String(at + 1) }));

test('what stands by itself is taken fifty at a time, what a town is told of together', async () => {
  const { slices, sum } = await tried(
    [...many(120), { id: 'a', town: 1 }, { id: 'b', town: 2 }, { id: 'c', town: 1 }],
    [],
  );
  expect(slices.map((ids) => ids.length)).toEqual([50, 50, 20, 2, 1]);
  expect(slices.slice(3)).toEqual([['a', 'c'], ['b']]);
  expect(sum).toBe(123);
});

test('those that cannot be done are found by halves, and cost nobody else their turn', async () => {
  const { slices, failed, sum } = await tried(many(100), ['7', '31', '50']);
  expect(failed).toEqual(['7', '31', '50']);
  expect(sum).toBe(97);
  expect(slices.length).toBeLessThan(40);
  const done = slices.filter((ids) => !ids.some((id) => failed.includes(id))).flat();
  expect(done).toEqual(many(100).flatMap(({ id }) => (failed.includes(id) ? [] : [id])));
});

test('a database that is away fails it all: nobody is to blame', async () => {
  const away = Object.assign(new Error('gone'), { code: '57P01' });
  const take = async () => {
    throw away;
  };
  await expect(inSlices(many(3), take, () => expect.fail('blamed'))).rejects.toBe(away);
});
