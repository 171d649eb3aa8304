import { findPlaces } from '../places/find-place.ts';
import { spellOut } from '../words/spell-out.ts';

/** Of what is shown, only these. */
export type Only = 'give' | 'lend' | 'swap' | 'service' | 'offer' | 'request';
export interface Refining {
  only?: Only;
  place?: string;
  /** « montre-moi les dons », “what gifts are there?”: whatever was shown before, all there are. */
  isAll?: true;
}

const THINGS = '(?:choses?|objets?|trucs?|affaires|things?|stuff|items?)';
const TO_GIVE = '(?:a donner|gratuite?s?|free|for free|to give(?: away)?|given away)';
const TO_LEND = '(?:a preter|a emprunter|to (?:lend|borrow))';
const TO_SWAP = '(?:a echanger|to swap)';
const SORTS: readonly [Only, string][] = [
  ['give', `(?:dons?|cadeaux|gifts?|give[- ]?aways?|freebies|free ${THINGS}|${THINGS} ${TO_GIVE})`],
  ['lend', `(?:prets?|${THINGS} ${TO_LEND}|loans?)`],
  ['swap', `(?:echanges?|trocs?|swaps?|trades?|${THINGS} ${TO_SWAP})`],
  ['service', '(?:coups? de mains?|services?|aides?|entraides?|help|favou?rs?)'],
  ['request', '(?:demandes?|recherches?|requests?|(?:what )?people (?:need|look for|want)|wanted)'],
  ['offer', '(?:offres?|propositions?|offers?)'],
];
/** « y a quoi à donner ? » names no thing. */
const TO_DO: Partial<Record<Only, string>> = { give: TO_GIVE, lend: TO_LEND, swap: TO_SWAP };

const ONLY = "(?:que|qu'|juste|seulement|uniquement|rien que|plutot|seuls?|only|just|rather)";
const BEFORE = '(?:(?:et|ok|oui|non|bon|alors|and|ok|yes)[ ,]+)*';
const SHOW =
  '(?:montre[rz]?(?:[- ]moi)?|affiche[rz]?(?:[- ]moi)?|fais[- ]moi voir|liste[rz]?(?:[- ]moi)?|voir|show(?: me)?|list|see)';
const MAY = `(?:(?:(?:tu peux|tu pourrais|peux[- ]tu|je peux|on peut|je (?:veux|voudrais)|j'aimerais|can you|could you|can i|i want to|i'd like to|please)(?: me)? )?${SHOW} )`;
const LEAD = `${BEFORE}(?:(?:je (?:veux|voudrais|cherche|prefere)|${SHOW}|i want)(?: voir)? )?(?:pas tout[ ,]+)?(?<marked>${ONLY} )?(?:toutes? )?`;
const TRAIL = '(?<trailed>,? (?:seulement|uniquement|only|stp|svp|please|merci))*[ .!?]*$';
const ARTICLE =
  "(?:(?:tou(?:te)?s |all )?(?:les|des|the|en|d'|de) ?)?(?:derni(?:er|ere)s |nouve(?:aux|lles) |latest |new )?";
const NOW =
  "(?: (?:en ce moment|en ligne|du moment|actuellement|dispo\\w*|right now|now|at the moment|today|aujourd'hui|available|ici|here|there are|qu'il y a))*";
const IS_THERE =
  '(?: (?:(?:est-ce qu.)?il y a|y ?a(?:[- ]t[- ]il)?|sont (?:la|en ligne|dispo\\w*)|vous avez|tu as|are there|is there|do you have|have you got))?';
/** « y a quoi comme dons ? » */
const WHAT =
  "(?:qu'est[- ]ce qu'il y a|qu'y a[- ]t[- ]il|il y a quoi|y ?a ?quoi|vous avez quoi|tu as quoi|what is there|what's there|anything|(?:il y a |y ?a )(?:quelque chose|des choses))";
/** « il y a des dons ? » */
const SOME = "(?:(?:est[- ]ce qu')?il y a|y ?a(?:[- ]t[- ]il)?|vous avez|are there|is there|do you have)";

const narrowing = (words: string) => new RegExp(`^${LEAD}(?<article>(?:les|des|the|en|d'|de) ?)?${words}${TRAIL}`);
const all = (words: string, toDo: string) =>
  new RegExp(
    `^${BEFORE}(?:${MAY}(?:(?:tou(?:te)?s|all) )?${ARTICLE}${words}${NOW}|(?:quels?|quelles?|what|which) (?:sont |are )?${ARTICLE}${words}${IS_THERE}${NOW}|${WHAT} (?:comme |en |as )?(?:${words}|${toDo})${NOW}|${SOME} (?:des |d'autres |any |some |other )?${words}${NOW} ?\\?)${TRAIL}`,
  );
const OF_SORT = SORTS.map(([only, words]) => ({
  only,
  narrowing: narrowing(words),
  all: all(words, TO_DO[only] ?? '(?!)'),
  // « dons »: several of them are no thing that anybody looks for
  alone: new RegExp(`^${words}[ .!?]*$`),
}));
const SEVERAL =
  /^(?:dons|cadeaux|gifts|giveaways|prets|loans|trocs|swaps|coups de main|demandes|requests|offres|offers)\b/;
const AT = new RegExp(
  `^${LEAD}(?:(?:ceux|celles|ce qui est|what is|what's|those) )?(?=(?:a|au|aux|sur|vers|dans|pres|du cote|cote|in|near|around|at)\\b)`,
);
const LONGEST = 60;

/**
 * What somebody who looks through posts wants to see of them: « que les dons », « juste les prêts », « les demandes »,
 * « à Plérin », “only gifts”; null: it says something else. A bare « don » says too little.
 */
export function readRefining(text: string, places: readonly string[]): Refining | null {
  if (text.length > LONGEST) return null;
  const aligned = spellOut(text);
  const said = aligned.text.trim();
  for (const { only, narrowing, all, alone } of OF_SORT) {
    const groups = narrowing.exec(said)?.groups;
    const isMarked = groups?.marked !== undefined;
    if (!isMarked && all.test(said)) return { only, isAll: true };
    if (groups && (isMarked || (groups.article ?? groups.trailed) !== undefined)) return { only };
    if (SEVERAL.test(said) && alone.test(said)) return { only };
  }
  const at = AT.exec(aligned.text)?.[0].length;
  if (at === undefined) return null;
  const [place] = findPlaces(text, places, aligned);
  if (!place || place.from > at) return null;
  const rest = aligned.text.slice(place.to);
  return /^(?: (?:seulement|uniquement|only|stp|svp|please|merci))*[ .!?]*$/.test(rest) ? { place: place.name } : null;
}
