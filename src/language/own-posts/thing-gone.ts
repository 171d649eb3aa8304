import { namesThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';

const AHEAD = '^\\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|bon|ok|aie|mince|zut|oh no)[ ,!.]+)*';
const THING = "(?:(?:le|la|les|mon|ma|mes|notre|nos|the|my|our) |l')?(?<what>[a-z][a-z' -]{1,40}?)";

const GONE = new RegExp(
  `${AHEAD}${THING} (?:(?:est|sont|is|are) )?(?:deja |bien |enfin )?(?:donnee?s?|partie?s?|echangee?s?|given(?: away)?|gone)[ .!]*$`,
);
const BROKEN = new RegExp(
  `${AHEAD}${THING} (?:(?:ne |n')?(?:marche|fonctionne|demarre|s'allume|tourne|chauffe)(?:nt)? (?:plus|pas)(?: du tout)?|(?:est|sont)(?: tombee?s?)? (?:en panne|hs|mort(?:e?s?)|foutue?s?|cassee?s?)|(?:doesn't|don't|does not|do not) work(?: any ?more)?|(?:is|are) (?:broken|dead)|broke down|stopped working)[ .!]*$`,
);

function saysOfThing(pattern: RegExp, text: string): boolean {
  const what = pattern.exec(fold(text))?.groups?.what;
  // « vélo a donné », of somebody in haste, is to be given
  return what !== undefined && !/ (?:a|to)$/.test(what) && namesThing(what, 3);
}

/** « velo donné », « la table est partie »: what was offered is no more. */
export const saysThingGone = (text: string): boolean => saysOfThing(GONE, text);

/** « le lave-linge est en panne », « le velo marche plus » */
export const saysBroken = (text: string): boolean => !OF_OURS.test(fold(text)) && saysOfThing(BROKEN, text);

/** « le bouton marche pas »: said of the bot, or of what it is written with. */
const OF_OURS =
  /\b(?:boutons?|buttons?|liens?|links?|bot|robot|appli|app|messenger|pages?|site|photos?|images?|mon tel|telephone|phone)\b/;
