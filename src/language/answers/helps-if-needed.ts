import { spellOut } from '../words/spell-out.ts';

/*
 * « je peux remplacer si besoin », « si besoin je peux », « je suis dispo jeudi si besoin de bras », “I can step in if needed”: below a
 * request, an offer of help with that. Elsewhere it may be one's own, to everybody.
 */

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|hey|oui|ok|moi aussi|moi|alors|sinon|yes|me too)[ ,!.]+)*';
const OFFERS =
  "(?:(?:je|on) (?:peux|peut|pourrais|pourrait|veux bien|peu)(?: (?:aussi|bien|toujours))*(?: (?:t'|te |vous |le |la |les |lui )?(?:venir|remplacer|aider|depanner|etre la|passer|le faire|donner un coup de main|filer un coup de main|prendre (?:sa|la|une) place|porter|monter))?|(?:je |on )?(?:suis|serai|serais|est|sera|sommes) (?:aussi )?(?:la|dispo(?:nible)?s?|libres?|partante?s?)|je (?:viens|viendrai|remplace|te depanne|t'aide)|dispo(?:nible)?|(?:i|we)(?: can|'ll| could| will)(?: also)? (?:help|come|step in|fill in|be there|replace (?:him|her|them)|do it|lend a hand)|(?:i'm|i am|we're|we are) (?:free|around|available)|i can)";
const ARMS =
  "(?: (?:d'aide|de bras|de monde|d'un coup de main|d'une paire de bras|de quelqu'un|d'un remplacant|de renfort|de main d'oeuvre))?";
const NEED = `(?:si (?:jamais )?(?:besoin|necessaire|il (?:y a|te manque|vous manque|manque)(?: encore)? (?:besoin|du monde|quelqu'un|une personne)|y a besoin|(?:tu|vous) (?:as|avez|en as|en avez)(?: encore)? besoin|t'as(?: encore)? besoin|il (?:le )?faut)${ARMS}|s'il (?:y a (?:encore )?besoin|(?:te |vous )?(?:manque|faut)(?: encore)?(?: (?:quelqu'un|du monde|une personne|des bras))?|le faut)${ARMS}|en cas de besoin|au besoin|if (?:needed|need be|necessary|you (?:still )?need(?: (?:help|hands|a hand|somebody|someone|me))?|(?:somebody|someone) is missing))`;
const WHEN =
  "(?:[ ,]+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres-demain|aujourd'hui|ce (?:soir|matin|midi|week-?end)|cet aprem|(?:le )?(?:matin|soir)|(?:a partir de|des|vers|apres|avant|a) \\d{1,2} ?h(?:\\d\\d)?|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|this (?:morning|afternoon|evening|weekend)))*";
const END = '(?:[ ,]+(?:merci|svp|stp|bien sur|avec plaisir|volontiers|please|thanks))*[ .!…]*$';
const BEHIND = new RegExp(`^[^a-z0-9]*${GREETING}${OFFERS}${WHEN}[ ,]+${NEED}${WHEN}${END}`);
const AHEAD = new RegExp(`^[^a-z0-9]*${GREETING}${NEED}[ ,]+(?:moi )?${OFFERS}${WHEN}${END}`);
const MOST_LETTERS = 140;

export const helpsIfNeeded = (text: string): boolean => {
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  return BEHIND.test(said) || AHEAD.test(said);
};

/** « je peux remplacer si besoin »: neither when nor what for, so that it is no post of one's own either. */
export const helpsWithNothingNamed = (text: string): boolean =>
  helpsIfNeeded(text) && !SAYS_MORE.test(spellOut(text).text);

const SAYS_MORE =
  /\b(?:bras|monde|aide|coup de main|renfort|hands?|help|di(?:manche)|(?:lun|mar|mercre|jeu|vendre|same)di|(?:mon|tues|wednes|thurs|fri|satur|sun)day|demain|aujourd'hui|ce (?:soir|matin|midi|week-?end)|tomorrow|today|tonight|\d|porter|monter)\b/;
