import { fold } from '../words/fold.ts';
import { NUMBER_WORDS, readNumber } from '../words/number.ts';

/** Of several pieces, so many for one of those who wait. */
export interface Share {
  /** Folded. */
  name: string;
  /** rest: what the others leave. */
  parts: number | 'rest';
}

export interface Shares {
  shares: readonly Share[];
  /** What is shared out, as it was said: « pots ». */
  of?: string;
}

const REST = '(?:tout )?le reste|les autres|(?:the )?rest';
const NUMBERS = `une?|one|${NUMBER_WORDS.join('|')}`;
const COUNT = `\\d{1,3}|${NUMBERS}|${REST}`;
const NAME = "(?:l'|d')?[a-z][a-z'-]{1,20}";
const FOR = '(?:pour|pr|a|for|to)';
/** « pots de confiture », and nothing of the next share. */
const THING = `(?:de |des |d'|of )?(?!(?:${FOR}|et|and|puis|les?|en|ou|or|${NUMBERS})\\b)[a-z][a-z'-]+(?: (?!(?:${FOR}|et|and|puis|les?|en|ou|or|${NUMBERS})\\b)[a-z][a-z'-]*){0,3}?`;
const HI = '(?:(?:bonjour|salut|coucou|hello|hi|alors|bon|ok|oui|donc|voila|finalement)[ ,!:]+)*';
const GIVES =
  "(?:(?:(?:je |on |j')?(?:(?:en |veux bien |vais |veux )*(?:donner?|laisser?|garde|reserve|mets?|partage|fais|fait|choisis))|ca (?:fait|fera)|c'est|ce sera|i(?:'ll| will)? ?(?:give|share))[ :,]+)?";
/** « 2 pots pour Fatou »; « Fatou : 2 pots », « fatou en prend 2 »; « 2 fatou ». */
const ITEMS = [
  `(?<count>${COUNT})(?: (?<of>${THING}))? ${FOR} (?<name>${NAME})`,
  `(?:${FOR} )?(?<name>${NAME})(?: ?: ?| )(?:(?:en )?(?:prend|a|aura|aurait) )?(?<count>${COUNT})(?: (?<of>${THING})(?= ?(?:$|[,;+&/.]|et\\b|and\\b|puis\\b)))?`,
  `(?<count>${COUNT}) (?:${FOR} )?(?<name>${NAME})`,
];
const BETWEEN = '[ ,;+&/.]+(?:(?:et puis|et|puis|and)[ ,;]+)?';
const END = "(?:,? (?:s'il (?:te|vous) plait|please|svp|stp|merci))?[ .!]*$";
const unnamed = (item: string): string => item.replace(/\?<\w+>/g, '?:');
const WHOLE = ITEMS.map(unnamed).map((one) => new RegExp(`^${HI}${GIVES}(?<all>${one}(?:${BETWEEN}${one})*)${END}`));
const ONE_OF = ITEMS.map((one) => new RegExp(`${one}(?=$|[^a-z0-9'-])`, 'g'));
const TO_SOMEBODY = new RegExp(`\\b${FOR} [a-z]`);
const LEFT_OVER = /(?!\b(?:et|puis|and)\b)\b[a-z0-9]/;
/** What pieces are for, and is nobody. */
const NOBODY =
  /^(?:l'|d'|moi|toi|nous|vous|lui|elle|eux|elles|tous|toutes|tout|demain|aujourd|ce|cet|cette|ces|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|le|la|les|un|une|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|votre|leur|qui|quoi|personne|personnes|pas|non|not|no|que|plus|seulement|juste|only|just|max|maximum|semaines?|weeks?|days?|hours?|months?|me|you|us|him|her|them|the|my|enfants?|adultes?|bebes?|donner|preter|faire|monter|tenir|porter|places?|litres?|kg|cm|mois|ans|jours?|heures?|euros?|x|et|and|ou|en|de|il|je|on|from|to|until|till|au|aux|for|pour|pr|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:l'|d')/;
const MOST_LETTERS = 200;
const MOST_SHARES = 10;

/**
 * « 2 pr fatou 3 pr yann et 1 pr ines », « 2 pour fatou, le reste pour yann », « fatou 2, yann 1 »: how what there is several of is
 * shared out. null: something else. Whether such people wait for such a thing is looked up.
 */
export function readShares(text: string): Shares | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text);
  for (const [index, whole] of WHOLE.entries()) {
    const all = whole.exec(said)?.groups?.all;
    const one = ONE_OF[index] as RegExp;
    // nothing may be left between them
    if (all === undefined || LEFT_OVER.test(all.replace(one, ' '))) continue;
    // « une table et un lit »
    if (index === ITEMS.length - 1 && !TO_SOMEBODY.test(all)) continue;
    const read = sharesIn([...all.matchAll(one)]);
    // « table 12 » is a keyword
    if (read && (index === 0 || read.shares.length > 1)) return read;
  }
  return null;
}

function sharesIn(found: readonly RegExpExecArray[]): Shares | null {
  const of = found.find(({ groups }) => groups?.of !== undefined)?.groups?.of;
  const shares = found.map(({ groups: { name = '', count = '' } = {} }): Share => ({ name, parts: partsIn(count) }));
  const [first] = shares;
  if (!first || shares.length > MOST_SHARES || shares.some(({ name, parts }) => NOBODY.test(name) || parts === 0))
    return null;
  if (new Set(shares.map(({ name }) => name)).size < shares.length) return null;
  if (shares.filter(({ parts }) => parts === 'rest').length > 1) return null;
  // « un lit pour Zoé », « le reste pour Yann »: one of a thing needs no sharing out
  const isAlone = shares.length === 1;
  if (isAlone && (first.parts === 'rest' || first.parts === 1)) return null;
  return { shares, ...(of === undefined ? {} : { of: of.trim() }) };
}

function partsIn(count: string): number | 'rest' {
  if (new RegExp(`^(?:${REST})$`).test(count)) return 'rest';
  if (/^(?:une?|one)$/.test(count)) return 1;
  return readNumber(count) ?? 0;
}
