import { spellOut } from '../words/spell-out.ts';

const BROKEN =
  /(?<![a-z'])(?:casse|abime|raye|dechire|brise|fendu|fissure|troue|perce|perdu|egare|tordu|brule)(?:e|s|es)?(?![a-z])|(?<![a-z])(?:broke|broken|damaged|scratched|cracked|torn|lost)(?![a-z])|en panne/;
/** « ça ne marche pas », of how one meets, is none. */
const LACKS =
  /(?<![a-z])(?:mais|sauf|par contre|but|except)(?![a-z]).{0,30}(?:(?<![a-z])(?:il (?:n')?y (?:en )?a(?:vait)?|y (?:en )?a(?:vait)?|ya(?:vait)?|il en|en) (?:que|qu')|manque|probleme|souci|(?:marche|fonctionne|allume|demarre|tient|ferme|ouvre) (?:pas|plus)|only (?:\d|one|two|three|half)|missing|(?:doesn't|does not|won't) (?:work|start|close|open))/;
const MISSING =
  /(?:il|ca|elle|en) (?:en |m'en |y )?manque(?:nt|ait)? (?:une?|deux|trois|\d|des?|la|le|les)(?![a-z])|(?:il|elle|ca) (?:ne )?(?:marche|fonctionne|s'allume|demarre) (?:pas|plus)(?! (?:pour moi|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|ce ))/;
const MOST_LETTERS = 200;

/** « je l'ai cassé la lame », « j'ai récupéré les chaises mais ya que 3 »: something is wrong with what changed hands, which is for the other to read. */
export function tellsTrouble(text: string): boolean {
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  return BROKEN.test(said) || LACKS.test(said) || MISSING.test(said);
}
