import { MARK, MARRED, PART_OF_THING, SOME, WRONG } from '../things/beside-thing.ts';
import type { Cut } from '../words/pieces.ts';

/*
 * What is not as it should be with a thing that is offered: « il manque une pièce », « sans le chargeur », “one wheel is
 * missing”. Whoever comes for it wants to know: it stands behind the title, though it is no part of the thing's name.
 */

const PART = "[a-z0-9][a-z0-9'’/-]*";
/** As many words of a clause are a part of a thing. */
const PARTS = `${PART}(?: ${PART}){0,4}`;
const BROKEN =
  '(?:cassee?s?|abimee?s?|felee?s?|fendue?s?|crevee?s?|dechiree?s?|rouillee?s?|ebrechee?s?|rayee?s?|tachee?s?|tordue?s?|voilee?s?|decollee?s?|hs|fichue?s?|foutue?s?|en panne)';
const WRONG_EN = '(?:broken|missing|torn|cracked|damaged|flat|scratched|chipped|stained|faulty|leaking|rusty)';
const ADVERB = '(?:un peu |tres |legerement |completement |juste |a bit |slightly |totally |completely )?';
/** A word of what is said of some of them, and no place or day behind it. */
const OWN =
  "(?!(?:et|and|ou|or|a|au|aux|en|dans|sur|chez|pour|dispo[a-z]*|a venir|je|j'|at|in|near|for|from)(?![a-z'])|jusqu|avant )[a-z0-9'’-]+";
/** On folded text, behind a break of the sentence or « mais », « avec ». */
const LACKS: readonly string[] = [
  // « griffé par le chat sur un côté »
  `${MARRED} (?:par|sur|by|on) ${PARTS}`,
  // « un a un petit trou », « deux ont des taches »
  `(?:mais )?${SOME} (?:a|ont|has|have) (?:juste |just )?(?:une?|des|quelques|deux|an?|some|a few) ${MARK}(?: (?:sur|a|au|dans|on|in) ${PARTS})?`,
  `(?:mais |but )?${SOME} (?:(?:est|sont|is|are) )?${MARRED}`,
  `(?:mais |avec |but |with )?(?:quelques|certaine?s|plusieurs|some|a few|several) (?:[a-z-]+ ){1,2}(?:est |sont |is |are )?${MARRED}`,
  `(?:mais )?(?:\\w+['’ ]|\\w+ \\w+ )?${PART_OF_THING} (?:[a-z]+ ){0,3}${WRONG}`,
  `(?:juste )?(?:une?|des|quelques|an?|some|a few) ${MARK}(?: (?:sur|a|au|dans|en|cote|on|in) ${PARTS})?`,
  `(?:mais )?(?:il )?(?:(?:lui|y) )?(?:en )?manque (?!de (?:place|temps)\\b|plus que\\b)(?:juste |que |seulement )?${PARTS}`,
  `(?:mais )?(?:il )?(?:y a|a) (?:juste |bien )?(?:une?|des|quelques|\\d+|deux|trois) ${MARK}(?: (?:sur|a|au|dans|en|cote) ${PARTS})?`,
  `(?:mais )?avec (?:une?|des|quelques|deux|trois) ${MARK}(?: (?:sur|a|au|dans|en|cote) ${PARTS})?`,
  `(?:mais )?sans (?:le|la|les|l'|son|sa|ses|aucune?|couvercle|chargeur|telecommande|notice|cable|batterie|pile|matelas|sommier|roue|siege|housse|mode)s?(?: ?${PART}){0,4}`,
  `(?:mais )?(?:(?:le|la|les|l'|une?|son|sa|ses|deux|trois|\\d+) ?)${PART}(?: (?:de|du|des|a|au|en|avant|arriere|droite?|gauche|${PART}))? (?:est |sont |qui est )?${ADVERB}${BROKEN}`,
  `(?:mais )?(?:elle|il|ils|elles|ca|qui) (?:ne |n')?(?:marche|fonctionne|chauffe|s'allume|tient|ferme|tourne|demarre|charge)(?:nt)? (?:plus|pas|mal)(?: (?:bien|tres bien|du tout))?`,
  "(?:mais )?(?:ne |n')(?:marche|fonctionne|chauffe|s'allume|demarre|charge)(?:nt)? (?:plus|pas)(?: (?:bien|tres bien|du tout))?",
  `(?:but )?(?:one|two|three|the|its?|a|some|\\d+) (?:[a-z-]+ ){0,2}[a-z-]+ (?:is |are |does not |doesn't )?(?:${ADVERB}${WRONG_EN}|work(?:ing)?)`,
  `(?:but )?(?:it's |it is |with )?missing (?:(?:a|an|one|two|three|the|its?|some|\\d+) )?(?:[a-z-]+ ?){1,3}`,
  `(?:but )?(?:there's|there is|there are|has|it has|with) (?:an?|some|a few|a couple of|two) ${MARK}(?: (?:on|in|at) ${PARTS})?`,
  `(?:but )?without (?:the|its?|a|any) (?:[a-z-]+ ?){1,3}`,
  "(?:but )?(?:it )?(?:no longer|doesn't|does not|don't) (?:works?|charges?|heats?|turns? on|start)(?: (?:any ?more|properly))?",
];
const LACK = new RegExp(
  `(?<=^|[,.;:!?()–-] ?|\\n|[a-z0-9] (?=(?:mais|but|il manque|il lui manque|il y manque|avec une? |sans (?:le|la|les|son|sa|ses) |missing |with an? )))(?:${LACKS.map((one) => `(?:${one})`).join('|')})(?= ?(?:$|[,.;:!?()\\n–-]| (?:mais|et|sinon|donc|a (?:venir|prendre|recuperer|retirer|reparer|chercher)|je|j'|si|pour|but|and|so|otherwise|free|collect)(?![a-z])))`,
);
/** « dont », written out in full, is “don't”. « dont une bancale », « dont 4 creuses », “including one chipped”: of how many of them what is said. */
const AMONG = new RegExp(
  `(?<=[a-z0-9)] |, ?|\\()(?:don'?t|including) ${SOME}(?: (?:est|sont|a|ont|qui|is|are|has|have))?(?: ${OWN}){1,4}`,
);
/** Politeness, and what is not missing at all. */
const NO_LACK =
  /^(?:mais )?(?:sans (?:souci|probleme|doute|faute|engagement|contrepartie|rien|la moindre)|(?:il )?(?:ne |n')?manque (?:rien|pas|que (?:toi|vous)))/;
/** Without one of these nothing is wrong: most messages are not looked at any further. */
const SIGN =
  /\b(?:don'?t|including|manque|sans|missing|without|hs|en panne|ne|n'|plus|pas|doesn't|working|broken|torn|cracked|damaged|flat|scratched|chipped|stained|faulty|leaking|rusty)\b|cass|abim|fel|fend|crev|dechir|rouil|ebrech|ray|tach|tord|voil|decol|fich|fout|trou|accroc|fissur|fuite|bosse|defaut|eclat|griffe|impact|jeu|scratch|stain|hole|dent|crack|tear|chip|leak|defect|mark|\ba (?:changer|laver|coller|revisser|graisser|revoir|reparer|recoudre|nettoyer|repeindre|remplacer|fixer|recoller|regonfler|refaire|resserrer)\b|bancal|boite|defect|coinc|bloqu|branl|instable|gripp|use|perc|corn|jauni|arrach|detein|decolor|wobbl|loose|stuck|bent|faded/;
/** Of people and animals. */
const OF_SOMEBODY = /\b(?:jambe|bras|cheville|genou|main|doigt|hanche|dos|chat|chien|leg|arm)\b/;
/** « griffé par le chat » is of the sofa. */
const BY_WHOM = / (?:par|by) (?:(?:le|la|les|mon|ma|un|une|the|my|a) )?[a-z]+/;
/** Of longer messages a lack may be of anything. */
const LONGEST_MESSAGE = 180;
/** As many letters of it stand behind a title. */
const LONGEST_LACK = 48;

/**
 * What is wrong with what is offered, where in the folded text; null: nothing is said to be.
 * @param cuts dates and places, which it does not reach into
 */
export function findLack(folded: string, cuts: readonly Cut[]): Cut | null {
  if (folded.length > LONGEST_MESSAGE || !SIGN.test(folded)) return null;
  const match = AMONG.exec(folded) ?? LACK.exec(folded);
  if (match === null || NO_LACK.test(match[0]) || OF_SOMEBODY.test(match[0].replace(BY_WHOM, ''))) return null;
  const lead = /^(?:mais|but) /.exec(match[0])?.[0].length ?? 0;
  const from = match.index + lead;
  const end = cuts.reduce(
    (to, cut) => (cut.from > from && cut.from < to ? cut.from : to),
    match.index + match[0].length,
  );
  const said = folded.slice(from, end).trimEnd();
  return said.length < 4 || said.length > LONGEST_LACK ? null : { from, to: from + said.length };
}
