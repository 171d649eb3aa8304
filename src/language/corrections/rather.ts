import { NUMBER_WORDS } from '../words/number.ts';
import { POLITELY } from '../words/politely.ts';

/*
 * The words of « pas 10 jours, 5 », « 3 au lieu de 5 », « plutôt 2 finalement »: one number in place of another. What is counted differs
 * (things, days, centimetres), what says that it corrects does not. Sources for patterns on folded text.
 */

/** A number in figures or words. */
export const NUMBER = `\\d{1,3}|${NUMBER_WORDS.join('|')}`;
/** Denies what follows. */
export const NOT = 'pas|not';
/** What follows is what it is not. */
export const NOT_BUT = `${NOT}|au lieu de|instead of|plutot que`;
/** Between the number that is denied and the one that is meant. */
export const BREAK =
  "[ ,;.:!-]+(?:(?:mais|c'est|ce sera|y en a|il y en a|plutot|non|juste|seulement|que|but|it's|just|only|rather)[ ,]+)*";
/** Behind the number that is meant. */
export const ONLY = 'seulement|uniquement|juste|only|just';
export const RATHER = 'plutot|en fait|finalement|instead|rather|actually';
export const BEHIND = `${ONLY}|${RATHER}|${POLITELY}`;
