/*
 * « vélo 3 vitesses », « jean taille 38 », « table 120 x 80 »: numbers that say what a thing is like. They are no number of a post, and
 * count none of it.
 */

const OF_A_THING =
  '(?:vitesses?|places?|tiroirs?|portes?|roues?|etages?|plateaux?|feux|tetes?|bras|branches?|pieces?|personnes?|pers|fonctions?|lames?|pans?|elements?|watts?|volts?|pouces|litres?|l|kg|kilos?|cm|mm|m|metres?|ans|mois|speeds?|gears?|drawers?|doors?|seats?|wheels?|seater)';
/** Such a number at the beginning of a folded text. */
export const OWN_NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?(?: ?(?:x|par|sur) ?\\d{1,4})*(?: ?${OF_A_THING}(?![a-z])|(?<= ?(?:x|par|sur) ?\\d{1,4})(?!\\d))`;
const SIZED = '(?:taille|pointure|size) ?\\d{1,3}';
const ALL = new RegExp(`(?<![a-z0-9])(?:${SIZED}|${OWN_NUMBER})`, 'g');

/** Without them: what is left has the number of a post, if it has any. */
export const withoutOwnNumbers = (folded: string): string => folded.replace(ALL, ' ').replace(/\s+/g, ' ').trim();
