import type { Place } from './search.ts';

/** What a « La suite » button carries: where the page before ended, and what was looked for. */
export interface Page {
  words: string;
  quartier: string;
  after: Place;
}

/** Never longer than a button may carry, and without the signs that part a token. */
export function writePage({ words, quartier, after }: Page): string {
  return [`${after.rank}.${after.number}`, plain(quartier).slice(0, 60), plain(words).slice(0, 80)].join('~');
}

/** null: no such page. Anybody can forge one: it leads to what everybody may see. */
export function readPage(text: string): Page | null {
  const match = /^(\d{1,2})\.(\d{1,9})~([^~]{0,60})~([^~]{0,80})$/.exec(text);
  if (!match) return null;
  const [, rank, number, quartier = '', words = ''] = match;
  return { words, quartier, after: { rank: Number(rank), number: Number(number) } };
}

function plain(text: string): string {
  return text.replace(/[:~]/g, ' ');
}
