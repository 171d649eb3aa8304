import { fold } from '../words/fold.ts';
import type { DateContext } from './dates.ts';
import { type Days, readPeriod, saysOnlyDays } from './period.ts';
import { readUnableOn } from './unable-on.ts';

/** Other days that somebody says instead of those they said before. */
export interface OtherDays {
  days: Days;
  /** Nothing is said but the days; else what they are for is named, or it is about something else. */
  isAlone: boolean;
  /** They stand in place of a day that cannot be: of several, the others may still be meant. */
  isForOne?: true;
}

/** Says « rather »: days without it may be for anything. */
const MARK =
  /\b(?:(?:oups|non|nan|ah|bon|no)[ ,]+)?(?:plutot|finalement|en fait|a la place|je (?:prefere|prefererais|changerais)|je (?:voudrais|veux|peux|dois) (?:bien )?(?:changer|decaler|deplacer)(?: (?:mes|les|de|des) (?:jours?|dates?))?|changer (?:mes|les|de) (?:jours?|dates?)|(?:je|on) (?:decale|deplace|repousse|reporte)(?: (?:ca|le pret|tout))?|rather|instead|actually|i(?:'d| would) (?:rather|prefer)(?: have it| take it)?|change (?:my|the) (?:days?|dates?)(?: to)?)\b/g;
/** « non pas samedi dimanche »: what is denied goes, what follows is meant. */
const NOT_BUT =
  /^(?:(?:non|nan|no|oups|pardon|euh|ah|sorry)[ ,]+)?(?:pas|not) (?:le |la |on |this )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)[ ,]+(?:(?:mais|plutot|but|rather)[ ,]+)?(?=[a-z0-9])/;
/** Longer is a story. */
const MOST_LETTERS = 90;

/** « plutôt samedi prochain », « je peux pas le 25, je préfère le 28 », « finalement la raclette du 5 au 7 », “rather next weekend”. null: about something else. */
export function readOtherDays(text: string, context: DateContext): OtherDays | null {
  const said = fold(text);
  if (said.length > MOST_LETTERS || said.includes('?')) return null;
  const instead = readUnableOn(text)?.instead ?? null;
  if (instead !== null) {
    const days = readPeriod(instead, context);
    return days && { days, isAlone: saysOnlyDays(instead, context), isForOne: true };
  }
  const rest = said.replace(NOT_BUT, ' ').replace(MARK, ' ').replace(/\s+/g, ' ').trim();
  if (rest === said) return null;
  const days = readPeriod(rest, context);
  return days && { days, isAlone: saysOnlyDays(rest, context) };
}
