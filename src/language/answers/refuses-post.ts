import { spellOut } from '../words/spell-out.ts';
import { asWord } from './keyword.ts';

/*
 * « non merci pour le fauteuil 42 », « fauteuil 42, pas intéressé »: a post is named by its keyword, and not wanted. It is no answer to it,
 * though its keyword stands there.
 */

const AHEAD =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|ah|oh|bon|alors|euh|finalement|en fait|du coup|desolee?|dsl|sorry|merci mais|mais|actually|non|nan|no)[ ,!.:]+)*';
const NOT_WANTED = [
  '(?:non|nan|nope|no)(?: merci| thanks| thank you)?',
  '(?:merci mais )?sans moi',
  "(?:(?:je |on )?(?:(?:ne |n')?(?:suis|serais|est) )?(?:pas|plus) (?:du tout |trop |vraiment |tres )?(?:interesse?e?s?|preneu(?:r|se)))",
  "(?:je |on |j')(?:ne |n')?(?:en )?(?:veux|veut|voudrais|voudrait|prends|prend|prendrai|prendrais|souhaite|reserve|garde) (?:finalement |donc )?(?:pas|plus)",
  "(?:(?:je |j'|on )?(?:n')?(?:ai|a) )?(?:pas|plus) besoin",
  "(?:i'?m |i am )?(?:not|no longer)(?: really| very)? interested",
  "(?:i )?(?:don't|do not|won't|will not|no longer)(?: really)? (?:want|need|take)",
  'no need',
].join('|');
const OF = "(?: (?:pour|par|de|d'|of|for|in))?(?: ?(?:l'|(?:le|la|les|du|des|au|the|ce|cette|cet|this|that) ))?";
const NAMED =
  "(?<word>(?!(?:je|j'|i|i'll|mais|but|rater|louper|miss)(?![a-z]))[a-z][a-z'-]{1,24}(?: [a-z'-]{1,20}){0,2}?) ?(?:#|n ?° ?)?(?<number>[1-9]\\d{0,5})(?!\\d|[.,:/h]\\d)";
const ENDS =
  '(?:[ ,.;!]+(?:merci|svp|stp|finalement|en fait|du coup|desolee?|dsl|pardon|sorry|thanks|thank you|after all|please|moi|pour moi|bonne journee))*[ ,.!]*$';
const BEFORE = new RegExp(`^[^a-z0-9]*${AHEAD}(?:${NOT_WANTED})${OF} ?${NAMED}${ENDS}`);
const BEHIND = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:l'|(?:le|la|les|pour le|pour la|pour les|the) )?${NAMED}[ ,:;.!-]+(?:(?:c'est |ce sera |it's |mais |finalement )?(?:${NOT_WANTED})|(?:(?:ca|il|elle|ils|elles) )?(?:ne )?m'interess(?:e|ent) (?:pas|plus)|(?:c'est |it's )?(?:pas pour moi|not for me)|je (?:ne )?(?:le |la |les |l')?(?:veux|prends|prendrai) (?:pas|plus))${ENDS}`,
);
const MOST_LETTERS = 150;

/** The keyword of what is not wanted; null: something else, above all where something is. */
export function readRefusesPost(text: string): { word: string; number: number } | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  const { word: named, number } = BEFORE.exec(said)?.groups ?? BEHIND.exec(said)?.groups ?? {};
  const word = asWord(named);
  return word === null || number === undefined ? null : { word, number: Number(number) };
}
