import { fold, foldAligned } from '../words/fold.ts';

/** « le fauteuil est à Plérin finalement »: which post of theirs, and what of it, as it would be said of what is open. */
export interface ChangedOwn {
  /** Folded: « fauteuil ». */
  named: string;
  change: string;
}

const AHEAD =
  '^\\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|ah|euh|alors|bon|ok|merci de|tu peux|peux-tu|je voudrais|please|can you)[ ,!]+)*';
const MARK = '(?:finalement|en fait|plutot|maintenant|desormais|au final|actually|now|rather|instead)';
const THE = "(?:(?:le|la|les|mon|ma|mes|the|my) |l')";
const THING = "(?<thing>[a-z][a-z'-]{1,24}(?: (?:de |d'|a |en )?[a-z'-]{2,20}){0,2}?(?: \\d{1,6})?)";
const WHEN = "(?<value>(?:jusqu'|jusqu |d'ici |avant |until |till |before ).{2,30}?)";
const WHERE = '(?<where>(?:a|au|aux|sur|vers|dans|chez|in|at) [^,;.!?]{2,30}?)';
const IS = '(?:est|sont|se trouve(?:nt)?|sera|seront|is|are)';
const SETS = '(?:mets?|mettre|passe[rz]?|change[rz]?|modifie[rz]?|put|set|change)';
const END = '[ .!]*$';

const OF_WHEN: readonly RegExp[] = [
  // « mets le fauteuil jusqu'à samedi »
  new RegExp(`${AHEAD}(?:${MARK}[ ,]+)?${SETS} ${THE}${THING} ${WHEN}${END}`),
  // « finalement c'est jusqu'à vendredi le fauteuil »
  new RegExp(`${AHEAD}${MARK}[ ,]+(?:c'est |it's )?${WHEN},? (?:pour )?${THE}${THING}${END}`),
  // « le fauteuil, c'est jusqu'à vendredi finalement »
  new RegExp(
    `${AHEAD}(?:${MARK}[ ,]+)?(?:pour )?${THE}${THING}[ ,]+(?:c'est |${IS} (?:dispo(?:nible)?s? |la |available )?)${WHEN}[ ,]+${MARK}${END}`,
  ),
  new RegExp(
    `${AHEAD}${MARK}[ ,]+(?:pour )?${THE}${THING}[ ,]+(?:c'est |${IS} (?:dispo(?:nible)?s? |la |available )?)${WHEN}${END}`,
  ),
  // « le lit, il faut venir le chercher avant jeudi »
  new RegExp(
    `${AHEAD}(?:${MARK}[ ,]+)?(?:pour )?${THE}${THING} ?,? (?:il )?(?:faut|faudrait|faudra|est a|a) (?:venir )?(?:l[ea]s? |l')?(?:chercher|recuperer|prendre|retirer|enlever) ${WHEN}(?:[ ,]+${MARK})?${END}`,
  ),
];
const OF_WHERE: readonly RegExp[] = [
  new RegExp(`${AHEAD}(?:pour )?${THE}${THING} ?,? (?:c'est |${IS} )${WHERE},? ${MARK}${END}`),
  new RegExp(`${AHEAD}${MARK}[ ,]+(?:pour )?${THE}${THING} ?,? (?:c'est |${IS} )${WHERE}${END}`),
  new RegExp(`${AHEAD}(?:pour )?${THE}${THING} ?,? (?:c'est |${IS} )${MARK} ${WHERE}${END}`),
];
const OF_TITLE: readonly RegExp[] = [
  // « renomme le fauteuil en fauteuil club »
  new RegExp(`${AHEAD}(?:re-?nomme[rz]?|rename) ${THE}${THING} (?:en|to|as|par) (?<title>.{3,80}?)${END}`),
  // « change le titre du fauteuil en fauteuil club »
  new RegExp(
    `${AHEAD}(?:change[rz]?|modifie[rz]?|corrige[rz]?|change|edit) (?:le |the )?(?:titre|nom|intitule|title|name) (?:du |de la |de l'|des |de (?:mon |ma |mes )?|of (?:the |my )?)${THING} (?:en|par|pour|to|as|:) ?(?<title>.{3,80}?)${END}`,
  ),
];
const LONGEST = 120;

/** null: it changes no post by its name. */
export function readChangedOwn(text: string): ChangedOwn | null {
  if (text.length > LONGEST || text.includes('?')) return null;
  const said = fold(text).replaceAll('\n', ' ');
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(said)?.groups).find((groups) => groups !== undefined);
  const titled = first(OF_TITLE);
  if (titled?.thing !== undefined && titled.title !== undefined)
    return { named: titled.thing, change: `le titre : ${asTyped(text, titled.title)}` };
  const when = first(OF_WHEN);
  if (when?.thing !== undefined && when.value !== undefined)
    return { named: when.thing, change: `plutôt ${asTyped(text, when.value)}` };
  const where = first(OF_WHERE);
  if (where?.thing === undefined || where.where === undefined) return null;
  return { named: where.thing, change: `plutôt ${asTyped(text, where.where).replace(/^a /i, 'à ')}` };
}

/** What folds to this, as it was typed. */
function asTyped(text: string, folded: string): string {
  const { text: all, at } = foldAligned(text);
  const from = all.replaceAll('\n', ' ').lastIndexOf(folded);
  return from < 0 ? folded : text.slice(at[from], at[from + folded.length] ?? text.length).trim();
}
