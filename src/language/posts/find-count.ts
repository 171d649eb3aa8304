import { NUMBER_WORDS, readNumber } from '../words/number.ts';

const WORD = NUMBER_WORDS.join('|');
/** « 12 », « une dizaine », « vingt-deux », « deux cents »; « cinq six » are two numbers. */
export const NUMBER = `\\d{1,3}|(?:une? )?(?:(?:(?:${WORD}) )?cents?|(?:vingt|trente|quarante|cinquante|soixante)[- ](?:et )?(?:${WORD}|une?)|quatre[- ]vingts?(?:[- ](?:${WORD}))?|${WORD})`;
const UNIT =
  '(?! ?(?:h\\b|h\\d|heures?|hours?|€|euros?|ans?\\b|mois|months?|jours?|days?|semaines?|weeks?|cm|mm|m\\b|metres?|meters?|feet|ft|m2|kg|kilos?|g\\b|l\\b|litres?|min|mn|%|x\\b|/|:|[.,]\\d|pers|personnes?|places?|fois|eme|er\\b|th\\b|pouces|inch|watts?|v\\b|go\\b|am|pm|minutes?|parts?|pieces|tiroirs|(?:janv|fev|mars|avril|mai\\b|juin|juil|aout|sept|oct|nov|dec)))';
/** A number said apart from its thing: « j'en cherche 4 », « il m'en manque 200 », « 40 en trop », « about 15 », « ×7 ». */
const APART = new RegExp(
  `(?:\\b(?:en (?:cherche|manque|faudrait|faut|veux|voudrais|prendrais|ai|reste|donne|aurais|avons|prends|ai encore)|j'en ai|on en a|il y en a|about|around|environ|roughly|genre|some|une petite) |(?<!\\d ?)[x×] ?)(?<a>${NUMBER})\\b${UNIT}|(?:^|[.,;:!?(] ?)(?<b>${NUMBER})(?: (?:en trop|en tout|en rab|a donner|au total|of them|in all|suffisent|suffiraient|would|feraient)\\b|(?= ?(?:$|[.,;!?)])))${UNIT}`,
  'g',
);

const GROUP = 'dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine';
/** « …, une dizaine », « chaises à donner, 10 »: the end of a message, and no list. */
const BEHIND = new RegExp(
  `(?:[,(] ?|\\ba donner,? |\\benviron )(?:(?:il y en a|j'en ai|y en a) )?(?:environ |a peu pres )?(?<n>\\d{1,3}|(?:une? )?(?:petite |bonne )?(?:${GROUP}))(?: environ| en tout| a peu pres)?[ .!)]*$`,
);

/** A number behind them is the size. */
export const WORN =
  /(?:^| )(?:chaussures?|bottes|bottines|baskets|rollers|patins|skates|shoes|boots|trainers|sandales|chaussons|skis|crampons|jeans?|pantalons?|robes?|manteau|veste|costume|pulls?|chemises?|chemisiers?|blousons?|casques?|gilets?|jupes?|shorts?|polos?|t-?shirts?|tee-?shirts?|maillots?|anoraks?|doudounes?|combinaisons?|bodys?|pyjamas?|gants|chapeaux?|helmets?|shirts?|jackets?|coats?)(?![a-z])/;
/** « un blouson (44) », « une porte, 83 »: it measures the one thing. */
const OF_ONE =
  /(?:^|[^a-z])(?:une?|mon|ma) (?!lots?[^a-z]|paquet|carton|boite|pack|set|serie|caisse|sac)[a-z' -]{2,40}[,(] ?\d{1,3}[ .!)]*$/;

/** How many of the thing, said behind it; undefined: not said. */
export function countBehind(folded: string): number | undefined {
  const said = BEHIND.exec(folded.trim())?.groups?.n?.replace(/(?:petite|bonne) /, '');
  if (said !== undefined && /^\d/.test(said) && (OF_ONE.test(folded) || (/\(\d/.test(folded) && WORN.test(folded))))
    return undefined;
  const count = said === undefined ? null : readNumber(said);
  return count !== null && count > 1 && count < 1000 ? count : undefined;
}

const GROUPED = new RegExp(`(?:${GROUP})$`);
/** How many of the one thing, where the number does not stand before it; undefined: not said, or not sure. @param isSeveral whether its name stands for several */
export function findCount(folded: string, isSeveral = true): number | undefined {
  const found = [...folded.matchAll(APART)].map(({ groups }) =>
    // « robe de mariée, 40 », « Hamac. Neuf. »: of one thing a bare number tells the size, or that it is new
    readNumber(
      groups?.a ?? (groups?.b !== 'neuf' && (isSeveral || GROUPED.test(groups?.b ?? '')) ? (groups?.b ?? '') : ''),
    ),
  );
  const counts = [...new Set(found.filter((one) => one !== null && one > 1 && one < 1000))];
  return counts.length === 1 ? (counts[0] ?? undefined) : undefined;
}
