import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « annule le rdv de samedi », « je voudrais décaler mon rendez-vous avec Yann »: told to the bot, of a moment that two have agreed on or
 * one has proposed. With more than that in it (« j'annule le rdv, ma fille est malade ») it is a letter to the other.
 */

export interface CallsOff {
  /** Taken back, or another moment looked for. */
  what: 'off' | 'other';
  /** What is said of it behind: « de samedi », « avec yann pour le fauteuil »; folded, may be empty. */
  of: string;
  /** « mon rdv avec Yann »: of somebody else than who reads it; « le rdv » may be said to them. */
  isTold: boolean;
  /** « annule samedi »: no meeting is named. */
  isDay: boolean;
}

const GREETS =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|bjr|slt|ok|bon|stp|svp|please|finalement|en fait|desolee?)[ ,.!]+)*';
const WISHES =
  "(?:(?:je (?:veux|voudrais|souhaite|dois|peux|vais devoir|vais|prefere)|j'aimerais|j'ai besoin d[e']|il (?:me )?faut|faut|on (?:doit|peut|va)|(?:tu )?peux[- ]tu|tu peux|comment(?: je| on)?(?: peut| peux| fait pour)?|i (?:want|need|have|would like|must|wish) to|i must|i'd like to|i'll have to|can (?:you|i)|could you|how do i)\\b ?)?";
const OFF =
  "(?:annul(?:e|er|ez|ons)|j'annule|on annule|je annule|supprim(?:e|er|ez)|enlev(?:e|er)|cancel|call off|drop)";
const OTHER =
  "(?:decal(?:e|er|ez)|repouss(?:e|er)|report(?:e|er)|deplac(?:e|er)|avanc(?:e|er)|chang(?:e|er) (?:l'heure|le jour|la date|l'horaire|de jour pour|d'heure pour)? ?(?:de|du)?|modifi(?:e|er) (?:l'heure|le jour|la date)? ?(?:de|du)?|move|reschedule|postpone|change (?:the (?:time|day|date) of)?)";
const WHOSE = '(?:mon|ma|mes|le|la|les|notre|nos|ce|cet|un|my|our|the|this|that) ?';
const MEETING = '(?:r ?d ?v|rendez[- ]?vous|rencontre|meetings?|appointments?)';
const ENDS =
  "(?:[ ,.!]+(?:stp|svp|s'il te plait|s'il vous plait|please|pls|merci|thanks|thank you|desolee?|sorry))*[ .!?]*$";

const CALLS = new RegExp(
  `^[^a-z0-9]*${GREETS}${WISHES}(?:(?<off>${OFF})|(?<other>${OTHER})) ?(?<whose>${WHOSE})?(?<meeting>${MEETING})\\b(?<of>[^,;.!?\\n]{0,80}?)${ENDS}`,
);
/** « annule samedi », « annule avec Yann », “cancel Saturday with Ann”: a day or a person alone. */
const OF_A_DAY = new RegExp(
  `^[^a-z0-9]*${GREETS}(?<off>annule|annuler|cancel) (?<of>(?:(?:pour |le |de )?(?:ce soir|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|avec|with)\\b[^,;.!?\\n]{0,40}?)${ENDS}`,
);
/** What is said of a meeting behind its name. */
const ABOUT =
  /^(?: (?:de|du|d'|des|pour|pr|avec|chez|a|le|la|au|ce|cet|with|on|of|for|at|about|this|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|s)\b.*)?$/;
/** Why, or what else: not told to us alone. */
const MORE =
  /\b(?:car|parce|comme|mais|et|puis|si|because|but|and|since|je|j'|tu|on (?:se|peut|va|a|dit|y)|il|elle|i|you|we|a cause|que)\b/;

const DAYS =
  /\b(?:apres[- ]demain|demain|aujourd'hui|tonight|tomorrow|today|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|matin|midi|soir|aprem|apres[- ]midi|morning|noon|afternoon|evening|prochaine?|next|semaine|week|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)\b/g;
const HOURS =
  /\b\d{1,2}(?: ?(?:h|heures?|:|\/) ?\d{0,2}(?: ?\/ ?\d{2,4})?|er|st|nd|rd|th)?(?: ?(?:am|pm|o'clock))?(?![a-z0-9])/g;
const DETERMINER = "(?:le|la|les|l'|un|une|mon|ma|mes|son|sa|ses|notre|nos|the|my|a|an|our|his|her)";
/** « avec Yann », and not « avec le dentiste ». */
const WITH_NAME = new RegExp(
  `\\b(?:avec|with|chez) (?!${DETERMINER}(?![\\p{L}]))\\p{L}[\\p{L}'-]*(?: (?!(?:a|au|aux|de|du|le|la|on|at|of|in|the)(?![\\p{L}]))\\p{L}[\\p{L}'-]*)?`,
  'gu',
);
const ABOUT_THING = /\b(?:pour|pr|for|about) (?<thing>.+)$/;
const LINKS = /\b(?:d'|l'|(?:de|du|des|le|la|les|a|au|aux|ce|cet|cette|vers|pour|pr|on|of|for|at|about|this|the|s)\b)/g;

const withoutMoment = (of: string): string => of.replace(HOURS, ' ').replace(DAYS, ' ').replace(/\s+/g, ' ').trim();
const isEmpty = (said: string): boolean => !/[a-z]/.test(said.replace(LINKS, ' '));

/** « au garage », “at the dentist”: neither when, with whom nor what for, so that it is another appointment than between neighbours. */
function isElsewhere(of: string): boolean {
  return !isEmpty(withoutMoment(of).replace(ABOUT_THING, ' ').replace(WITH_NAME, ' '));
}

/** What for: « le fauteuil » in « avec yann pour le fauteuil », not « samedi ». undefined: nothing is named. */
export function whatFor(of: string): string | undefined {
  const thing = ABOUT_THING.exec(withoutMoment(of))?.groups?.thing?.replace(WITH_NAME, ' ');
  return thing === undefined || isEmpty(thing) ? undefined : thing.trim();
}

/** null: not such words. */
export function readCallsOff(text: string): CallsOff | null {
  if (text.length > 160) return null;
  const said = spellOut(fold(text)).text;
  const found = CALLS.exec(said) ?? OF_A_DAY.exec(said);
  const { off, whose = '', meeting, of = '' } = found?.groups ?? {};
  if (!found || !ABOUT.test(of.startsWith(' ') || of === '' ? of : ` ${of}`) || MORE.test(of) || isElsewhere(of))
    return null;
  const isTold = /^(?:mon|ma|mes|my)\b/.test(whose) || /\b(?:avec|with)\b/.test(of) || meeting === undefined;
  return { what: off === undefined ? 'other' : 'off', of: of.trim(), isTold, isDay: meeting === undefined };
}

/** With whom: « avec Yann pour le fauteuil ». undefined: nobody is named. */
export function withWhom(of: string): string | undefined {
  return /\b(?:avec|with|chez) ([\p{L}][\p{L}'-]*)/u.exec(of)?.[1];
}
