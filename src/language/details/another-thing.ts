import type { PostContext } from '../posts/post-parts.ts';
import { readMessage } from '../read-message.ts';
import { isDefect, PART_OF_THING } from '../things/beside-thing.ts';
import { namesThing } from '../things/things.ts';
import { NUMBER_WORDS } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';

/** « et aussi », « plus »: in front of one thing more. */
const MORE =
  /^[\s,;+&-]*(?:(?:oh|ah|oui|puis|alors|bon)[ ,]+)*(?:(?:et|puis|plus|aussi|egalement|ainsi que|and|also|plus|as well as)(?: (?:il y a|j'ai|there's|there is|i have))?(?![a-z])[ ,:]*)+/;
const A = new RegExp(
  `^(?:une?|des|du|de la|de l'|an?|some|${NUMBER_WORDS.join('|')}|\\d{1,3})(?: |(?<=')|(?<=\\d))(?=[a-z])`,
);
const THE =
  /^(?:mon|ma|mes|notre|nos|cet(?:te)?|ces?|les?|la|l'|my|our|this|that|these|those|the)(?: |(?<='))(?=[a-z])/;
/** No thing to give, though one names it so. */
const NO_THING =
  /\b(?:photos?|images?|pictures?|annonces?|posts?|questions?|messages?|minutes?|heures?|jours?|semaines?|mois|ans|problemes?|fois|personnes?|gens|bises?|bisous?|merci|prets?|dons?|echanges?|swap|loan|gift|offre|demande)\b/;
/** « et aussi des coussins »: they belong to what was named. */
const PART = new RegExp(`^${PART_OF_THING}$`);
const MOST_WORDS = 8;
/** Of a list that goes on, for each of them. */
const MOST_OF_EACH = 5;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** « 4 chaises en bois, un frigo blanc et une lampe de bureau »: however many, each with its article. */
const isList = (said: string): boolean =>
  said
    .split(/[,;]| (?:et|and) /)
    .every((one) => A.test(one.trim()) && wordsIn(one) <= MOST_OF_EACH && namesThing(one, 9));

/** « une table », « et 2 chaises », « et aussi cette lampe », where a thing was named before: those that come to it. null: it is something else. */
export function readAnother(text: string, context: PostContext): string[] | null {
  const { text: folded, at } = spellOut(text);
  const led = MORE.exec(folded)?.[0].length ?? 0;
  const said = folded.slice(led);
  if (text.includes('?') || (wordsIn(said) > MOST_WORDS && !isList(said)) || NO_THING.test(said)) return null;
  const article = A.exec(said) ?? (led > 0 ? THE.exec(said) : null);
  if (
    !article ||
    isDefect(said) ||
    PART.test(said.slice(article[0].length).trim()) ||
    !namesThing(said.slice(article[0].length))
  )
    return null;
  const rest = text.slice(at[led + (A.test(said) ? 0 : article[0].length)] ?? text.length);
  const { intent, confidence, items, quantity, quartier, until } = readMessage(rest, context);
  if (intent !== 'post' || confidence !== 'weak' || items.length === 0 || quartier !== undefined || until !== undefined)
    return null;
  const [only, another] = items;
  return another === undefined && quantity !== undefined ? [`${quantity} ${only}`] : items;
}
