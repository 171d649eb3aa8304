import { fold } from '../words/fold.ts';

// « ladder » does not begin with « la »
const ARTICLE = "(?:(?:pour |of |for )?(?:(?:de )?l'|d'|(?:le|la|les|mon|ma|mes|ton|ta|du|de la|des|de|the|my) )?)";
const THING = "(?<thing>[a-z0-9][a-z0-9' -]{1,40}?)";
const FREE = '(?:libres?|dispo|dispos|disponibles?|prise?s?|reservee?s?|free|available|taken|booked)';
const LEAD =
  "^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|stp|svp|please)[ ,!]+)*(?:(?:je (?:veux|voudrais)|j'aimerais|tu peux|peux-tu|on peut|can you|i want to|i'd like to) )?(?:(?:me )?(?:voir|montre|montrer|montre-moi|affiche|afficher|donne-moi|see|show|show me) )?";
const END = '(?: (?:svp|stp|please|merci))?[ ?!.]*$';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${LEAD}(?:le |the )?(?:calendrier|planning|agenda|disponibilites?|dispos|calendar|availability) ?:? ?${ARTICLE}${THING}${END}`,
  ),
  new RegExp(`${LEAD}(?:the )?${THING} (?:calendar|calendrier|planning)${END}`),
  new RegExp(
    `${LEAD}quand (?:est(?:-ce que)? |sera |sont )?(?:${FREE} )?${ARTICLE}${THING} ?(?:(?:est|sera|sont)(?:-(?:elle|il|elles|ils))? ${FREE}|${FREE})${END}`,
  ),
  new RegExp(`${LEAD}quand (?:est|sera|sont) ${FREE} ${ARTICLE}${THING}${END}`),
  new RegExp(`${LEAD}${ARTICLE}${THING} (?:est|sera|sont) ${FREE} quand${END}`),
  new RegExp(`${LEAD}when (?:is|are|will) ${ARTICLE}${THING} (?:be )?${FREE}${END}`),
];
/** Not a thing: whoever reads it, or those who meet. */
const NOBODY = /^(?:(?:es|est|etes|sont|are|is)[- ].*|(?:tu|il|elle|on|vous|ils|elles|ca|ce|you|he|she|it|they))$/;

/** « calendrier perceuse », « quand est libre l'échelle ? »: the thing of which somebody asks when it is free, folded. */
export function readWhenFree(text: string): string | null {
  if (text.length > 90) return null;
  const said = fold(text);
  for (const pattern of PATTERNS) {
    const thing = pattern.exec(said)?.groups?.thing?.trim();
    if (thing !== undefined && !NOBODY.test(thing) && thing.split(' ').length <= 5) return thing;
  }
  return null;
}
