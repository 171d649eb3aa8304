import { opensPost } from '../posts/opens-post.ts';
import { saysWeather } from '../replies/weather.ts';
import { LONGEST, tidyItem } from '../things/tidy-item.ts';
import { fold, words } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { saysNoName } from './no-name.ts';

/** « ajouter : il est un peu abîmé », « il fait 2 m de large », « il manque une pièce ». */
const DESCRIBES =
  /^(?<asked>(?:tu peux |peux-tu |je voudrais |j'aimerais )?(?:r?ajoute[rz]?|precise[rz]?)(?: (?:que |qu'))?[ :,]*)?(?:(?:il|elle|ils|elles|c'|ca|it|they) ?(?:est|sont|'s|is|are|fait|font|mesure(?:nt)?) |(?=(?:il |elle )?(?:manque|marche|fonctionne)\b))(?<rest>.+)$/;
/** « c'est tout », « c'est pas une offre », « c'est fait pour le canapé »: not of the thing. */
const NOT_OF_THING =
  /^(?:(?:tout|bien|ca|ok|parfait|nul|faux|quoi|moi|toi|lui|vrai|grave|compris|clair|bon|cool|super|top|all|it|done|fine|right|wrong|good)[\s.!]*$|(?:fait|fini|termine|donne|pris|parti|vendu|publie|rendu)e?s?(?![a-z])|pas (?:mal|ca|moi|bon|fini|grave|(?:une? |a |en )?(?:offre|demande|recherche|pret|don|echange|donner|preter|echanger))(?![a-z])|(?:a|pour) (?:donner|preter|echanger)(?![a-z]))/;
const ASKED_ALONE = /^(?:r?ajoute[rz]?|precise[rz]?)[ :,]+(?<rest>.+)$/;
const SENTENCE = /\b(?:je|j'|tu|il|elle|on|nous|vous|est|sont|i|you|is|are)\b/;
const MOST_WORDS = 9;
/** « 2 m de large » */
const MEASURED = 4;

/**
 * The title of a draft as somebody who looks at it says it more exactly: « canapé vert d'angle » of a « canapé vert ». null: it
 * says something else.
 */
export function refinedTitle(title: string, text: string): string | null {
  if (text.includes('?') || opensPost(text) || saysNoName(title, text)) return null;
  const refined = moreExact(title, text);
  return refined === null || refined.length > LONGEST || fold(refined) === fold(title) ? null : refined;
}

/**
 * « vélo fille rose 5-6 ans », of a « vélo enfant »: the same thing, called anew. « vélo 29 » is a post's keyword, « vélo à Cesson samedi » says
 * where and when. null: it says something else.
 */
export function namedAnew(title: string, text: string): string | null {
  if (text.includes('?') || opensPost(text) || KEYWORD.test(text) || ANEW_NOT.test(fold(text))) return null;
  if (saysNoName(title, text)) return null;
  const all = words(fold(text));
  const head = headOf(title);
  if (head === undefined || headOf(text) !== head || all.length < 2 || all.length > MOST_WORDS) return null;
  const { item, quantity } = tidyItem(text);
  return item === '' || quantity !== undefined || fold(item) === fold(title) || item.length > LONGEST ? null : item;
}
const headOf = (text: string): string | undefined => words(fold(tidyItem(text).item))[0];
const KEYWORD = /^\W*\p{L}+ ?(?:n ?°|#)? ?\d{1,6}\W*$/u;
const ANEW_NOT =
  /\b(?:je|j'|tu|on|nous|vous|i|you|we|est|sont|is|are|prends?|veux|voudrais|merci|svp|stp|pour|contre|jusqu\w*|avant|apres|demain|aujourd|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|parti\w*|donnee?s?|reserve\w*|dispo\w*|plus|pas|encore|toujours|for|until|before|tomorrow|today|please|thanks)\b/;

/** What somebody who looks at a draft says of the thing, and nothing else: « il est un peu abîmé », « ajoute très confortable ». */
export function describedAs(text: string): string | null {
  if (text.includes('?') || opensPost(text) || saysWeather(text)) return null;
  const said = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  const aligned = spellOut(said);
  const rest = (DESCRIBES.exec(aligned.text) ?? ASKED_ALONE.exec(aligned.text))?.groups?.rest;
  if (rest === undefined || words(rest).length > MOST_WORDS || NOT_OF_THING.test(rest)) return null;
  // « il fait 2m10, faut venir à 2 »: without its verb the rest would hang in the air
  if (/^(?:il|elle|ils|elles|ca) (?:fait|font|mesure)/.test(aligned.text) && words(rest).length > MEASURED) return said;
  return said.slice(aligned.at[aligned.text.length - rest.length] ?? 0).trim();
}

/** All the words of the title, and more. */
function moreExact(title: string, text: string): string | null {
  const all = words(fold(text));
  const isWhole = words(fold(title)).every((word) => all.includes(word));
  if (!isWhole || all.length > MOST_WORDS || SENTENCE.test(fold(text))) return null;
  const { item, quantity } = tidyItem(text);
  return item === '' || quantity !== undefined ? null : item;
}
