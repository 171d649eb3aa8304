import { findPlaces } from './find-place.ts';
import { spellOut } from './spell-out.ts';

/** Of what is shown, only these. */
export type Only = 'give' | 'lend' | 'swap' | 'service' | 'offer' | 'request';
export interface Refining {
  only?: Only;
  place?: string;
}

const SORTS: readonly [Only, string][] = [
  ['give', '(?:dons?|cadeaux|gifts?|give[- ]?aways?|choses? (?:gratuites?|a donner)|objets? a donner)'],
  ['lend', '(?:prets?|(?:choses?|objets?) a preter|loans?|things? to (?:lend|borrow))'],
  ['swap', '(?:echanges?|trocs?|swaps?|trades?)'],
  ['service', '(?:coups? de mains?|services?|aides?|entraides?|help|favou?rs?)'],
  ['request', '(?:demandes?|recherches?|requests?|(?:what )?people (?:need|look for|want)|wanted)'],
  ['offer', '(?:offres?|propositions?|offers?)'],
];
const ONLY = "(?:que|qu'|juste|seulement|uniquement|rien que|plutot|seuls?|only|just|rather)";
const LEAD = `(?:(?:et|ok|oui|non|bon|alors|and|ok|yes)[ ,]+)*(?:(?:je (?:veux|voudrais|cherche|prefere)|montre(?:[- ]moi)?|affiche|voir|i want|show(?: me)?)(?: voir)? )?(?:pas tout[ ,]+)?(?<marked>${ONLY} )?(?:toutes? )?`;
const TRAIL = '(?<trailed>,? (?:seulement|uniquement|only|stp|svp|please|merci))*[ .!?]*$';
const OF_SORT = SORTS.map(([only, words]): [Only, RegExp] => [
  only,
  new RegExp(`^${LEAD}(?<article>(?:les|des|the|en|d'|de) ?)?${words}${TRAIL}`),
]);
const AT = new RegExp(
  `^${LEAD}(?:(?:ceux|celles|ce qui est|what is|what's|those) )?(?=(?:a|au|aux|sur|vers|dans|pres|du cote|cote|in|near|around|at)\\b)`,
);
const LONGEST = 60;

/**
 * What somebody who looks through posts wants to see of them: « que les dons », « juste les prêts », « les demandes »,
 * « à Plérin », “only gifts”; null: it says something else. A bare « dons » says too little.
 */
export function readRefining(text: string, places: readonly string[]): Refining | null {
  if (text.length > LONGEST) return null;
  const aligned = spellOut(text);
  const said = aligned.text.trim();
  for (const [only, pattern] of OF_SORT) {
    const groups = pattern.exec(said)?.groups;
    if (groups && (groups.marked ?? groups.article ?? groups.trailed) !== undefined) return { only };
  }
  const at = AT.exec(aligned.text)?.[0].length;
  if (at === undefined) return null;
  const [place] = findPlaces(text, places, aligned);
  if (!place || place.from > at) return null;
  const rest = aligned.text.slice(place.to);
  return /^(?: (?:seulement|uniquement|only|stp|svp|please|merci))*[ .!?]*$/.test(rest) ? { place: place.name } : null;
}
