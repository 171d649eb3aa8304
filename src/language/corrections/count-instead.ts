import { readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { BEHIND, BREAK, NOT, NUMBER } from './rather.ts';

/*
 * « pas 10 chaises 5 », « 10 chaises c'est trop, 5 »: one number in place of another, without a comma and without naming the thing twice.
 * Lengths (« pas 10 jours, 5 ») are read before, see length-instead.ts.
 */

const MANY = `(?:${NUMBER})`;
const NOUN = "(?: (?!pas |c'est |mais |plutot |non |juste |not |but )[a-z'-]{3,}){0,3}";
const END = `(?: (?:${BEHIND}))*[ .!]*$`;
const INSTEAD: readonly RegExp[] = [
  new RegExp(`^(?:c'est |ce n'est |il y en a |y en a |it's )?(?:${NOT}) ${MANY}${NOUN}${BREAK}(?<many>${MANY})${END}`),
  new RegExp(`^${MANY}${NOUN} (?:c'est |it's |that's )?(?:trop|too many)${BREAK}(?<many>${MANY})${END}`),
];

/** How many there are rather than the number that is denied; null: something else. */
export function countInstead(text: string): number | null {
  const { text: folded } = spellOut(text);
  for (const pattern of INSTEAD) {
    const many = pattern.exec(folded)?.groups?.many;
    const read = many === undefined ? null : readNumber(many);
    if (read !== null && read >= 1) return read;
  }
  return null;
}
