import { NUMBER_WORDS } from './number.ts';

/*
 * « 2 ou 3 h », « entre deux et trois jours », « 2-3 semaines »: whoever says so means neither of the two numbers alone. A pattern of a
 * length takes what stands before its last number along.
 */

const MANY = `(?:\\d{1,2}|une?|an?|one|${NUMBER_WORDS.join('|')})`;
const UNIT =
  '(?:heures?|h|jours?|journees?|semaines?|mois|minutes?|min|mn|nuits?|soirees?|hours?|days?|weeks?|months?|nights?)';

/** Stands before the last number of a length, in patterns on folded text. */
export const FROM_NUMBER = `(?:(?:entre|between) ${MANY} ?(?:${UNIT} )?(?:et|and) |(?:(?:de|from) )?${MANY} ?(?:${UNIT} ?)?(?:ou|a|or|to|-|/) ?(?:meme )?)`;
/** « une heure ou deux »: behind the unit. */
export const OR_MORE = '(?: (?:ou|or) (?:deux|trois|quatre|[2-6]|two|three)(?! ?[a-z0-9]))?';
