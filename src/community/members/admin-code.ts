import { createHash, randomInt } from 'node:crypto';

/** No letter or digit that can be taken for another; five and five, so that it is told apart from words. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A one-time code for an admin, e.g. `K7MPQ-2RTXA`: about 49 bits. */
export function newAdminCode(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}`;
}

/** What is stored of a code: whoever reads the database cannot become an admin. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code.trim().toUpperCase()).digest('hex');
}
