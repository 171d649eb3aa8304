import { AT_MOST } from '../words/at-most.ts';
import { FROM_NUMBER } from '../words/range-of.ts';
import { spellOut } from '../words/spell-out.ts';
import { BEHIND, BREAK, NOT, NOT_BUT, NUMBER } from './rather.ts';

/*
 * One length in place of another, said without a comma and without naming the unit twice: « pas une semaine 3 jours seulement »,
 * « pas 10 jours, 5 », « une semaine c'est trop, 3 jours max ».
 */

const UNIT =
  '(?:jours?|journees?|semaines?|week[- ]?ends?|mois|heures?|h|soirees?|nuits?|minutes?|min|mn|days?|weeks?|months?|hours?|nights?)(?![a-z])';
const MANY = `(?:${NUMBER}|une?|an?|one|four)`;
const LED = '(?:pour |pendant |durant |sur |for |during )?(?:toute |a whole |the whole )?';
const OLD = `${LED}(?:${MANY} ?(?<old>${UNIT})|(?:la |le |the )?(?:semaine|week-?end|mois|week|month))`;
const IT = "(?:c'est |ce n'est |il est |it's |it is )?";
const NEW = `${LED}(?:(?<ahead>${AT_MOST}) )?(?<many>${MANY})(?: ?(?<unit>${UNIT}))?(?: (?<most>${AT_MOST}))?`;
const END = `(?:[ ,]+(?:${BEHIND}|c'est tout|ca suffit|suffi(?:t|sent)|pas plus|is enough|are enough))*[ .!]*$`;

const INSTEAD: readonly RegExp[] = [
  new RegExp(`^${IT}(?:${NOT}) ${OLD}${BREAK}${NEW}${END}`),
  new RegExp(
    `^${OLD} (?:c(?:'est|'etait)? |it's |that's |is )?(?:(?:un peu|bien|vraiment|a bit) )?(?:trop(?: long)?|too (?:long|much))${BREAK}${NEW}${END}`,
  ),
  new RegExp(`^${IT}${NEW},? (?:et |and )?(?:${NOT_BUT}) ${OLD}${END}`),
];

/** « 5 jours », the length that is to stand in place of one that is named too; null: something else. */
export function lengthInstead(text: string): string | null {
  const { text: folded, at } = spellOut(text);
  for (const pattern of INSTEAD) {
    const match = pattern.exec(folded);
    const { many, old, unit = old, ahead, most = ahead } = match?.groups ?? {};
    if (!match || many === undefined || unit === undefined) continue;
    const begins = folded.lastIndexOf(unit);
    const typed = begins < 0 ? unit : text.slice(at[begins] ?? 0, at[begins + unit.length] ?? text.length);
    return `${many} ${agreeing(typed, many)}${most === undefined ? '' : ` ${most}`}`;
  }
  return null;
}

/** « 2 semaines », of « pas une semaine, 2 ». */
function agreeing(unit: string, many: string): string {
  if (/^(?:mois|h|min|mn)$/i.test(unit)) return unit;
  const one = unit.replace(/s$/i, '');
  return /^(?:1|une?|an?|one)$/.test(many) ? one : `${one}s`;
}

const COUNTED = new RegExp(`^${LED}${FROM_NUMBER}?${MANY} ?(?<unit>${UNIT})(?: ${AT_MOST})?$`);

/** « 5 jours », of « 10 jours » of which there are to be 5; null: what was said counts nothing (« le week-end »). */
export function otherMany(had: string, many: number): string | null {
  const { text: folded, at } = spellOut(had);
  const unit = COUNTED.exec(folded)?.groups?.unit;
  if (unit === undefined) return null;
  const begins = folded.lastIndexOf(unit);
  return `${many} ${agreeing(had.slice(at[begins] ?? 0, at[begins + unit.length] ?? had.length), String(many))}`;
}
