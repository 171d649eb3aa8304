import { isDefect, MARRED } from '../things/beside-thing.ts';
import { words } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { isTrait, MEASURES, tidied } from './detail.ts';

/*
 * « bleu », « elle est un peu rayée », said where a photo is asked for: how the thing is. « mon appareil est en panne », « je rentre ce
 * soir », « ça marche pas » are of whoever would take it, and stand in no post.
 */

/** Said of oneself, or of what one takes photos with. */
const OF_ONESELF =
  /\b(?:je|j'|on|nous|moi|mon|ma|mes|notre|nos|chez|i|i'm|i've|my|we|our|me|telephone|tel|portable|smartphone|phone|appareil|camera|photos?|images?|internet|connexion|reseau|wifi|appli|app|messenger)(?![a-z])/;
/** « dans 2 mois », « en fin de journée »: when, or where. */
const WHEN_OR_WHERE =
  /^(?:dans|depuis|pour|apres|avant|vers|a|au|aux|sur|in(?! (?:very |really )?(?:good|perfect|bad|poor|working)\b)|after|before|at|for)(?![a-z])/;
/** These say how large it is, with a number: « 3 places ». */
const COUNTED = /\b(?:mois|ans?|annees?|personnes?|places?|niveaux?|etages?|inch|inches|l)\b/;
const LEAD =
  /^(?:(?:et|mais|alors|and|but) )*(?:(?:il|elle|ils|elles|it|they) (?:est|sont|fait|font|is|are) |c'est |(?:it|they)'?(?:s|re) )?(?:(?:un peu|tout(?:es?)?|presque|assez|plutot|vraiment|comme|legerement|bien|tres|juste|a bit|a little|slightly|quite|very|almost|nearly|pretty) )*/;
/** « rouge taille 26 » */
const SIZE = /\b(?:taille|pointure|size) (?=\d)/;
const IS_MARRED = new RegExp(`^${MARRED}$`);

export function describesThing(text: string): boolean {
  const plain = spellOut(tidied(text)).text.trim();
  if (text.includes('?') || OF_ONESELF.test(plain) || WHEN_OR_WHERE.test(plain)) return false;
  const how = plain.slice(LEAD.exec(plain)?.[0].length ?? 0).replace(SIZE, '');
  if (MEASURES.test(plain) || MEASURES.test(how) || IS_MARRED.test(how) || isDefect(plain)) return true;
  return isTrait(words(how)) && (!COUNTED.test(how) || /\d/.test(how));
}
