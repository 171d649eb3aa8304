import { isDefect } from './beside-thing.ts';
import { describes } from './split-items.ts';
import { isThing } from './things.ts';
import type { Stretch } from './things-of-list.ts';

/*
 * « deux duvets, un cuiseur à riz, un arbre à chat que le chat déteste et une immense carte »: whoever has heard three things of a list hears the fourth,
 * which has an article and stands behind the same sign as the others.
 */

const ARTICLE =
  "(?:(?:une?|des|du|de la|le|la|les|mon|ma|mes|notre|nos|son|sa|ses|quelques|plusieurs|deux|trois|quatre|cinq|six|\\d{1,3}|an?|some|two|three|four|five|six|my|our|the) |(?:de l'|d'|l'))";
/** In front of a noun. */
const LIKE =
  "(?:(?:tres|vraiment|really|very|rather|perfectly|good|petite?s?|grande?s?|vieux|vieille|vieil|vieilles|gros|grosse|immense|enorme|jolie?s?|belle|beau|bon|bonne|old|big|small|little|huge|large|nice|new|spare|loud|wooden|metal|petit|lots? d[e']|paires? d[e']|pair of|boites? d[e']|bunch of|box of|bag of|sacs? d[e']|pleine?s?) ?)*";
/** Said of the thing before, in brackets or in a few words: « table à repasser qui grince », « a cat tree the cat hated ». */
const SAID =
  "(?: ?\\([^()]{0,60}\\))?(?: (?!(?:et|and|plus|ou|or|mais|but|pour|for|contre|je|j'|on|nous|vous|i|we|you|si|if)(?![a-z]))[a-z0-9'-]{1,16}){0,6}?";
const NEXT = new RegExp(
  `^${SAID} ?(?<sign>,(?! (?:et|and|plus|ou|or))|;|\\+|&|\\n ?[-*]?|(?:,|\\n)? ?(?:et|and|plus|ainsi que|as well as|ou|or)(?= ))(?: (?:puis|enfin|also|aussi|surtout))? ?(?<article>${ARTICLE})${LIKE}(?<noun>[a-z][a-z-]{2,}(?: (?:a|de|d'|du|en|of|for|pour|au|aux) ?(?:l'|la |le )?[a-z-]{3,}| (?!(?:et|and|ou|or|qui|que|qu|dont|pour|contre|si|est|sont|sur|dans|chez|cherchent?|partent|avec|sans|je|on|that|which|is|are|with|to|in|at|for|from|needs?)(?![a-z]))[a-z-]{3,}){0,2})`,
);
const MOST = 6;

/** « un », « des », « 3 »: one more thing, and no « la porte ferme mal ». */
const SOME =
  /^(?:une?|des|du|de la|de l'|quelques|plusieurs|deux|trois|quatre|cinq|six|\d{1,3}|an?|some|two|three|four|five|six) ?$/;
/** What may stand behind the name of a thing: the end of what is said of it, and no verb that says what it does. */
const OVER =
  /^(?: ?$| ?[,.;!?()\n+/:&]| (?:et|and|ou|or|plus|pour|pr|qui|que|qu'|dont|de|d'|du|des|a|au|aux|en|avec|sans|dans|sur|chez|for|with|without|to|of|that|which|in|at|on|from|if|si|svp|stp|please|jamais|tres|presque|encore|neufs?|neuves?|complete?t?s?|je|tout|le tout|c'est|all|free|gratuit|taille|cherchent|attendent)(?![a-z]))/;
/** What things come in says how many, and how the writer is related is no thing. */
const NO_MORE =
  /^(?:sacs?|boites?|pots?|seaux?|rouleaux?|cartons?|palettes?|brouettes?|cagettes?|bags?|boxes|jars?|sieges?|seats?|places?|fils|filles?|voisine?s?|metres?|bouteilles?|bocaux|bottes de|bras|mains?|jours?|semaines?|fois|heures?|cafe|apero|pizzas?|biere|gateau|the|petit|grand|prix|euros?|coeur|patience|odeur|silence|journee|famille|mercis?|remerciements?|bisous?|bises?|calins?|sourires?|humeur|bonheur|thanks?|thank-you|hugs?|smiles?|kiss|kisses)(?![a-z])/;

/** The things of a list and those that stand right behind the last of them. `text` is folded; nothing of `cuts` is one. @param isEnglish « a » is an article, and no « à » */
export function withRestOfList(
  text: string,
  list: readonly Stretch[],
  cuts: readonly { from: number; to: number }[],
  isEnglish: boolean,
): Stretch[] {
  const whole = [...list];
  for (let turn = 0; turn < MOST; turn++) {
    const last = whole.at(-1);
    if (last === undefined) break;
    const behind = text.slice(last.to, last.to + 160);
    const found = NEXT.exec(behind);
    const { noun, sign = '', article = '' } = found?.groups ?? {};
    if (!found || noun === undefined) break;
    // one thing and a comma are no list, nor is one thing « et la porte »
    const isListed =
      whole.length > 1 ? /[a-z+&]/.test(sign) || SOME.test(article) : !/^[,;]$|\n/.test(sign) && SOME.test(article);
    // « a venir prendre »
    if (/^an? $/.test(article) && !isEnglish) break;
    if (!isListed || NO_MORE.test(noun) || !OVER.test(behind.slice(found[0].length))) break;
    const to = last.to + found[0].length;
    const from = to - noun.length;
    if (cuts.some((cut) => cut.from < to && cut.to > from) || describes(noun) || isDefect(noun)) break;
    const [first = '', second = ''] = noun.split(/[ -]/);
    // the last of three is heard whatever it is called
    const isLast = whole.length > 1 && /[a-z+]/.test(sign) && SOME.test(article);
    if (!isLast && !isThing(first) && !isThing(`${first}-${second}`) && !isThing(second)) break;
    whole.push({ from, to, sure: 0 });
  }
  return whole;
}
