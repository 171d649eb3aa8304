import { expect, test } from 'vitest';
import { keepBriefly } from './keep-briefly.ts';

test('what is kept goes by itself, and there is never more of it than may be', async () => {
  const kept = keepBriefly<number>(1, 2);
  for (const [name, made] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['a', 4],
  ] as const)
    kept.put(name, made);
  expect(['a', 'b', 'c'].map(kept.get)).toEqual([4, 2, undefined]);
  await expect.poll(() => ['a', 'b'].map(kept.get)).toEqual([undefined, undefined]);
  kept.put('c', 3);
  expect(kept.get('c')).toBe(3);
  const never = keepBriefly<number>(0, 2);
  never.put('a', 1);
  expect(never.get('a')).toBeUndefined();
});
