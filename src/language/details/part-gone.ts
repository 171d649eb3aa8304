import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';

/** What is said of a part of what is told: it is spoken for, and the rest is still to be had. */
export interface PartGone {
  /** As it may stand beside the post. */
  said: string;
  /** « 2 sont déjà parties »: so many are not there any more; null: « la moitié ». */
  count: number | null;
}

const LEAD =
  '(?:(?:non|nan|euh|ah|mince|oups|attention|en fait|finalement|mais|et|au fait|par contre|desolee?|il y a|y a)[ ,.:!]+)*';
const SOME =
  "(?:(?:a peu pres |environ |presque )?(?:la (?:moitie|plupart|majorite)|le (?:quart|tiers)|une (?:bonne |petite |grande )?partie|un bout|quelques[- ]une?s|certaine?s|plusieurs|pas mal|half|some|part|a few)|(?:il y )?en a)(?: (?:d'entre elles|d'entre eux|des|du|de la|de l'|d'|of (?:it|them|the))[a-z' -]{0,30})?";
const MANY = `(?:j'en ai |il y en a )?(?:deja )?(?:(?:les )?(?<many>\\d{1,3}|une?|${NUMBER_WORDS.join('|')})(?: (?:des|d'entre|de) [a-z' -]{2,25}| [a-z'-]{3,15})?)`;
const IS = '(?:(?:est|sont|a ete|ont ete|a|ont|is|are|was|were|has been|have been)|qui (?:est|sont))';
const GONE =
  '(?:(?:deja|bien|toutes?|tous|maintenant|already|now) )*(?:reservee?s?|donnee?s?|partie?s?|prise?s?|promise?s?|gardee?s? pour [a-z]+|reserved|taken|gone|promised|given away)';
const END =
  '(?:[ ,]+(?:deja|desolee?|maintenant|en fait|finalement|pour (?:ma|mon|mes|une?|la|le) [a-z]+|a (?:ma|mon|une?) [a-z]+|already|sorry))*[ .!]*$';
const SOME_GONE = new RegExp(`^${LEAD}(?<said>${SOME} ${IS} ${GONE}${END})`);
const SO_MANY_GONE = new RegExp(`^${LEAD}(?<said>${MANY} ${IS} ${GONE}${END})`);

/** « la moitié est réservée », « une partie est déjà donnée », « 2 sont déjà parties »; null: all of it, or something else. */
export function readPartGone(text: string): PartGone | null {
  if (text.length > 100 || text.includes('?')) return null;
  const flat = text.replace(/\s+/g, ' ').trim();
  const aligned = spellOut(flat);
  const some = SOME_GONE.exec(aligned.text)?.groups?.said;
  const counted = some === undefined ? SO_MANY_GONE.exec(aligned.text)?.groups : undefined;
  const said = some ?? counted?.said;
  if (said === undefined) return null;
  const count = counted?.many === undefined ? null : readNumber(counted.many);
  const typed = flat.slice(aligned.at[aligned.text.length - said.length] ?? 0).replace(/[\s.!]+$/, '');
  return { said: typed, count };
}
