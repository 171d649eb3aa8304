import { fold } from '../words/fold.ts';
import { isDefect } from './beside-thing.ts';
import { describes } from './split-items.ts';
import { isThing, namesThing } from './things.ts';

/*
 * « encens et bougeoirs », « biberons, petit lit »: words that stand as one and name two things. Where both are known as things,
 * 685 labelled lines mean two and eleven mean one.
 */

const BETWEEN = /, ?(?!\d+(?![\d ]))| (?:et|and|ou|or) (?:(?:de la |de |des |du |d['’]))?/gi;
/** In front of the name of another thing. */
const AHEAD =
  /^(?:(?:une?|des|du|de la|de|les?|la|mon|ma|mes|quelques|deux|trois|quatre|cinq|six|\d{1,3}|an|some|two|three|petite?s?|grande?s?|vieux|vieille|vieilles|gros|grosse|small|big|old) |[dl]['’])+/;
/** « armoire, deux portes », « échelle, 6 mètres » */
const PART =
  /^(?:metres?|litres?|kilos?|personnes?|portes?|tiroirs?|roues?|pieds?|places?|niveaux?|vitesses?|doors?|drawers?|wheels?|legs?)$/;
const ARTICLE = /^(?:une?|an) (?!peu |fois |bit )[a-z]{3}/;
/** What comes with a thing is part of it, and so is what stands in brackets. */
const TOGETHER = /(?:^| )(?:avec|with|sans|without|pour|for|entre|between|x)(?: |$)|[()]/;

/** « un », or the name of a thing: another begins. */
function begins(right: string): boolean {
  if (isDefect(right)) return false;
  if (ARTICLE.test(right)) return !describes(right);
  const name = right.replace(AHEAD, '');
  const noun = /^[a-z]+(?:-[a-z]+)*/.exec(name)?.[0] ?? '';
  return isThing(noun) && !PART.test(noun) && !describes(name);
}

/** The things that words named as one, as typed. */
export function thingsInOne(said: string): string[] {
  for (const gap of said.matchAll(BETWEEN)) {
    const left = said.slice(0, gap.index);
    const right = said.slice(gap.index + gap[0].length);
    const plain = fold(left);
    if (TOGETHER.test(plain)) break;
    if (namesThing(plain.replace(AHEAD, '')) && begins(fold(right))) return [left, ...thingsInOne(right)];
  }
  return [said];
}
