import { fold, words } from '../words/fold.ts';
import { isDefect, isOfSome } from './beside-thing.ts';
import { isThing } from './things.ts';

/** Describes the thing before it: no thing of its own. */
const DESCRIBES =
  /^(?:tres|assez|plutot|un peu|bon|bonne|beau|belle|grand|petit|en|de|d'|du|des (?=\d)|a|au|aux|avec|sans|pour|sur|taille|pointure|t\d|marque|couleur|neuf|neuve|blanc\w*|noir\w*|rouges?|bleue?s?|verte?s?|gris\w*|jaunes?|marrons?|beiges?|roses?|violet\w*|orange|bois|metal|inox|cuir|plastique|propres?|solides?|lourde?s?|fragiles?|complete?s?|vides?|demontables?|pliantes?|reglables?|convertibles?|toutes?|tous|meme|environ|dimensions?|[lh] ?\d|\d+ ?(?:x|cm|mm|m\b|kg|l\b|ans|mois|pouces|places?|tiroirs|portes?|eme|er\b|%)|ou|son|sa|ses|leurs?|the|in|with|for|very|good|white|black|red|blue|green|grey|wooden|size|its?|and stand\b|il|elle|qui|que|je|on|c'est|voir|servie?s?|sinon|caution|direction|me|moi|just|only|enough|(?:about|around|roughly) \d+|flat[- ]?packed|brand new|barely used|hardly used|seulement|ask|un fond|\d+ (?:parties|pieces|et)|peu|jamais|encore|presque|comme)\b|^[a-z]+(?:able|ible)s?$/;
const ARTICLE =
  /^(?:une?|des|du|de la|de l'|le|la|les|l'|mon|ma|mes|quelques|deux|trois|quatre|cinq|six|\d+|an?|some|my|two|three|four)\b ?'?/;

/** In English it stands before the thing. */
const DESCRIBES_AHEAD =
  /^(?:an? |some |\d+ )?(?:(?:white|black|red|blue|green|gr[ea]y|brown|pink|yellow|purple|wooden|metal|plastic|good|old|new|big|small) )+(?!wood|metal|plastic|leather|steel|and |with |or |condition)[a-z]{3}/;

/** A number that measures: « 140 cm », « 4 litres », « 2 personnes ». */
const MEASURE =
  /^\d+ ?(?:x|cm|mm|m\b|m2|m3|steres?|metres? cubes?|brouettes?|kg|kilos?|g\b|l\b|litres?|ans|mois|pouces|inch|places?|tiroirs|portes?|personnes?|pieces?|eme|er\b|%)/;

/** « livres, une trentaine »: how many of them. */
const ONLY_COUNTS =
  /^(?:environ |a peu pres |about )?(?:une? )?(?:petite |bonne )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|centaine)(?: environ)?[ .!]*$/;

/** Whether a folded chunk behind a comma says more of the thing before: « taille 42 », « 4 places », « neuf ». */
export const describes = (plain: string): boolean =>
  plain.length < 2 ||
  MEASURE.test(plain) ||
  (DESCRIBES.test(plain) && !namesBehind(plain) && !words(plain).slice(0, 1).some(isThing));

/** “a white fridge”, with or without its article. */
const namesBehind = (plain: string): boolean => DESCRIBES_AHEAD.test(plain) && words(plain).slice(0, 3).some(isThing);

/** Whether a chunk behind a comma is a thing of its own; `isLong`: of a list of three or more. */
function isNew(piece: string, isLong: boolean): boolean {
  const plain = fold(piece);
  const all = words(plain);
  if (plain.length < 2 || MEASURE.test(plain) || / (?:compris|inclus|fourni|offert|included)e?s?$/.test(plain))
    return false;
  if ((!isLong && isDefect(plain)) || isOfSome(plain)) return false;
  if (/^\p{L}+ée?s?$/u.test(piece)) return false;
  if (namesBehind(plain)) return true;
  if (DESCRIBES.test(plain)) return all.slice(0, 1).some(isThing);
  if (ARTICLE.test(plain)) return true;
  // « pieds en bois », « manque le câble »: no thing begins so, unless it is one of many
  return all.slice(0, 2).some(isThing) || (isLong && all.length <= 3);
}

/**
 * The several things of a title: « table, 4 chaises et un buffet » → three; « gravats et terre », « aquarium avec pompe et
 * filtre », « canapé, très bon état » stay one. The pieces are as typed, articles and all.
 */
export function splitItems(title: string): string[] {
  const rough = title
    .split(/\s*(?:,(?!\d)|;|\+|\n| & |\/(?= )|(?<= )-(?= ))\s*(?![^(]*\))/)
    .filter((piece) => piece !== '' && !ONLY_COUNTS.test(fold(piece)));
  const parts: string[] = [];
  for (const piece of rough) {
    if (parts.length === 0 || isNew(piece.replace(/^(?:et|ou|and|puis|aussi|plus) /i, ''), rough.length > 2)) {
      parts.push(piece.replace(/^(?:et|and|puis|plus) /i, ''));
    } else parts[parts.length - 1] += `, ${piece}`;
  }
  const isList = parts.length > 1;
  return parts.flatMap((part) => halves(part, isList));
}

/** « coussins et tringles »: two where a list goes before, where an article says so, or where the first half is complete. */
function halves(part: string, isList: boolean): string[] {
  const match =
    /^(?<left>.{3,}?) (?:et|and|ainsi que|avec aussi|as well as)(?: aussi| also)? (?![^(]*\))(?<right>.{2,})$/i.exec(
      part,
    );
  const left = match?.groups?.left;
  const right = match?.groups?.right;
  if (left === undefined || right === undefined) return [part];
  const plain = fold(right);
  if (
    /^(?:ses|son|sa|leurs?|its?|her|his|their|de|d'|a|au|aux|en|pour|avec|sans|tout|toute|autres?|plein|the|accessoires|co\b|qui|que)\b/.test(
      plain,
    )
  ) {
    return [part];
  }
  // « aquarium avec pompe et filtre »: what comes with a thing belongs to it
  const isWith = / (?:avec|with|sans) /.test(` ${fold(left)} `);
  const isArticle = ARTICLE.test(plain) && !MEASURE.test(plain);
  const isComplete = /\d/.test(left.slice(-6)) && words(plain).slice(0, 1).some(isThing);
  if (isWith && !isArticle) return [part];
  return isList || isArticle || isComplete ? [left, ...halves(right, true)] : [part];
}
