import { fold } from '../words/fold.ts';
import { isThing } from './things.ts';

/*
 * « 2 kilo tomate », « pots confiture », typed in haste: the measure, « de », and what there is of it. Spelling is left alone else.
 */

/** Measures that take an « s » of several, and those that never do. */
const MEASURES = 'kilo|litre|gramme|stère|stere|douzaine|dizaine|tonne';
const SHORT = 'kg|kgs|g|gr|l|cl|ml';
/** What things come in, and no thing of its own: a « sac cabas » is one. */
const HOLDERS =
  'pot|pots|bocal|bocaux|carton|cartons|caisse|caisses|cagette|cagettes|lot|lots|sachet|sachets|barquette|barquettes|bouteille|bouteilles|botte|bottes|paquet|paquets|boite|boites|boîte|boîtes|sac|sacs|poignée|poignées|panier|paniers';
const MEASURED = new RegExp(
  `^(?<many>(?:\\d{1,4}(?:[.,]\\d{1,2})?|deux|trois|quatre|cinq|six|dix) ?)(?<unit>(?:${MEASURES})s?|${SHORT}) (?<what>\\p{L}.*)$`,
  'iu',
);
const HELD = new RegExp(`^(?<unit>${HOLDERS}) (?<what>\\p{L}.*)$`, 'iu');
const ONE = /^(?:1|0?[.,]\d+|1[.,]\d+) ?$/;
/** Says how it is, whose it is or what for: « carton déménagement », « sac main ». */
const NO_CONTENT =
  /^(?:de|du|des|d|d'|en|a|à|au|aux|pour|avec|sans|et|ou|par|sur|of|with|for|and|bio|max|maximum|environ|main|dos|dechets?|demenagement|vides?|pleins?|neufs?|poubelle|linge|outils?|lettres?|musique|rangement|cadeau|isotherme|tri|bebe|enfant|voyage|sport|plage|congelation|conservation)(?![\p{L}])/u;
/** In these an h is heard. */
const WITH_H = /^(?:haricot|hamac|hache|haut|homard|housse|hotte|herisson|hareng)/;
const ENGLISH_PLURAL = /(?:toes|ies|ples|rries|oots|nions|ggs|ooks|ottles|lothes|oys)$/;

/** The title with « de » where it lacks one. */
export function withOf(item: string): string {
  const measured = MEASURED.exec(item)?.groups;
  const { unit = '', what = '' } = measured ?? HELD.exec(item)?.groups ?? {};
  if (unit === '' || !isContent(what)) return item;
  const { many = '' } = measured ?? {};
  return `${many}${agreeing(unit, many)} ${/^[aeiouyh]/.test(fold(what)) && !WITH_H.test(fold(what)) ? 'd’' : 'de '}${what}`;
}

function isContent(what: string): boolean {
  const folded = fold(what);
  const [first = ''] = folded.split(/[\s,]/u);
  return !NO_CONTENT.test(folded) && !ENGLISH_PLURAL.test(first) && [first, first.replace(/[sx]$/, '')].some(isThing);
}

function agreeing(unit: string, many: string): string {
  const isOfSeveral = many !== '' && !ONE.test(many) && new RegExp(`^(?:${MEASURES})$`, 'iu').test(unit);
  return isOfSeveral ? `${unit}s` : unit;
}
