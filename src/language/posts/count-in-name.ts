import type { MessageReading } from '../read-message.ts';
import { isDefect } from '../things/beside-thing.ts';
import { fold } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import { NUMBER as ANY_NUMBER, WORN } from './find-count.ts';
import type { Message } from './message.ts';

/*
 * « confiture de mûres 4 pots », « sciure, six sacs », « zucchini x6 », « 3 valises »: how many there are stands in the name of the one thing, or behind
 * a comma as if it were a second one. It is told as a number.
 */

const NUMBER = `(?:(?:une? )?(?:petite |bonne |demi[- ])?(?:\\d0aine)|${ANY_NUMBER})`;
/** What things come in, or are counted by. */
const HOLDERS =
  '(?:pots?|bocal|bocaux|cartons?|caisses?|cagettes?|cageots?|sachets?|barquettes?|bouteilles?|bottes?|paquets?|boites?|sacs?|paniers?|rouleaux|pelotes?|exemplaires?|plants?|pieds?|parts?|plaques?|seaux|bidons?|ballots?|bulbilles|reams|bags|boxes|jars|bottles|pots|packs?|tins)';
const ABOUT = '(?:environ |about |around |a peu pres |genre |en tout |une petite |lot de |par )?';
/** Behind the name: « x6 », « (10) », « lot de 4 », « 4 pots », « une quinzaine ». */
const BEHIND = [
  /(?<!\d)[ ,(]+(?:x ?(?<a>\d{1,3})|(?<b>\d{1,3}) ?x)\)?$/,
  new RegExp(`[ ,]*\\(${ABOUT}(?<a>${NUMBER})\\)$`),
  new RegExp(`[ ,]+(?:un )?lot de (?<a>${NUMBER})$`),
  new RegExp(
    `,? \\(?${ABOUT}(?<a>(?:une? )?(?:petite |bonne )?(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent|\\d0)aine)(?: environ)?\\)?$`,
  ),
];
const HELD = new RegExp(`[ ,]+${ABOUT}(?<a>${NUMBER}) (?<held>${HOLDERS}(?: [a-z]+(?:ees?|es?|s))?)$`);
const ALONE = new RegExp(`^${ABOUT}(?<a>${NUMBER}) (?<held>${HOLDERS}(?: (?!d[e'u])[a-z]{3,})?)$`);
const AHEAD = new RegExp(`^(?<a>${NUMBER}) (?:de |d')?(?=[a-z]{3})`);
/** In front of these a number measures. */
const MEASURES =
  /^\S+ (?:kg|kilos?|g|gr|grammes?|l|litres?|cl|m|metres?|m2|m3|cm|mm|steres?|tonnes?|ans|mois|pouces|pers\w*|places?(?! (?:d|pour|concert|cine|theatre|match|spectacle|opera))|tiroirs?|portes? (?!d)|pieces?|volumes?|vitesses|feux|watts?|jours?|semaines?|heures?|h|hours?|eme|parties?|saisons?)(?![a-z])/;
/** « 140cm x 190 »: a size. */
const MEASURED = /\d ?(?:cm|mm|m|metres?|ft|feet|inch(?:es)?|in|pouces|"|'')$/;
/** Called after a number, and none of so many. */
const CALLED = /^(?:(?:7|sept|seven) (?:wonders|familles)|(?:6|six) qui prend)(?![a-z])/;
/** In front of one thing: « un blouson (44) », and no « un lot de verres x6 ». */
const OF_ONE =
  /(?:^|[^a-z])(?:une?|le|la|mon|ma|son|sa|notre|ce|cette|an?|my|our) (?:(?!lot|paquet|carton|boite|pack|set|serie|caisse|sac)[a-z]+ )?$/;
const IN_LOTS = /^(?:lots?|paquets?|cartons?|boites?|packs?|sets?|series?|caisses?|sacs?)(?![a-z])/;

interface Counted {
  name: string;
  count: number;
}

const ENGLISH = /^(?:bags|boxes|jars|bottles|packs?|tins|reams)/;
/** « pots de confiture », “bags of compost”. */
const held = (holder: string, what: string): string =>
  `${holder} ${ENGLISH.test(holder) ? 'of ' : /^[aeiouhéèêâîôû]/i.test(what) ? 'd’' : 'de '}${what}`;

/** A name without how many there are of it; null: it does not say so. @param isOne an article before it says that there is one */
export function countedName(name: string, isOne = false): Counted | null {
  const folded = fold(name);
  // the text as typed and folded go side by side, letter by letter, or not at all
  if (folded.length !== name.length || CALLED.test(folded)) return null;
  const isSingle = isOne && !IN_LOTS.test(folded);
  for (const pattern of [...BEHIND, HELD]) {
    const found = pattern.exec(folded);
    const count = readNumber(found?.groups?.a ?? found?.groups?.b ?? '');
    if (!found || count === null || count < 2 || count > 999 || found.index < 3) continue;
    const what = name.slice(0, found.index).replace(/[\s,(]+$/, '');
    const holder = found.groups?.held;
    // « rollers (38) » fit, and are two; « un gilet (12) » is one
    if (holder === undefined && (isSingle || MEASURED.test(fold(what)))) return null;
    if (holder === undefined && found[0].includes('(') && (WORN.test(folded) || !isSeveral(what))) return null;
    if (holder === undefined) return { name: what, count };
    if (isDefect(found[0].replace(/^[ ,(]+/, ''))) continue;
    if (/[?!:;]|(?:^| )(?:de|of|avec|with|pour|for|contre|et|and|sans|dans)$/.test(fold(what))) continue;
    return { name: held(name.slice(name.length - holder.length), what), count };
  }
  if (/ (?:et|and) /.test(folded)) return null;
  const ahead = AHEAD.exec(folded);
  const count = ahead === null || MEASURES.test(folded) ? null : readNumber(ahead.groups?.a ?? '');
  return ahead && count !== null && count > 1 && count < 1000 ? { name: name.slice(ahead[0].length), count } : null;
}

/** What one has some of: « briques », « confiture de mûres », and no « casque de vélo ». */
const isSeveral = (name: string): boolean => /^\S+[sx](?![a-z])/.test(fold(name));

/** Between a thing and how many holders of it there are, nothing is said. */
function isRightBehind(text: string, name: string, holder: string): boolean {
  const at = text.indexOf(name);
  const to = at < 0 ? -1 : text.indexOf(holder, at + name.length);
  return to >= 0 && BETWEEN.test(text.slice(at + name.length, to));
}
const BETWEEN = new RegExp(`^ ?[,;:(-] ?(?:\\w+ )?${ABOUT}${NUMBER} $`);

const ONLY_COUNTS = new RegExp(`^${ABOUT}${NUMBER}(?: environ| en tout)?$`);
/** « une vingtaine », “about 10”, in brackets: how many there are, and nothing of what they are. */
export const isOnlyCount = (said: string): boolean => ONLY_COUNTS.test(said.trim());

/** « il me faut 200 masques », right in front of what is several. A few may be those one has: « je n'ai que six chaises ». */
const COUNTS_IT = new RegExp(`(?:^|[^a-z0-9.,/'-])(?<n>${ANY_NUMBER}) (?:de |d')?$`);
function countAhead(text: string, name: string): number | undefined {
  if (!isSeveral(name)) return undefined;
  const count = readNumber(COUNTS_IT.exec(text.slice(-MOST_AHEAD))?.groups?.n ?? '');
  return count !== null && count > A_FEW && count < 1000 ? count : undefined;
}
const MOST_AHEAD = 40;
const A_FEW = 15;

/** A post of one thing, or of one thing and how many holders of it there are. */
export function withCountInName(reading: MessageReading, { aligned: { text } }: Message): MessageReading {
  const { intent, kind, items } = reading;
  if (intent !== 'post' || kind === 'service' || items.length === 0 || items.length > 2) return reading;
  const [first = '', second] = items;
  if (second !== undefined) {
    const behind = ALONE.exec(fold(second));
    const count = readNumber(behind?.groups?.a ?? '');
    if (
      behind === null ||
      isDefect(fold(second)) ||
      !isRightBehind(text, fold(first), behind.groups?.held ?? '') ||
      count === null ||
      count < 2 ||
      fold(second).length !== second.length
    )
      return reading;
    const name = held(second.slice(second.length - (behind.groups?.held ?? '').length), first);
    const { quantity: _, ...rest } = reading;
    return {
      ...rest,
      items: [name],
      title: name,
      quantity: count,
      ask: rest.ask === 'one-or-several' ? null : rest.ask,
    };
  }
  const at = text.indexOf(fold(first));
  const ahead = at > 0 && reading.quantity === undefined ? countAhead(text.slice(0, at), first) : undefined;
  if (ahead !== undefined) return { ...reading, quantity: ahead };
  const counted = countedName(first, at > 0 && OF_ONE.test(text.slice(0, at)));
  if (counted === null) return reading;
  const isTitle = reading.title === first;
  return {
    ...reading,
    items: [counted.name],
    ...(isTitle ? { title: counted.name } : {}),
    quantity: reading.quantity ?? counted.count,
  };
}
