import { DateTime } from 'luxon';
import { isoOf } from '../dates/calendar.ts';
import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { readSpokenDay } from '../dates/spoken-day.ts';
import { acceptsMoment } from '../meetings/accepts-moment.ts';
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
const IT = "(?:(?:te |vous )?(?:l'|(?:le|la|les) )(?:lui )?|(?:te |vous )(?:le |la |les |l')?)";
/** « je te la rends », « je peux la garder », « I'll bring it back »: said by whoever has it. */
const BORROWER = new RegExp(
  `\\b(?:je |j'|on |nous )(?:(?:peux|pourrais|pourrai|vais|viens|passe|pense|compte|voudrais|aimerais|prefere|dois|peut|va|peux encore) )*${IT}(?:rend|ramen|rapport|restitu|redonn|repos|depos|remet|gard|conserv)|\\b(?:rendre|ramener|rapporter|garder|rendu|retour|rends)\\b|\\bje repasse (?:avec|te)\\b|\\b(?:bring|return|give|drop|keep|have) (?:it|them|the [a-z]+|your [a-z]+)\\b`,
);
/** « tu peux la garder », « rends-la-moi », « je te la laisse »: said by whoever lends it. */
const LENDER =
  /\btu (?:peux|pourras|pourrais|pouvais|pourra) (?:bien |encore |me )?(?:l'|(?:le |la |les |me )+)?(?:gard|rend|ramen|rapport|conserv)|\btu (?:me )?(?:l'|(?:le|la|les) )(?:gard|rend|ramen|rapport)|\btu (?:gardes|rends|ramenes|rapportes)\b|\b(?:gardes?|rends?|ramenes?|rapportes?|conserves?)[- ](?:l[ea]s?|moi)\b|\bje te (?:l[ea]s? |l')(?:laisse|prete)|\bretour (?:le |au |pour )?|\byou (?:can |could |may )(?:keep|return|bring|have|hold)|\b(?:keep|bring|return) (?:it|them)\b/;
const NOT =
  /\b(?:pas|plus(?! (?:longtemps|tard))|jamais|not|don't|can't|never)\b(?! (?:de (?:souc|probl)|besoin avant))/;
const NO_DENIAL = /t'inquietes? pas|pas de (?:souci|probleme)s?|no problem|no worries/g;
const KEEPS = /\b(?:gard|conserv|keep|laisse|jusqu|until|till)/;
const WEEKDAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const UNTIL = /\b(?:jusqu|until|till?)\b/;

/** @param by who of the two says so @param due when it is due as things are: « garde-la jusqu'à mardi », due on Sunday, is the Tuesday after */
export function readReturnDay(
  text: string,
  by: 'lender' | 'borrower',
  context: DateContext,
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
  if (!isAsked && !NOT.test(said) && (by === 'lender' ? LENDER : BORROWER).test(said)) {
    return { day, how: by === 'lender' ? 'sets' : 'asks' };
  }
  if (isAsked && (by === 'lender' ? LENDER : BORROWER).test(said)) return { day, how: 'asks' };
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
