import { similarWord } from '../answers/keyword.ts';
import { fold } from '../words/fold.ts';
import { namingWords } from '../words/naming.ts';
import { readNumber } from '../words/number.ts';

/** What « plus » and « garder » say of a thing that is being told. */
export type NoMore =
  /** « j'ai plus de chaises », « je les garde »: there is nothing to tell any more. */
  | { is: 'gone' }
  /** « j'ai plus que 3 chaises », « j'en ai plus que deux »: so many are left. */
  | { is: 'left'; count: number }
  /** « j'ai plus de chaises que prévu », « j'en ai 8 de plus »: there are more; null: how many is not said. */
  | { is: 'more'; count: number | null };

const LEAD =
  '^(?:(?:non|nan|no|en fait|finalement|bon|ah|oh|euh|mince|zut|oups|ok|desolee?|pardon|actually|sorry|oops)[ ,.!:]+)*';
const TRAIL =
  '(?:[ ,]+(?:svp|stp|merci|please|alors|finalement|desolee?|sorry|du coup|maintenant|en fait|now|anymore|any more))*[ .!]*$';
/** « j'ai plus », « je n'ai plus », « y a plus », “I have no more”. */
const HAVE_NO_MORE =
  "(?:(?:je |on |nous )?(?:ne |n')?(?:j'|j |je )?(?:n')?(?:l'|les )?(?:ai|a|avons) plus|(?:(?:il )?(?:n')?y(?: en)? ?a|ya) plus|(?:i|we) (?:don't have|no longer have|have no more|haven't got))";
const OF = "(?:besoin ?)?(?:(?:le|la|les|mon|ma|mes|ce|cet|cette|ces|de|du|des|my|the|any|of)(?: |$)|[ld]' ?)*";

const GONE = new RegExp(`${LEAD}${HAVE_NO_MORE}(?: ${OF}(?<thing>[a-z' -]*?))?${TRAIL}`);
/** « j'en ai plus », “there are none left” */
const NONE_LEFT = new RegExp(
  `${LEAD}(?:(?:je |on )?(?:ne |n')?(?:j')?(?:n')?en (?:ai|a) plus(?: du tout)?|(?:il |elle|ils|elles )?(?:n')?y en a plus(?: du tout)?|(?:there (?:is|are)|i have) none left|(?:it's|they're) gone)${TRAIL}`,
);
const KEPT = new RegExp(
  `${LEAD}(?:(?:je|on) (?:va |vais )?(?:le|la|les|l')? ?garde\\w*(?: finalement| tout| tous| toutes)?|(?:je|on) (?:ne )?(?:(?:le|la|les) |n')?(?:donne|prete|echange) plus(?: (?:rien|${OF}(?<kept>[a-z' -]*?)))?|(?:i(?:'ll| will|'m)? )?keep(?:ing)? (?:it|them|all))${TRAIL}`,
);
/** Said where only two buttons or a summary are in front of somebody: at a question it may mean that. */
const DROPPED = new RegExp(
  `${LEAD}(?:(?:supprime|efface|annule|oublie|laisse|vire|enleve|retire)[rz]? (?:tout|tomber|ca|le tout)|(?:laisse|oublie)[rz]?|tant pis|never ?mind|forget (?:it|about it)|(?:delete|remove|cancel|drop) (?:it|all|everything|that))${TRAIL}`,
);
const LEFT = new RegExp(`${LEAD}(?:${HAVE_NO_MORE}|(?:j')?en (?:ai|a) plus) qu(?:e |')(?<count>[a-z0-9-]+)\\b`);
const ONLY = new RegExp(
  `${LEAD}(?:il (?:m'en |m'|en )?reste|i only have|(?:i have|there (?:is|are)) only)(?: plus)?(?: que| qu')? ?(?<count>[a-z0-9-]+)(?: left)?${TRAIL}`,
);
const MORE = new RegExp(
  `${LEAD}(?:j'(?:en )?ai|il y (?:en )?a|y (?:en )?a|on (?:en )?a|i have|there are) (?:(?:\\d+|[a-z]+) (?:de )?)?(?:plus|more)\\b.*\\b(?:que (?:prevu|je (?:pensais|croyais|le pensais)|ce que|dit|ca|[0-9])|qu'(?:annonce|ecrit|indique)|than )`,
);

/**
 * @param thing what is being told, by its title
 * @param isChoice nothing but buttons is in front of them: « tant pis » is no answer there
 * @returns null: it says something else, also of something that belongs to the thing (« j'ai plus la notice »)
 */
export function readNoMore(text: string, thing: string, isChoice: boolean): NoMore | null {
  if (text.includes('?') || text.length > 120) return null;
  const said = plain(text);
  const left = (LEFT.exec(said) ?? ONLY.exec(said))?.groups?.count;
  const count = left === undefined ? null : readNumber(left);
  if (count !== null && count > 0) return { is: 'left', count };
  if (MORE.test(said)) return { is: 'more', count: numberBehind(said) };
  if (NONE_LEFT.test(said) || (isChoice && DROPPED.test(said))) return { is: 'gone' };
  const named = GONE.exec(said)?.groups ?? KEPT.exec(said)?.groups;
  if (named === undefined) return KEPT.test(said) ? { is: 'gone' } : null;
  const name = named.thing ?? named.kept ?? '';
  return isAllOf(name, thing) ? { is: 'gone' } : null;
}

/** « j'ai plus de couches », « j'en ai plus »: it is not there any more; not « j'ai plus besoin de couches ». */
export function lacksIt(text: string): boolean {
  const said = plain(text);
  return (GONE.test(said) || NONE_LEFT.test(said) || LEFT.test(said)) && !/\bbesoin\b/.test(said);
}

/** « j'ai plus la notice », of something else: it tells of it. */
export function lacksPart(text: string, thing: string): boolean {
  const said = plain(text);
  const part = GONE.exec(said)?.groups?.thing;
  return part !== undefined && !/\bbesoin\b/.test(said) && readNoMore(text, thing, true) === null;
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** « …, j'en ai 8 »: the last number of it. */
function numberBehind(said: string): number | null {
  const behind = /[,.;!:] ?(.+)$/.exec(said)?.[1];
  const count = behind === undefined ? null : readNumber(behind);
  return count !== null && count > 0 ? count : null;
}

const isAllOf = (said: string, thing: string): boolean =>
  namingWords(said).every((word) => namingWords(thing).some((one) => isAlike(word, one)));

export const isAlike = (one: string, other: string): boolean => similarWord(one.toUpperCase(), other.toUpperCase());
