import { isThing, namesThing } from '../things/things.ts';
import { tidyItem } from '../things/tidy-item.ts';
import { foldAligned } from '../words/fold.ts';
import { type Cut, pieces } from '../words/pieces.ts';
import type { Found } from './find-verb.ts';

export const NO_THING =
  /^(?:tout|tous|trucs?|choses?|affaires?|bricoles?|hein|voila|stuff|things?|tout ca|le tout|mon annonce|annonces?|rien|personne|avis|numero|adresse|reponses?|nouvelles?|rdv|rendez-vous|infos?|informations?|quoi|ca|cela|un truc comme ca|mes annonces|renseignements?|lui|elle|vous|toi|moi|eux|l|le|la|les|suite|oui|non|merci|bonjour|ok|temps|quelqu'un|personnes?|aide|help|help please|de l'aide|somebody|someone|it|this|that|more|you|them)$/;
const LEAD =
  /^.*[ ,](?:il y a|j'ai|j'aurais|on a|nous avons|i have|i've got|we have|we've got) (?=(?:une?|des|du|de la|encore|mon|ma|mes|an?|some|\d)\b)/;
/** « un canapé dont je veux me débarrasser »: the thing was said before. */
const LOOKS_BACK =
  /\b(?:dont|(?<!est-ce )(?:que|qu')|which|that)(?: (?:je|j'|on|nous|i|we))?(?: (?:veux|voudrais|souhaite|dois|aimerais|want to))? ?$/;

interface NamedThing {
  item: string;
  quantity?: number;
  /** The message begins with it, and what is said of it does not tell whose it is. */
  isFirst?: true;
}

/** « détecteur de métaux à emprunter », « crutches on loan », « parasol chauffant, prêt de soirée »: the thing goes before, and first. */
const NOUN_FIRST =
  /^(?<noun>(?!(?:je|j'|on|nous|vous|tu|qui|il|elle|quelqu|i|we|you|who|besoin|(?:re)?cherch\w*|recherche|pour|urgent|bonjour|dispo\w*) ?)[a-z0-9'’ -]{3,60}?) ?(?:(?:dispo\w*|available) )?(?:a emprunter|en pret|on loan|, ?(?:pret|don|loan) (?:de |d'|of )?)$/;

function nounFirst(
  folded: string,
  typed: (from: number, to: number) => string,
  found: Found,
  hello: number,
): NamedThing | null {
  const begin = hello + (folded.slice(hello).length - folded.slice(hello).trimStart().length);
  if (found.rule.thing !== undefined || /[.!?;:\n]/.test(folded.slice(begin, found.from))) return null;
  const noun = NOUN_FIRST.exec(folded.slice(begin, found.to))?.groups?.noun;
  if (noun === undefined) return null;
  const tidy = tidyItem(typed(begin, begin + noun.length));
  return namesThing(tidy.item) ? { ...tidy, isFirst: true } : null;
}

/** The text around the verb, without dates, places and prices: the first piece in which a thing is left. */
export function findThing(
  folded: string,
  typed: (from: number, to: number) => string,
  found: Found,
  hello: number,
  cuts: readonly Cut[],
): NamedThing {
  const colon = afterColon(folded, found, hello);
  if (colon > 0) {
    const list = pieces(folded, colon, folded.length, cuts);
    const first = list[0] && tidyItem(typed(list[0].from, list[0].to));
    const isList = first !== undefined && /,|\b(?:et|and)\b|\n/.test(first.item);
    if (first && namesThing(first.item) && (colon >= found.to || isList))
      return /\n/.test(folded.slice(colon)) ? listed(typed, list) : first;
  }
  const first = nounFirst(folded, typed, found, hello);
  if (first !== null) return first;
  const after = pieces(folded, found.to, folded.length, cuts);
  const before = pieces(folded, hello, found.from, cuts).reverse();
  const where = found.rule.thing ?? 'after';
  const order =
    where === 'after'
      ? found.rule.standsAlone && !LOOKS_BACK.test(folded.slice(0, found.from))
        ? after
        : [...after, ...before]
      : [...before, ...after];
  if (where === 'after' && /^\s*(?::|!|\.)?\s*\n/.test(folded.slice(found.to))) return listed(typed, after);
  for (const piece of order) {
    const isBefore = piece.to <= found.from;
    // « … du grenier et il y a une malle à donner »: the last thing said to be there
    const lead = isBefore ? (LEAD.exec(folded.slice(piece.from, piece.to))?.[0].length ?? 0) : 0;
    let tidy = tidyItem(typed(piece.from + lead, piece.to));
    if (isBefore && !namesThing(tidy.item)) {
      const known = knownThing(folded.slice(piece.from, piece.to));
      if (known >= 0) tidy = tidyItem(typed(piece.from + known, piece.to));
    }
    if (tidy.item.length > 1 && !NO_THING.test(foldAligned(tidy.item).text)) return tidy;
  }
  // « perceuse, scie : je prête tout »
  for (const piece of order.includes(before[0] as Cut) ? [] : before) {
    const tidy = tidyItem(typed(piece.from, piece.to));
    if (namesThing(tidy.item)) return tidy;
  }
  return { item: '' };
}

/** Where in a clause a thing is named behind its article: « on n'a plus besoin du lit à barreaux ». -1: nowhere. */
function knownThing(clause: string): number {
  const articles =
    /(?<![a-z])(?:une?|les?|la|l'|mon|ma|mes|notre|nos|son|sa|ses|des|du|de|d'|\d+|my|our|an?|the|some) ?(?:petite?s? |grande?s? |vieux |vieille |vieil |ancien(?:ne)? |beau |belle |old )?(?<word>[a-z-]+)/g;
  for (const match of clause.matchAll(articles)) if (isThing(match.groups?.word ?? '')) return match.index;
  return -1;
}

/** « frigo à vider : lait, yaourts »: what a colon announces is the thing, when the verb went before. 0: no such colon. */
function afterColon(folded: string, found: Found, hello: number): number {
  const colon = folded.indexOf(' :', hello) >= 0 ? folded.indexOf(' :', hello) + 1 : folded.indexOf(': ', hello);
  // « … : à donner vélos »: the verb itself comes behind it
  if (colon > 0 && found.from > colon && found.from - colon < 4) return 0;
  const isBehindThing = colon < found.from && /\b(?:je|on|j'|nous) ?$/.test(folded.slice(0, found.from));
  return colon > 0 && !isBehindThing ? colon + 1 : 0;
}

/** « Je donne :⏎- une table⏎- 4 chaises » → « table, 4 chaises ». */
function listed(
  typed: (from: number, to: number) => string,
  after: readonly Cut[],
): { item: string; quantity?: number } {
  const things = after.map((piece) => tidyItem(typed(piece.from, piece.to))).filter((one) => one.item.length > 1);
  const only = things[0];
  if (things.length <= 1) return only ?? { item: '' };
  const names = things.slice(0, 5).map((one) => (one.quantity ? `${one.quantity} ${one.item}` : one.item));
  return tidyItem(names.join(', '));
}
