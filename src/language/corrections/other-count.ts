import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';

const AHEAD =
  '(?:(?:non|nan|euh|ah|oups|bon|ok|pardon|desolee?|bonjour|salut|finalement|en fait|plutot|du coup|actually|sorry|no|oops)[ ,.!]+)*';
const WANTS =
  "(?:(?:je|j'|on|i|i'd|i'll) ?(?:n')?(?:en )?(?:(?:voudrais|veux|prends|prendrai|prendrais|aimerais|ai besoin|would like|like|want|need|will take|take)(?: bien)? ?)?(?:d'|en )?)?";
const ONLY = "(?:plutot |plus |only |just |juste |seulement )?(?:que |qu'|only |just |juste |seulement )?";
const COUNT = `(?<count>[1-9]\\d{0,2}|${NUMBER_WORDS.join('|')}|une?|one)`;
const BEHIND =
  '(?:[ ,]+(?:finalement|en fait|plutot|seulement|uniquement|juste|suffi\\w*|me suffi\\w*|est assez|pour moi|svp|stp|merci|please|thanks|instead|only|actually|is enough|will do))*';
const WORD =
  "(?!(?:finalement|en fait|plutot|seul|pour|svp|stp|merci|me |suffi|est |instead|only|actually|is |will |please))[a-z][a-z'-]{2,20}";
const SAID = new RegExp(
  `^${AHEAD}${WANTS}${ONLY}${COUNT}(?: seule?s?)?(?: (?<thing>${WORD}(?: ${WORD})?))??${BEHIND}[ .!]*$`,
);
/** One of these says that it was another number before. */
const RATHER =
  /\b(?:finalement|en fait|plutot|seulement|uniquement|juste|que|qu'|seule?s?|suffi\w*|only|just|instead|actually|is enough|will do)(?![a-z])/;
/** Counts no thing. */
const UNIT = /^(?:heures?|h|jours?|semaines?|mois|minutes?|min|euros?|fois|personnes?|hours?|days?|weeks?|months?)\b/;

/** « je voudrais que 1 chaise finalement », « plutôt 3 »: another number than was said. `thing`: of what, folded. null: something else. */
export function readOtherCount(text: string): { count: number; thing: string | null } | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const groups = RATHER.test(said) ? SAID.exec(said)?.groups : undefined;
  const count = groups?.count === undefined ? null : /^(?:une?|one)$/.test(groups.count) ? 1 : readNumber(groups.count);
  if (groups === undefined || count === null || !Number.isInteger(count) || count < 1) return null;
  if (groups.thing !== undefined && UNIT.test(groups.thing)) return null;
  return { count, thing: groups.thing ?? null };
}

const ALONE = new RegExp(
  `^${AHEAD}(?:(?:oui|alors|bah|ben|yes) )?(?:(?:pas|not) \\d{1,3}[ ,]+)?${WANTS}${ONLY}(?<count>[1-9]\\d{0,2})(?: (?:pour moi|svp|stp|merci|please|thanks|suffi\\w*|only))*[ .!]*$`,
);

/** « que 3 », « 2 stp »: a number, and no more: where how many is asked, or was said. null: something else. */
export function readCountAlone(text: string): number | null {
  const count = ALONE.exec(spellOut(text).text.replace(/\s+/g, ' ').trim())?.groups?.count;
  return count === undefined ? null : Number(count);
}
