import { namesThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';

const AHEAD = '^\\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|bon|ok|aie|mince|zut|oh no)[ ,!.]+)*';
const THING = "(?:(?:le|la|les|mon|ma|mes|notre|nos|the|my|our) |l')?(?<what>[a-z][a-z' -]{1,40}?)";

const GONE = new RegExp(
  `${AHEAD}${THING} (?<been>(?:(?:est|sont|is|are) )?(?:deja |bien |enfin |maintenant |finalement |already |now |just )?)(?:donnee?s?|partie?s?|echangee?s?|given(?: away)?|gone)[ .!]*$`,
);
/** « canapé que je donne », « livres en échange », « is the table gone »: what stands before the word makes no participle of it. */
const NO_SUBJECT =
  /(?:^|[ '])(?:je|j|tu|il|elle|nous|vous|que|qu|qui|si|if|quand|when)(?=[ ']|$)|^(?:is|are|est|sont) | (?:en|on|pour|contre|a|to)$/;
/** « donne », « échange », without the accent, are what somebody does, or a thing. */
const ALSO_ELSE = /(?:donne|echange)s?[ .!]*$/;
const ACCENTED = /[éÉ]s?\P{L}*$/u;
/** « la table n'est pas partie », “is not gone” */
const DENIES = /(?:^|[ '])(?:n|ne|pas|jamais|not|never|isn't|aren't)(?=[ ']|$)/;

const BROKEN = new RegExp(
  `${AHEAD}${THING} (?:(?:ne |n')?(?:marche|fonctionne|demarre|s'allume|tourne|chauffe)(?:nt)? (?:plus|pas)(?: du tout)?|(?:est|sont)(?: tombee?s?)? (?:en panne|hs|mort(?:e?s?)|foutue?s?|cassee?s?)|(?:doesn't|don't|does not|do not) work(?: any ?more)?|(?:is|are) (?:broken|dead)|broke down|stopped working)[ .!]*$`,
);

/** @returns 'denied': « la table n'est pas encore donnée » */
function readGone(text: string): 'gone' | 'denied' | null {
  const said = fold(text);
  const { what, been } = GONE.exec(said)?.groups ?? {};
  if (what === undefined || !namesThing(what, 3)) return null;
  if (DENIES.test(what)) return 'denied';
  const isParticiple = !ALSO_ELSE.test(said) || been !== '' || ACCENTED.test(text.normalize('NFC'));
  // « vélo a donné », of somebody in haste, is to be given
  return isParticiple && !NO_SUBJECT.test(what) ? 'gone' : null;
}

/** « vélo donné », « la table est partie »: what was offered is no more. */
export const saysThingGone = (text: string): boolean => readGone(text) === 'gone';

/** « la table n'est pas partie »: nothing ends by it. */
export const deniesGone = (text: string): boolean => readGone(text) === 'denied';

/** « le lave-linge est en panne », « le velo marche plus » */
export const saysBroken = (text: string): boolean => {
  const what = BROKEN.exec(fold(text))?.groups?.what;
  return what !== undefined && !OF_OURS.test(fold(text)) && !/ (?:a|to)$/.test(what) && namesThing(what, 3);
};

/** « le bouton marche pas »: said of the bot, or of what it is written with. */
const OF_OURS =
  /\b(?:boutons?|buttons?|liens?|links?|bot|robot|appli|app|messenger|pages?|site|photos?|images?|mon tel|telephone|phone)\b/;
