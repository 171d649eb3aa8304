import { hashOf } from '../../language/learned/hash.ts';

/** What was wished for instead, as a button carries it behind the answer: `42.8831`. */
export const wishId = (claimId: string, wish: string): string => `${claimId}.${markOf(wish)}`;

export const markOf = (wish: string): number => (hashOf(wish, 7) >>> 0) % 1_000_000;
