import { words } from './fold.ts';

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  huitante: 80,
  nonante: 90,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const GROUPS: Readonly<Record<string, number>> = {
  paire: 2,
  couple: 2,
  demi: 0,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  dozen: 12,
  pair: 2,
};

/** Words of numbers, for patterns of other files. « un » and « une » are articles more often than numbers,
 * « four » is an oven: left out. */
export const NUMBER_WORDS = [...Object.keys(SMALL), ...Object.keys(GROUPS)].filter(
  (word) => !['un', 'une', 'one', 'four', 'zero', 'demi', 'couple', 'pair', 'paire', 'vingts'].includes(word),
);

/**
 * A whole number said in a short text: « 3 », « trois », « il y en a 4 », « une douzaine », « vingt-cinq », « a dozen ».
 * null when there is none, or more than one.
 */
export function readNumber(text: string): number | null {
  const all = words(text.slice(0, 200));
  const digits = all.filter((word) => /^\d{1,6}$/.test(word));
  if (digits.length > 1) return null;
  if (digits.length === 1) return Number(digits[0]);
  const glued = all.map((word) => /^x(\d{1,4})$|^(\d{1,4})x$/.exec(word)).find((match) => match !== null);
  if (glued) return Number(glued[1] ?? glued[2]);
  // « une 20aine »
  const group = all.map((word) => /^(\d{2,3})aine$/.exec(word)).find((match) => match !== null);
  if (group) return Number(group[1]);
  return readSpelled(all);
}

function readSpelled(all: readonly string[]): number | null {
  const start = all.findIndex((word) => word in SMALL || word in GROUPS || word === 'cent');
  if (start < 0) return null;
  let sum = 0;
  const isHalf = all.slice(0, start).some((word) => word === 'half' || word === 'demi');
  for (let i = start; i < all.length; i++) {
    const word = all[i] as string;
    const small = SMALL[word];
    const group = GROUPS[word];
    if (word === 'et' || word === 'and' || word === 'a' || word === 'of' || word === 'half') continue;
    if (word === 'demi' || word === 'demie') return sum === 1 ? 6 : sum;
    if (group !== undefined) {
      const half = isHalf || all[i - 1] === 'demi';
      return (half ? 0.5 : Math.max(1, sum)) * group;
    }
    if (word === 'cent' || word === 'cents') sum = Math.max(1, sum) * 100;
    else if (small === undefined) break;
    // « quatre-vingts »: the only place where a ten multiplies
    else if (small === 20 && sum === 4) sum = 80;
    else sum += small;
  }
  return sum;
}
