import { fold } from '../words/fold.ts';
import { isDefect } from './beside-thing.ts';
import { describes } from './split-items.ts';

/** A stretch of a message that names a thing, and how sure its words are of that. */
export interface Stretch {
  from: number;
  to: number;
  sure: number;
}

/** How much of a thing there is, and what it is like, in front of its name. */
const AHEAD =
  'une?|des|du|de|d|la|le|les|l|mon|ma|mes|quelques|plusieurs|an?|some|the|my|any|few|petite?s?|grande?s?|vieux|vieille|vieil|old|big|small|\\d+|deux|trois|quatre|cinq|six|two|three|four|five|aussi|bien|(?:lots?|paires?|[a-z]+aines?|boites?|sacs?|tas|montagne|collection|paquets?|cageots?|metres?|kilos?|litres?|piles?|pairs?|stack|box|bag|bunch|couple) (?:de|d|of)|of|si possible|eventuellement|surtout|meme|toute?s?|tous|enormes?|gros|grosse|jolie?s?|beau|belle|bonne?s?|about|nearly|huge|good|too many|far|lots|very';
/** Said of the thing before, in brackets or in a word. */
const ASIDE =
  "(?: ?\\([^()]{0,40}\\))?(?: (?!(?:et|and|or|ou|ni|plus|puis|qui|que|est|sont|je|il|elle|is|are)\\b)[a-z'-]{3,14})?";
/** What stands between two things of one list: « table, 4 chaises », « a bike and an old pram », « bacs vides et le barbecue ». */
export const LISTED = new RegExp(
  `^(?:(?:${ASIDE})[ ,;+/&\n•*-]*(?:[,;+/&\n•*-]|\\.(?=\n)|\\b(?:et|and|ou|or|ni|plus|puis|e|ainsi que|as well as)\\b)(?: (?:et|and|or|ou|puis|aussi|also|enfin))?[ '\n•*-]*(?:(?:${AHEAD}) ?'? ?){0,5}| (?:une?|des|\\d{1,2})? ?)$`,
);
/** What stands between a thing and what comes with it: « canne et son moulinet », « imprimante avec ses cartouches ». */
const WITH =
  /^[ ,]*(?:(?:et|and) (?:son|sa|ses|leurs?|its|their)|avec|with|sans|without)(?: (?:son|sa|ses|leurs?|une?|des|les?|la|l|its|their|an?|the|tous|toutes))* ?'? ?$/;
/** A list so much less sure than the surest one is talk around it. */
const TALK = 0.6;

/** Says more of the thing before, or what is wrong with it: « ampoule à changer ». */
const isBeside = (plain: string): boolean => describes(plain) || isDefect(plain);

/**
 * One post is about one thing or one list: of all that sounds like a thing, those that stand together, the rest being talk
 * (« mon chauffage est en panne, un radiateur d'appoint m'aiderait »). What describes a thing or comes with it is one stretch
 * with it. `text` is folded.
 */
export function thingsOfList(text: string, things: readonly Stretch[]): Stretch[] {
  const lists: Stretch[][] = [];
  for (const thing of things) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const gap = last ? text.slice(last.to, thing.from) : '';
    const isMore = WITH.test(gap) || (LISTED.test(gap) && isBeside(fold(text.slice(thing.from, thing.to))));
    if (last && isMore) {
      last.to = thing.to;
      last.sure += thing.sure;
    } else if (list && LISTED.test(gap)) list.push({ ...thing });
    else lists.push([{ ...thing }]);
  }
  const weights = lists.map((list) => list.reduce((sum, { sure }) => sum + sure, 0));
  const surest = Math.max(...weights);
  return lists.filter((_, index) => (weights[index] ?? 0) >= surest * TALK).flat();
}
