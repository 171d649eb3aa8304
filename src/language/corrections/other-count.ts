import { ALL_THERE } from '../words/all-there.ts';
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
/** « 3 ça suffit », « 3 c'est assez », « 3 me suffisent » */
const ENOUGH =
  "(?:(?:ca|cela|c'|ce) ?)?(?:(?:me |nous )?suffi\\w*|(?:est|sont|sera|seront) (?:assez|suffisante?s?|bien|tres bien)|ira|(?:is|are|will be) (?:enough|plenty|fine))";
const END = `(?:[ ,]+(?:${BEHIND}|${ENOUGH}|pour moi|merci|thanks|will do))*`;
const WORD = `(?!(?:${RATHER}|${POLITELY}|seul|pour|merci|me |nous |suffi|est |sont |sera |seront |ira |ca |cela |c'|ce |only|is |are |will ))[a-z][a-z'-]{2,20}`;
const SAID = new RegExp(
  `^${AHEAD}${WANTS}${NO_MORE}${COUNT}(?: seule?s?)?(?: (?<thing>${WORD}(?: ${WORD})?))??${END}[ .!]*$`,
);
/** One of these says that it was another number before. */
const IS_OTHER = new RegExp(
  `\\b(?:${ONLY}|${RATHER}|que|qu'|seule?s?|suffi\\w*|c'(?:est|sera) (?:assez|bien)|(?:is|are|will be) (?:enough|plenty)|will do)(?![a-z])`,
);
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

const TAKES_THEM =
  "(?:(?:je|j'|on|i|i'd|i'll|nous|we'd|we'll) ?(?:en |les |l[ea] )?(?:voudrais|voudrait|veux|prends|prendrai|prendrais|aimerais|would like|like|love|want|will take|take|have)(?: bien)?(?: en| les)?(?: prendre| avoir| to have)? )?";
const EACH_OF = '(?:deux|trois|quatre|cinq|six|[2-9]|two|three|four|five|six)';
const ALL_OF = `(?:(?:tou(?:t|te|s|tes)|all|every(?: (?:one|last one))?) ?(?:(?:of )?(?:les|ces|the|them|it)(?: (?<every>${EACH_OF}))?)?|(?:tout )?le (?:tout|lot|reste)|la totalite|everything|the (?:whole )?lot|the rest|both(?: of (?:them|the))?|les (?<few>${EACH_OF}))`;
const LEFT = '(?: (?:(?:ce )?qui? reste(?:nt)?|(?:that |what )?(?:is|are)(?: still)? left|left))?';
const POSSIBLY =
  "(?:[ ,]+(?:si (?:c'est )?possible|si (?:tu (?:peux|veux)|vous pouvez|personne n'en veut)|s'il (?:te|vous) plait|svp|stp|merci(?: beaucoup)?|pour moi|alors|du coup|if (?:it's )?possible|if (?:you can|i may|that's ok)|please|thanks|for me|finalement|en fait|after all|actually))*";
const ALL = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:(?:oui|alors|bah|ben|yes|well|plutot) )*${TAKES_THEM}${ALL_OF}(?: prendre)?(?: (?<thing>(?:de |d')?${WORD}(?: (?:de |d'|en |a |of )?${WORD}){0,3}?))??${LEFT}${POSSIBLY}[ .!]*$`,
);

/**
 * « tous les pots si possible », « tout ce qui reste », « les deux », “both please”: how many, where that is asked or was said. `thing`: of
 * what, folded. null: something else.
 */
export function readAllOfThem(text: string): { count: number; thing: string | null } | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const groups = ALL.exec(said)?.groups;
  if (groups === undefined || (groups.thing !== undefined && NO_THING.test(groups.thing))) return null;
  const many = groups.every ?? groups.few ?? (/\bboth\b/.test(said) ? 'two' : undefined);
  return { count: many === undefined ? ALL_THERE : (readNumber(many) ?? ALL_THERE), thing: groups.thing ?? null };
}

/** « tout de suite », « tous les jours », « tout le monde ». */
const NO_THING =
  /^(?:(?:de |d')?(?:suite|coup|jours?|soirs?|matins?|temps|heures?|semaines?|monde|facon|va|est|sera|bon|ok|marche|days?|day|week|time|good|right|fine|set)(?![a-z]))/;
