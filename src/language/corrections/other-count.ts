import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { POLITELY } from '../words/politely.ts';
import { spellOut } from '../words/spell-out.ts';
import { BEHIND, ONLY, RATHER } from './rather.ts';

const AHEAD =
  '(?:(?:non|nan|euh|ah|oups|bon|ok|pardon|desolee?|bonjour|salut|finalement|en fait|plutot|du coup|actually|sorry|no|oops)[ ,.!]+)*';
const WANTS =
  "(?:(?:je|j'|on|i|i'd|i'll) ?(?:n')?(?:en )?(?:(?:voudrais|veux|prends|prendrai|prendrais|aimerais|ai besoin|would like|like|want|need|will take|take)(?: bien)? ?)?(?:d'|en )?)?";
const NO_MORE = `(?:(?:plutot|plus|${ONLY}) )?(?:que |qu'|(?:${ONLY}) )?`;
const COUNT = `(?<count>[1-9]\\d{0,2}|${NUMBER_WORDS.join('|')}|une?|one)`;
const END = `(?:[ ,]+(?:${BEHIND}|suffi\\w*|me suffi\\w*|est assez|pour moi|merci|thanks|is enough|will do))*`;
const WORD = `(?!(?:${RATHER}|${POLITELY}|seul|pour|merci|me |suffi|est |only|is |will ))[a-z][a-z'-]{2,20}`;
const SAID = new RegExp(
  `^${AHEAD}${WANTS}${NO_MORE}${COUNT}(?: seule?s?)?(?: (?<thing>${WORD}(?: ${WORD})?))??${END}[ .!]*$`,
);
/** One of these says that it was another number before. */
const IS_OTHER = new RegExp(`\\b(?:${ONLY}|${RATHER}|que|qu'|seule?s?|suffi\\w*|is enough|will do)(?![a-z])`);
/** Counts no thing. */
const UNIT = /^(?:heures?|h|jours?|semaines?|mois|minutes?|min|euros?|fois|personnes?|hours?|days?|weeks?|months?)\b/;

/** « je voudrais que 1 chaise finalement », « plutôt 3 »: another number than was said. `thing`: of what, folded. null: something else. */
export function readOtherCount(text: string): { count: number; thing: string | null } | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const groups = IS_OTHER.test(said) ? SAID.exec(said)?.groups : undefined;
  const count = groups?.count === undefined ? null : /^(?:une?|one)$/.test(groups.count) ? 1 : readNumber(groups.count);
  if (groups === undefined || count === null || !Number.isInteger(count) || count < 1) return null;
  if (groups.thing !== undefined && UNIT.test(groups.thing)) return null;
  return { count, thing: groups.thing ?? null };
}

const ALONE = new RegExp(
  `^${AHEAD}(?:(?:oui|alors|bah|ben|yes) )?(?:(?:pas|not) \\d{1,3}[ ,]+)?${WANTS}${NO_MORE}(?<count>[1-9]\\d{0,2})(?: (?:pour moi|svp|stp|merci|please|thanks|suffi\\w*|only))*[ .!]*$`,
);

/** « que 3 », « 2 stp »: a number, and no more: where how many is asked, or was said. null: something else. */
export function readCountAlone(text: string): number | null {
  const count = ALONE.exec(spellOut(text).text.replace(/\s+/g, ' ').trim())?.groups?.count;
  return count === undefined ? null : Number(count);
}
