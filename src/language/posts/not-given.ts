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

/** « je donne pas mon vélo », « j'ai rien à donner », “I'm not giving it away”: nothing is offered and nothing sought. */
export function saysNotGiven(text: string): boolean {
  if (text.length > 120 || text.includes('?')) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  return DENIES.test(said) && !AND_MORE.test(said) && !ANY_MORE.test(said);
}
