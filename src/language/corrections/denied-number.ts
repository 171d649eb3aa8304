import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { NOT_BUT } from './rather.ts';

const MANY = `(?:\\d{1,4}|${NUMBER_WORDS.join('|')})`;
const SUM = ' ?(?:€|euros?|eur)?(?![a-z0-9])';
const NOT = new RegExp(`\\b(?:${NOT_BUT}) (?<no>${MANY})${SUM}`);

/** « pas 50, 80 », « 80 au lieu de 50 »: the 50 that it is not; null: no number is denied. */
export function deniedNumber(text: string): number | null {
  const no = NOT.exec(spellOut(text).text)?.groups?.no;
  return no === undefined ? null : readNumber(no);
}
