import { words } from '../words/fold.ts';
import { singular } from '../words/singular.ts';
import { spellOut } from '../words/spell-out.ts';

const AHEAD =
  '^[^a-z0-9]*(?:(?:non|nan|no|nope|mais|et|ah|oh|euh|bah|ben|en fait|finalement|desolee?|pardon|attends?|but|well|sorry|actually|oops|oups|moi)[ ,.!]+)*';
const VERB = '(?:donn|pret|echang|troqu|propos|offr|(?:re)?cherch|ced|vend|demand|emprunt)(?:e|s|ons|erais?|erai|rai)?';
/** « pas mal de », « pas moins de 3 », « pas que des livres »: that is given. */
const NOT =
  "(?:pas|point|jamais)(?! (?:mal|loin|moins|plus|que|qu'|seulement|uniquement|juste|cher|avant|apres|pour|un peu|trop)\\b)";
const DENIES = new RegExp(
  [
    `${AHEAD}(?:je |j ?'? ?|on |nous )(?:ne |n'|vous |te )*${VERB} (?:${NOT}|rien)(?![a-z'])`,
    `${AHEAD}(?:je |j ?'? ?|on |nous )(?:ne |n'|vous |te )*(?:veux|peux|voudrais|vais|souhaite|compte) (?:${NOT}) (?:vous |te )?(?:donner|preter|echanger|troquer|proposer|offrir|ceder|vendre)(?![a-z])`,
    `${AHEAD}(?:je n'|j ?'? ?|on (?:n')?|nous n')(?:ai|a|avons) (?:rien|pas d[e'][a-z' -]{0,40}|aucune? [a-z' -]{2,40}) ?a (?:donner|preter|echanger|proposer|offrir|troquer|vendre)(?![a-z])`,
    `${AHEAD}(?:i|we) (?:do not|don't|won't|will not|can't|cannot|would not|wouldn't|am not|are not|'m not|'re not) (?:want to |going to |wish to )?(?:give|lend|swap|offer|sell|trade|giving|lending|swapping|offering|selling|trading|looking for)(?! (?:more|only|just|much))(?![a-z])`,
    `${AHEAD}(?:i'm|we're) not (?:giving|lending|swapping|offering|selling|trading|looking for|going to (?:give|lend|swap))(?! (?:only|just))(?![a-z])`,
    `${AHEAD}(?:i|we) (?:have (?:nothing|not a thing)|don't have (?:anything|any [a-z' -]{2,30})|'ve (?:got )?nothing|got nothing) to (?:give|lend|swap|offer|trade)(?![a-z])`,
  ].join('|'),
);
/** « I'm not looking for a bike any more »: it was, and has been found. */
const ANY_MORE = /\bany ?more\b|\bno longer\b/;
/** « …, mais je cherche une table », « …, une trottinette »: something is told all the same, and read as that. */
const AND_MORE =
  /\b(?:pas|rien|jamais|not|it),? (?:je|j'|on|i) ?[a-z]|\b(?:mais|par contre|en revanche|but|however|instead|plutot)\b|[,;.!] ?(?:je|j'|on|i|qui|who|a) ?[a-z']+ [a-z]/;

/**
 * « je donne pas mon vélo », « j'ai rien à donner », “I'm not giving it away”: nothing is offered and nothing sought. Some of it
 * is said of how a thing is passed on (« je ne prête pas le week-end »): of a thing that is there, see `deniesIt`.
 */
export function saysNotGiven(text: string): boolean {
  return denial(text) !== null;
}

/** What stands behind the words that deny; null: nothing is denied. */
function denial(text: string): { said: string; behind: string } | null {
  if (text.length > 120 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const match = DENIES.exec(said);
  if (!match || AND_MORE.test(said) || ANY_MORE.test(said)) return null;
  return {
    said: match[0],
    behind: said
      .slice(match[0].length)
      .replace(/[^a-z0-9]+$/, '')
      .trim(),
  };
}

/** Said of the thing itself: « ça », « rien du tout », “it away”. */
const ALL_OF_IT =
  /^(?:ca|cela|celui-(?:ci|la)|celle-(?:ci|la)|ceux-(?:ci|la)|celles-(?:ci|la)|tout ca|rien|du tout|rien du tout|quoi que ce soit|it|them|this|that|these|those|anything|anything at all|any of (?:it|this|them)|away|out)?(?: (?:away|out|du tout|at all|moi|hein|en fait|finalement|desole|sorry|merci))*$/;
/** « le », « mon », « de »: it stands in front of the thing. */
const OF_IT =
  /^(?:(?:de la|de l'|d'|de|du|des|les?|la|l'|mon|ma|mes|notre|nos|une?|ce|cet|cette|ces|my|our|the|this|that|these|those|an?|any) ?)(?=[a-z])/;
/** Behind the thing: when it is not, to whom not, without what not. */
const ONLY_SO =
  /\b(?:week-?ends?|weekends?|aux?|a|sans|contre|avant|apres|pendant|chez|hors|en|pour|plus|tous|toute?s?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|soir|soiree|matin|nuit|semaine|journee|longtemps|to|for|without|on|at|during|before|after|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b/;
/** A part of it begins. */
const PART_BEGINS = / (?:avec|sans|et|de|d'|du|des|a|au|aux|pour|en|with|and|of|for)(?![a-z])|[,(+&]/;
/** « je ne demande rien »: it is for nothing, and given all the same. */
const ASKS = /\bdemand[a-z]* (?:pas|point|jamais|rien)$/;
/** « pas un vélo neuf »: one that is not new. */
const ONE = /^(?:une?|des|an?) /;

/** Of the thing `item` that is there, the same: it, and not how, when or with what it is passed on, is not given or sought. */
export function deniesIt(text: string, item: string): boolean {
  const denied = denial(text);
  if (denied === null || ASKS.test(denied.said)) return false;
  if (ALL_OF_IT.test(denied.behind)) return true;
  const object = denied.behind.replace(OF_IT, '');
  const [named = ''] = object.split(PART_BEGINS, 1);
  const its = headOf(item);
  const rest = words(named).map(singular);
  if (!rest.some((word) => its.includes(word)) || ONLY_SO.test(without(object, item))) return false;
  return !(ONE.test(denied.behind) && rest.some((word) => !its.includes(word)));
}
const headOf = (item: string): string[] => words(spellOut(item).text.split(PART_BEGINS, 1)[0] ?? '').map(singular);
/** What is said beside the words of the thing. */
const without = (object: string, item: string): string => {
  const its = words(spellOut(item).text);
  return object
    .split(' ')
    .filter((word) => !its.includes(word))
    .join(' ');
};
