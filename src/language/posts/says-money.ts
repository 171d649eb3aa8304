import { spellOut } from '../words/spell-out.ts';
import { findPrice } from './price.ts';

/** Pay for what is done: « c'est payé 10 € de l'heure », « je peux payer », “I can pay”. */
const PAYS =
  /\b(?:(?:c'est|ce sera|ca sera|est|sera|serai[st]?|travail|heures?|bien|it's|paid) (?:bien )?(?:payee?s?|remuneree?s?|paid)|(?:je|on|nous) (?:te |vous |peux |peut |veux |vais |pourrai |peux vous |peux te )*(?:pai[es]|paye|paierai|paierais|payer|payerai|remunere\w*)|remuneration|contre (?:remuneration|paiement)|(?:i|we)(?:'ll| will| can| could)? pay|paid job)\b/;
/** « je peux pas payer », « sans payer », « ce n'est pas payé ». */
const UNPAID =
  /\b(?:pas|plus|jamais|sans|ni|rien|non|not|can't|cannot|don't|without|never)\b(?: (?:a|de|etre|pour))? ?(?:te |vous )?(?:pay|pai|remun)/;
/** « 2 heures de l'heure »: only with a sum. */
const BY_THE_HOUR = /\d ?(?:€|e|euros?|balles)? ?(?:de l'heure|per hour|\/ ?h)/;
/** « 10 euros par jour », « 5€ la journée », “20 euros a week”: that is a rent, and no deposit. */
const RENT =
  /(?:€|£|euros?|balles(?! d(?:e |')(?!l'heure))|quid|(?<!\b(?:au|le|la|du) )\b(?:\d{2,3} ?e|\d ?e(?= ?(?:par|\/))))[ ,]{0,2}(?:(?:par|per|la|de la|l'|de l'|chaque|each|an?) ?|\/ ?)(?:jour(?:nee)?s?|heures?|h|soir(?:ee)?|semaines?|week-?ends?|mois|days?|hours?|weeks?|months?)\b/;
const SELLS = /\b(?:(?:re)?vend(?:s|re|ons)?|a vendre|en vente|for sale|sell(?:ing)?)\b/;

/** A price, or pay, named of what is already being told: it is left out of a post. Not a deposit, not what a thing was worth. */
export function saysMoney(text: string): boolean {
  const said = spellOut(text).text;
  if (RENT.test(said)) return true;
  if (/\b(?:caution|deposit)\b/.test(said) || UNPAID.test(said)) return false;
  return (findPrice(said)?.isPrice ?? false) || PAYS.test(said) || BY_THE_HOUR.test(said);
}

/** « caution 10 € par jour »: what is called a deposit, and paid. */
export const saysRent = (text: string): boolean => RENT.test(spellOut(text).text);

/** A sale of its own: « je vends une lampe 10 € ». */
export const sellsThing = (text: string): boolean => SELLS.test(spellOut(text).text);

/** Money is wanted or offered for it, in whatever words. */
export const isForMoney = (text: string): boolean => saysMoney(text) || sellsThing(text);
