import { DateTime } from 'luxon';
import { isoOf } from '../dates/calendar.ts';
import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { readSpokenDay } from '../dates/spoken-day.ts';
import { acceptsMoment } from '../meetings/accepts-moment.ts';
import { namingWords } from '../words/naming.ts';
import { spellOut } from '../words/spell-out.ts';
import { wantsItBack } from './wants-it-back.ts';

/*
 * Written between the lender and the borrower of what is out, and passed on: « je te la rends dimanche ? », « tu peux la garder jusqu'à
 * mardi », « ok pour mardi ». The day, and what is said of it.
 */

export interface ReturnDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** sets: it is to be so; asks: whether it may; agrees: to what the other said; back: it is wanted back by then. */
  how: 'sets' | 'asks' | 'agrees' | 'back';
}

const MOST_LETTERS = 200;
const VERB = '(?:rend|ramen|rapport|restitu|redonn|repos|depos|remet|gard|conserv)[a-z]*';
/** What is given back or kept is called « la », right ahead of the verb: « je rends visite », « je garde le petit » are of something else. */
const IT = "(?:l'|(?:le|la|les) )(?:lui |leur )?";
const TO = '(?:(?:te|vous|me|nous) )?';
const ENGLISH_IT = '(?:it|them)\\b(?! (?:up|going|in mind|real|cool|down)\\b)';
const MOMENT =
  '(?:jusqu|encore|pour|avant|apres|plus|si|ce soir|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|stp|svp)';
/** « je te la rends », « je peux la garder », « I'll bring it back »: said by whoever has it. */
const BORROWER = new RegExp(
  [
    `\\b(?:je |j'|on |nous )(?:(?:peux|pourrais|pourrai|vais|viens|passe|pense|compte|voudrais|aimerais|prefere|dois|peut|va|encore) )*${TO}${IT}${VERB}`,
    `\\b(?:te|vous|nous|me) ${IT}${VERB}`,
    `${IT}(?:rendre|ramener|rapporter|restituer|redonner|garder|conserver)\\b`,
    `\\b(?:peux|peut|pourrais) (?:encore )?garder (?=jusqu)`,
    `\\b(?:bring|return|give|drop|keep|have) ${ENGLISH_IT}|\\bkeep (?=until|till)`,
  ].join('|'),
);
/** « tu peux la garder », « rends-la-moi », « je te la laisse »: said by whoever lends it. */
const LENDER = new RegExp(
  [
    `\\btu (?:peux|pourras|pourrais|pouvais|pourra) (?:bien |encore )?${TO}${IT}${VERB}`,
    `\\btu (?:peux|pourras|pourrais) (?:bien |encore )?garder (?=jusqu)`,
    `\\btu ${TO}${IT}${VERB}`,
    `\\b${VERB}(?:-(?:la|le|les)\\b(?:[- ]moi\\b)?| (?:la|le|les)(?: moi\\b|-moi\\b|(?= ${MOMENT})))`,
    `\\bje te ${IT}(?:laisse|prete)`,
    `\\byou (?:can |could |may )(?:keep|return|bring|have|hold) ${ENGLISH_IT}|\\b(?:keep|bring|return) ${ENGLISH_IT}`,
    '\\byou (?:can |could |may )keep (?=until|till)',
  ].join('|'),
);
/** « tu peux garder la perceuse », “I'll return the drill”: what is out, by its name. */
const OF_THING = new RegExp(
  `\\b(?:${VERB}(?:[- ]moi)?|bring|return|give|drop|keep)(?: back)? (?:l'|(?:le|la|les|ta|ton|tes|ma|mon|mes|the|your|my) )(?<what>[a-z'-]+)`,
  'g',
);
const NOT =
  /\b(?:pas|plus(?! (?:longtemps|tard))|jamais|not|don't|can't|never)\b(?! (?:de (?:souc|probl)|besoin avant))/;
const NO_DENIAL = /t'inquietes? pas|pas de (?:souci|probleme)s?|no problem|no worries/g;
const KEEPS = /\b(?:gard|conserv|keep|laisse|jusqu|until|till)/;
const WEEKDAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const UNTIL = /\b(?:jusqu|until|till?)\b/;

/** Whether it is to be given back, or kept: by the pronoun, or by the name of what is out. */
function isOfIt(said: string, by: 'lender' | 'borrower', thing: string | undefined): boolean {
  if ((by === 'lender' ? LENDER : BORROWER).test(said)) return true;
  const words = namingWords(thing ?? null);
  return [...said.matchAll(OF_THING)].some(({ groups }) => words.includes(groups?.what ?? ''));
}

/** @param by who of the two says so @param due when it is due as things are: « garde-la jusqu'à mardi », due on Sunday, is the Tuesday after */
export function readReturnDay(
  text: string,
  by: 'lender' | 'borrower',
  context: DateContext & { thing?: string },
  due: string | null,
): ReturnDay | null {
  if (text.length > MOST_LETTERS) return null;
  const said = spellOut(text.replace(/\n/g, ' ')).text.replace(NO_DENIAL, 'ok');
  const first = dayIn(text, said, context);
  if (first === null) return null;
  const isAfter = due !== null && first < due && KEEPS.test(said) && WEEKDAY.test(said) && !/\d/.test(said);
  const { timezone } = context;
  const day = isAfter ? (dayIn(text, said, { timezone, now: noonOf(due, timezone) }) ?? first) : first;
  if (by === 'lender' && wantsItBack(text)) return { day, how: 'back' };
  const isAsked = text.includes('?');
  const isOf = isOfIt(said, by, context.thing);
  if (!isAsked && !NOT.test(said) && isOf) return { day, how: by === 'lender' ? 'sets' : 'asks' };
  if (isAsked && isOf) return { day, how: 'asks' };
  return acceptsMoment(text, { namesIt: true }) ? { day, how: 'agrees' } : null;
}

/** The one day it names, or the end of « jusqu'à mardi ». */
function dayIn(text: string, said: string, context: DateContext): string | null {
  const spoken = readSpokenDay(text, context);
  if (typeof spoken === 'number') return isoOf(spoken);
  return UNTIL.test(said) ? (readPeriod(text, context)?.to ?? null) : null;
}

const noonOf = (day: string, timezone: string): Date =>
  DateTime.fromISO(day, { zone: timezone }).set({ hour: 12 }).toJSDate();
