import { inToken } from '../../conversation/token.ts';
import type { Only } from '../../language/search/refining.ts';
import type { Place } from './search.ts';

const ONLY: readonly Only[] = ['give', 'lend', 'swap', 'service', 'offer', 'request'];

/** What a « La suite » button carries: where the page before ended, and what was looked for. */
export interface Page {
  words: string;
  quartier: string;
  /** A kind or a side: « que les dons ». */
  only?: Only | undefined;
  /** What else there is, beside what they have answered. */
  isBeside?: true | undefined;
  after: Place;
}

const BESIDE = 'beside';

/** Never longer than a button may carry, and without the signs that part a token. */
export function writePage({ words, quartier, only, isBeside, after }: Page): string {
  const page: string[] = [
    `${after.rank}.${after.number}${after.isAway ? 'a' : ''}`,
    inToken(quartier).slice(0, 60),
    inToken(words).slice(0, 80),
  ];
  // a kind is never asked for beside what one has answered
  const sort = isBeside ? BESIDE : only;
  return (sort === undefined ? page : [...page, sort]).join('~');
}

/** null: no such page. Anybody can forge one: it leads to what everybody may see. */
export function readPage(text: string): Page | null {
  const match = /^(\d{1,2})\.(\d{1,12})(a?)~([^~]{0,60})~([^~]{0,80})(?:~([a-z]+))?$/.exec(text);
  if (!match) return null;
  const [, rank, number, away, quartier = '', words = '', sort] = match;
  const isAway = away === 'a' || undefined;
  const only = readOnly(sort);
  return {
    words,
    quartier,
    ...(only ? { only } : {}),
    ...(sort === BESIDE ? { isBeside: true as const } : {}),
    after: { rank: Number(rank), number: Number(number), ...(isAway && { isAway }) },
  };
}

/** A kind or a side, as it came. */
export const readOnly = (sort: unknown): Only | undefined => ONLY.find((one) => one === sort);
