/*
 * What somebody says behind a comma that is no second thing: why they give it (« trop petit pour ma fille »), or look for
 * it (« la mienne est cassée »), and what is wrong with it (« une roue abîmée »).
 */

const RELATED =
  '(?:fils|filles?|enfants?|gar[cs]ons?|petit-fils|petite-fille|petits-enfants|mari|femme|conjointe?|compagn(?:on|e)|cop(?:ain|ine)s?|mere|pere|maman|papa|parents|grand-(?:mere|pere|parents)|freres?|soeurs?|oncle|tante|voisine?s?|amie?s?|bebe|chat|chien|ados?|coloc(?:ataire)?s?|neveu|niece|famille|proprio|proprietaire)';
/** All on a folded chunk; it begins so. */
const REASON = new RegExp(
  `^ ?(?:${[
    '(?:(?:devenue?s?|vraiment|un peu|bien|beaucoup) )?trop (?:petit|grand|serre|court|long|juste|gros|lourd|encombrant|etroit)(?:e|te|se|s|es)?\\b',
    "plus (?:besoin|utilisee?s?|a (?:ma|sa|notre|leur) taille|de place|assez de place|la place|d'utilite)\\b",
    'besoin de (?:place|vider|faire (?:de la place|du vide|le vide|le tri))',
    'double emploi|(?:cadeau|achete?e?s?|achat|recue?s?|recu en cadeau|eue?s?|je les? ai|en) (?:en )?double\\b',
    'demenagement|(?:bientot|on|nous) (?:demenage|part)',
    `(?:mon|ma|mes|notre|nos|les|sa|son|ses) (?:\\w+ )?${RELATED} (?!d[eu]\\b|et\\b|ou\\b)[a-z']`,
    '(?:le|la|les) (?:mien(?:ne)?s?|notres?)\\b',
    "(?:the )?(?:too (?:small|big|large|short|heavy)|outgrown|no longer (?:needed|used)|not needed|(?:we're |we are |i'm |i am )?moving|(?:my|our) (?:son|daughter|kids|children|wife|husband|mother|father|parents) [a-z]|mine (?:is|has|broke))\\b",
  ].join('|')})`,
);
/** « , la chaîne est cassée »: a whole sentence. */
const STATES = /^ ?(?:le|la|les|l'|un|une|son|sa|ses) ?(?:[a-z]+ ){0,3}[a-z]+ (?:est|sont|etait) (?:\w+ )?[a-z]+/;

export const PART_OF_THING =
  '(?:roue|roulette|pneu|chaine|selle|frein|pedale|guidon|tiroir|porte|poignee|pied|bac|couvercle|bouton|sac|tasse|assiette|verre|coussin|housse|accoudoir|dossier|assise|ecran|touche|corde|vis|piece|carte|pion|latte|vitre|etagere|clayette|joint|fermeture|zip|manche|anse|bouchon|cable|fil|prise|batterie|pile|bord|coin|ampoule|telecommande|notice|element|morceau|trou|tache|accroc|rayure|wheel|tyre|leg|door|drawer|handle|piece|button|cushion|lid|cable|card)s?';
export const WRONG =
  '(?:cassee?s?|abimee?s?|felee?s?|crevee?s?|dechiree?s?|manqu(?:e|ent|ante?s?)|rouillee?s?|usee?s?|ebrechee?s?|rayee?s?|tachee?s?|fendue?s?|tordue?s?|voilee?s?|decollee?s?|hs|en moins|absente?s?|perdue?s?|bancale?s?|boiteux|boiteuses?|defectueux|defectueuses?|coincee?s?|bloquee?s?|branlante?s?|instables?|tordue?s?|grippee?s?|a (?:changer|laver|coller|revisser|graisser|revoir|reparer|recoudre|nettoyer|repeindre|remplacer|fixer|recoller|regonfler|refaire|resserrer)|(?:is |are )?(?:broken|missing|torn|cracked|damaged|flat|scratched|wobbly|loose|stuck|bent|rusty))';
/** A flaw by its name: « une rayure », « un petit accroc ». */
export const MARK =
  '(?:(?:petite?s?|grosse?s?|legere?s?|small|slight|few|little|gros|leger|legers) )*(?:rayure|tache|trou|accroc|fissure|fuite|bosse|defaut|dechirure|eclat|griffure|impact|scratch|stain|hole|dent|crack|tear|chip|leak|defect)(?:s|es)?';
/** Some of several: « une », « quelques pages », “two of them”. */
export const SOME =
  "(?:(?:l')?une?(?: (?:d'elles|d'eux|des (?:deux|trois|quatre|cinq|six)))?|deux|trois|quatre|cinq|six|\\d{1,2}|quelques(?:-une?s)?|certaine?s|plusieurs|la moitie|one|two|three|some|a few|several)(?: of (?:them|the|these))?";
/** « bancale », « un peu déchirées », said of what stands before it. */
export const MARRED =
  '(?:(?:un peu|tres|legerement|completement|bien|a moitie|slightly|a bit|a little) )?(?:cassee?s?|abimee?s?|felee?s?|fendue?s?|crevee?s?|dechiree?s?|rouillee?s?|usee?s?|ebrechee?s?|rayee?s?|griffee?s?|tachee?s?|tordue?s?|voilee?s?|decollee?s?|trouee?s?|percee?s?|cornee?s?|jaunie?s?|bancale?s?|boiteux|boiteuses?|arrachee?s?|deteintee?s?|decolore?e?s?|manquante?s?|hs|broken|torn|cracked|damaged|scratched|chipped|stained|faulty|rusty|wobbly|missing|bent|faded)';
/** « un a un petit trou », « une est bancale », « quelques pages déchirées », « dont une bancale ». */
const SOME_MARRED = `(?:(?:et |mais |and |but )?${SOME} (?:(?<!(?:one|two|three|some|few|several) )a|ont|est|sont|n'a|n'ont|has|have|is|are|boite|fuit|grince)\\b|(?:mais |avec |with )?${SOME} ${MARRED}(?![a-z])|(?:avec )?(?:quelques|certaine?s|plusieurs|some|a few|several)(?: [a-z-]+){1,2} ${MARRED}(?![a-z])|don'?t ${SOME} [a-z])`;
const DEFECT = new RegExp(
  `^ ?(?:(?:un|une|1|2|3|max|deux|trois|one|two|a) )?(?:[a-z]+ ){0,2}(?:par|per) (?:personne|pers|famille|foyer|person|family|household)(?![a-z])|^ ?${SOME_MARRED}|^ ?(?:\\w+['’ ]|\\w+ \\w+ )?${PART_OF_THING} (?:[a-z]+ ){0,3}${WRONG}\\b|^ ?(?:(?:juste |il y a |there's )?(?:une?|des|quelques|a|an|some) )?${MARK}\\b`,
);

/** Why, or what is the matter, in a sentence of its own: no part of the title. @param chunk folded, behind a comma */
export const isReason = (chunk: string): boolean => REASON.test(chunk) || STATES.test(chunk);

const OF_SOME = new RegExp(`^ ?${SOME_MARRED}`);

/** « deux sont ébréchées »: of some of the things before, in however long a list. */
export const isOfSome = (chunk: string): boolean => OF_SOME.test(chunk);

/** What is wrong with the thing before: said of it, and no thing of its own. */
export const isDefect = (chunk: string): boolean => DEFECT.test(chunk);
