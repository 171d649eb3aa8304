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
  /** « juste samedi »: of several days, no more than that. */
  isOnly?: true;
}

/** Says « rather »: days without it may be for anything. */
const MARK =
  /\b(?:(?:oups|non|nan|ah|bon|no)[ ,]+)?(?:plutot|finalement|en fait|a la place|je (?:prefere|prefererais|changerais)|je (?:voudrais|veux|peux|dois) (?:bien )?(?:changer|decaler|deplacer)(?: (?:mes|les|de|des) (?:jours?|dates?))?|changer (?:mes|les|de) (?:jours?|dates?)|(?:je|on) (?:decale|deplace|repousse|reporte)(?: (?:ca|le pret|tout))?|rather|instead|actually|i(?:'d| would) (?:rather|prefer)(?: have it| take it)?|change (?:my|the) (?:days?|dates?)(?: to)?)\b/g;
/** « non pas samedi dimanche »: what is denied goes, what follows is meant. */
const NOT_BUT =
  /^(?:(?:non|nan|no|oups|pardon|euh|ah|sorry)[ ,]+)?(?:pas|not) (?:le |la |on |this )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)[ ,]+(?:(?:mais|plutot|but|rather)[ ,]+)?(?=[a-z0-9])/;
const DAY =
  '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)';
/** « en fait juste samedi », « je peux la prendre que samedi, pas dimanche ». */
const ONLY = new RegExp(
  `(?:(?:je|i)(?: ne| n')? ?(?:peux|pourrais|veux|voudrais|can|need|want) (?:only )?(?:(?:la |le |les |l')?(?:prendre|avoir|garder|emprunter)|(?:to )?(?:take|have|keep|borrow) (?:it|them)|it|them) |(?:je|j') ?(?:la |le |les |l')(?:prends|prendrai|emprunte|garde) |(?:j'en ai|je n'en ai|il me l[ea]s?) (?:besoin|faut) )?(?:juste|seulement|uniquement|rien que|que|just|only)(?: pour)? (?=(?:le |on |for |ce |du )?${DAY})`,
);
const NOT_THAT = new RegExp(`[ ,]+(?:et |and |mais |but )?(?:pas|not) (?:le |on |for )?${DAY}[ .!]*$`);
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
  const left = said.replace(NOT_BUT, ' ').replace(MARK, ' ').replace(/\s+/g, ' ').trim();
  if (left === said) return null;
  const rest = left.replace(ONLY, '').replace(/^[ ,]+/, '');
  const isOnly = rest !== left.replace(/^[ ,]+/, '');
  const named = isOnly ? rest.replace(NOT_THAT, '') : left;
  const days = readPeriod(named, context);
  return days && { days, isAlone: saysOnlyDays(named, context), ...(isOnly ? { isOnly: true } : {}) };
}
