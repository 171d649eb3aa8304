import { spellOut } from '../words/spell-out.ts';

const BROKEN =
  /(?<![a-z'])(?:casse|abime|raye|dechire|brise|fendu|fissure|troue|perce|creve|perdu|egare|tordu|brule|grille|tombe en (?:panne|rade))(?:e|s|es)?(?![a-z])|(?<![a-z])(?:broke|broken|damaged|scratched|cracked|torn|lost)(?![a-z])|en panne/;
/** « ça ne marche pas », of how one meets, is none. */
const LACKS =
  /(?<![a-z])(?:mais|sauf|par contre|but|except)(?![a-z]).{0,30}(?:(?<![a-z])(?:il (?:n')?y (?:en )?a(?:vait)?|y (?:en )?a(?:vait)?|ya(?:vait)?|il en|en) (?:que|qu')|manque|probleme|souci|(?:marche|fonctionne|allume|demarre|tient|ferme|ouvre) (?:pas|plus)|only (?:\d|one|two|three|half)|missing|(?:doesn't|does not|won't) (?:work|start|close|open))/;
const NOT_FOR_US = '(?! (?:pour moi|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|ce ))';
const MISSING = new RegExp(
  `(?:il|ca|elle|en) (?:en |m'en |y )?manque(?:nt|ait)? (?:une?|deux|trois|\\d|des?|la|le|les)(?![a-z])|(?:il|elle|ca) (?:ne |n')?(?:marche|fonctionne|s'allume|demarre) (?:pas|plus)${NOT_FOR_US}`,
);
const MOST_LETTERS = 200;

const AHEAD =
  '^\\W*(?:(?:merci|ok|oui|bonjour|bjr|salut|slt|coucou|cc|hello|hi|desolee?|dsl|ah|oh|oups|mince|zut|aie|sorry|au fait|alors|en fait|par contre|finalement|thanks|thank you)[ ,!.]+)*(?:[a-z]{2,15} ?,? )?';
const THING = "(?:(?:le|la|les|ta|ton|tes|votre|vos|cette|ce|cet|the|your) |l')[a-z][a-z' -]{2,40}?";
/** « la perceuse marche pas », « le vélo a un souci de frein », “the drill doesn't work”. */
const OF_THING = [
  `${THING},? (?:elle |il |ils |elles |ca )?(?:ne |n')?(?:marche|fonctionne|s'allume|allume|demarre|charge|tourne|coupe|chauffe|ferme|ouvre|tient)(?:nt)? (?:pas|plus)${NOT_FOR_US}`,
  `${THING} (?:elle |il )?(?:a|ont) (?:un (?:gros |petit )?(?:probleme|souci|defaut)|des (?:problemes|soucis))(?![a-z])`,
  `${THING} (?:(?:elle |il )?(?:est|sont|c'est) )(?:(?:toute? |tres |vraiment |deja |un peu |tombee? )*)(?:cassee?s?|abimee?s?|rayee?s?|dechiree?s?|fendue?s?|fissuree?s?|trouee?s?|percee?s?|crevee?s?|tordue?s?|brulee?s?|grillee?s?|morte?s?|hs|h\\.s|foutue?s?|pete+s?|en panne)(?![a-z])`,
  `(?:j'ai |il y a |y a |ya )?(?:un |une )?(?:gros |petit )?(?:souci|probleme|pb|pepin|panne) (?:avec|sur|de) ${THING}`,
  `(?:the|your) [a-z -]{2,30} (?:doesn't|does not|won't|isn't|stopped|is not) (?:work|working|start|turn|close|open|charging|charge)[a-z]*`,
  `(?:the|your) [a-z -]{2,30} (?:is|are|got) (?:broken|damaged|scratched|cracked|torn|dead)`,
].map((one) => new RegExp(`${AHEAD}(?:${one})`));

/** Said of what has no name there: « je l'ai cassée », « elle marche pas », « j'ai récupéré les chaises mais… » */
const OF_IT =
  /^\W*(?:(?:merci|ok|oui|bonjour|salut|coucou|desolee?|dsl|ah|oh|oups|mince|zut|aie|sorry|hi|hello|thanks)[ ,!.]+)*(?:(?:je |j'|j|on )(?:l'|les |la )?(?:ai|a) |jl'?ai |g |j'en ai |il |elle |ils |elles |bien recu|recu|recup|i (?:got|have|broke|lost|damaged)|got |it |they )/;
/** Said to everybody. */
const OF_ALL =
  /\b(?:cherche|recherche|besoin|quelqu'un|qqn|qui (?:peut|a|sait)|reparer|a (?:donner|recuperer|preter|echanger)|pour pieces|chats?|chiens?|doudous?|trouve|someone|cat|dog|somebody|anyone|looking|need)\b/;

/** « je l'ai cassé la lame », « j'ai récupéré les chaises mais ya que 3 »: something is wrong with what changed hands, which is for the other to read. */
export function tellsTrouble(text: string): boolean {
  const said = spelled(text);
  return said !== null && (isWrong(said) || isOfThing(said));
}

/** The same, said of what one has. `thing`: of what is called so, whosever it is. null: nothing of the kind, or said to everybody. */
export function readTrouble(text: string): 'it' | 'thing' | null {
  const said = spelled(text);
  if (said === null || OF_ALL.test(said)) return null;
  if (OF_IT.test(said) && isWrong(said)) return 'it';
  return isOfThing(said) ? 'thing' : null;
}

const spelled = (text: string): string | null =>
  text.length > MOST_LETTERS || text.includes('?') ? null : spellOut(text).text.replace(/\s+/g, ' ');

const isWrong = (said: string): boolean => BROKEN.test(said) || LACKS.test(said) || MISSING.test(said);
const isOfThing = (said: string): boolean => OF_THING.some((one) => one.test(said));
