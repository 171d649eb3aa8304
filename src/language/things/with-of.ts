import { fold } from '../words/fold.ts';

/*
 * « 2 kilo tomate », « pots confiture », typed in haste: the measure, « de », and what there is of it. Spelling is left alone else.
 */

/** Measures that take an « s » of several, and those that never do. */
const MEASURES = 'kilo|litre|gramme|stère|stere|douzaine|dizaine|tonne';
const SHORT = 'kg|kgs|g|gr|l|cl|ml';
/** What things come in. */
const HOLDERS =
  'pot|pots|bocal|bocaux|carton|cartons|caisse|caisses|cagette|cagettes|lot|lots|sachet|sachets|barquette|barquettes|bouteille|bouteilles|botte|bottes|paquet|paquets|boite|boites|boîte|boîtes|sac|sacs|poignée|poignées|panier|paniers';
const MEASURED = new RegExp(
  `^(?<many>(?:\\d{1,4}(?:[.,]\\d{1,2})?|deux|trois|quatre|cinq|six|dix) ?)(?<unit>(?:${MEASURES})s?|${SHORT}) (?<what>\\p{L}.*)$`,
  'iu',
);
const HELD = new RegExp(`^(?<unit>${HOLDERS}) (?<what>\\p{L}.*)$`, 'iu');
const ONE = /^(?:1|0?[.,]\d+|1[.,]\d+) ?$/;
/** What is weighed, poured or put up in jars and bags: « bouteille thermos », « sac poubelle » hold none of it. */
const STUFF =
  /^(?:tomates?|pommes?|poires?|prunes?|peches?|abricots?|cerises?|fraises?|framboises?|mures?|myrtilles?|groseilles?|cassis|figues?|raisins?|noix|noisettes?|chataignes?|amandes?|citrons?|oranges?|clementines?|kiwis?|rhubarbe|courgettes?|courges?|potirons?|potimarrons?|citrouilles?|concombres?|cornichons?|haricots?|petits pois|pois|feves?|carottes?|poireaux?|oignons?|echalotes?|ail|navets?|betteraves?|radis|choux?|salades?|epinards?|blettes?|artichauts?|aubergines?|poivrons?|piments?|pommes? de terre|patates?|legumes?|fruits?|champignons?|herbes?|persil|basilic|menthe|thym|laurier|ciboulette|coriandre|romarin|confitures?|gelees?|compotes?|conserves?|miel|sucre|farine|riz|pates|semoule|lentilles?|sel|cafe|the|tisanes?|cacao|chocolats?|gateaux?|biscuits?|bonbons?|pain|beurre|lait|creme|yaourts?|fromages?|oeufs?|viande|poissons?|huile|vinaigre|vin|cidre|biere|jus|sirop|eau|soupe|sauce|moutarde|terreau|terre|compost|fumier|paillis|paille|foin|copeaux|sciure|cendres?|sable|gravier|gravillons?|ciment|platre|chaux|enduit|peinture|colle|graines?|semences?|bulbes?|plants?|granules?|pellets?|buches?|bois|charbon|croquettes?|litiere|lessive|savon|livres?|bd|revues?|magazines?|vetements?|habits?|jouets?|legos?|playmobils?|tissus?|chutes?|laine|perles?|boutons|vaisselle|assiettes?|verres|tuiles|briques?|vis|clous|chaussettes?|bodys?|couches?)(?![a-z])/;
/** In these an h is heard. */
const WITH_H = /^(?:haricot|hamac|hache|haut|homard|housse|hotte|herisson|hareng)/;
/** Neither does « de » elide ahead of « y » and a vowel: « de yaourt ». */
const ELIDES = /^(?:[aeiouh]|y(?![aeiou]))/;
const ENGLISH_PLURAL = /(?:toes|ies|ples|rries|oots|nions|ggs|ooks|ottles|lothes|oys)$/;

/** The title with « de » where it lacks one. */
export function withOf(item: string): string {
  const measured = MEASURED.exec(item)?.groups;
  const { unit = '', what = '' } = measured ?? HELD.exec(item)?.groups ?? {};
  if (unit === '' || !isContent(what)) return item;
  const { many = '' } = measured ?? {};
  return `${many}${agreeing(unit, many)} ${ELIDES.test(fold(what)) && !WITH_H.test(fold(what)) ? 'd’' : 'de '}${what}`;
}

function isContent(what: string): boolean {
  const folded = fold(what).replaceAll('œ', 'oe');
  const [first = ''] = folded.split(/[\s,]/u);
  return STUFF.test(folded) && !ENGLISH_PLURAL.test(first);
}

function agreeing(unit: string, many: string): string {
  const isOfSeveral = many !== '' && !ONE.test(many) && new RegExp(`^(?:${MEASURES})$`, 'iu').test(unit);
  return isOfSeveral ? `${unit}s` : unit;
}
