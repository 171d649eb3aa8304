import { expect, test } from 'vitest';
import { countSaid } from './count-said.ts';

test.each([
  ['nobody has said how many', { state: 'waiting', parts: 1, parts_in: null }, 0],
  ['one was said', { state: 'waiting', parts: 1, parts_in: '7' }, 1],
  ['three were said with the answer', { state: 'waiting', parts: 3, parts_in: null }, 3],
  ['one is promised', { state: 'accepted', parts: 1, parts_in: null }, 1],
  ['one is lent', { state: 'out', parts: 1, parts_in: null }, 1],
] as const)('%s', (_, claim, said) => expect(countSaid(claim)).toBe(said));
