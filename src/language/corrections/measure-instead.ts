import { spellOut } from '../words/spell-out.ts';
import { LEAD, TRAIL } from './correction-words.ts';
import { NOT_BUT } from './rather.ts';

/*
 * « 80 cm en fait », « 60 litres pas 80 », « c'est 85 cm de large pas de haut », said of a « commode 90cm »: one measure in place of the
 * one that the draft tells. Told besides, both would stand there.
 */

const AMOUNT = '\\d{1,4}(?:[.,]\\d{1,2})?';
const LENGTH = 'cm|mm|metres?|m';
const UNITS: readonly string[] = [
  LENGTH,
  'litres?|l',
  'kilos?|kgs?',
  'grammes?|gr?',
  'watts?|w',
  'pouces?|inch(?:es)?',
  'places?',
  'vitesses?',
  'tiroirs?',
  'personnes?',
  'pieces?',
  'ans',
  'mois',
  'volts?|v',
];
const WAYS =
  'de (?:long(?:ueur)?|large(?:ur)?|haut(?:eur)?|profond(?:eur)?|diametre|cote)|long|large|wide|high|tall|deep';
const SIZE = '(?:taille|pointure|size) ?';
/** « 90cm de haut », « taille 38 », « 120x60 » */
const MEASURE = `(?:(?<size>${SIZE})(?<sized>\\d{1,3}(?:[ /-]{1,3}\\d{1,3})?|x{0,3}[sml](?![a-z]))|(?<area>${AMOUNT}(?: ?[x*] ?${AMOUNT}){1,2}(?: ?(?:${LENGTH})(?![a-z]))?)|(?<many>${AMOUNT}) ?(?<unit>${UNITS.join('|')})(?![a-z])(?<more>\\d{2})?(?: (?<way>${WAYS})(?![a-z]))?)`;
const ALONE = new RegExp(`^(?:(?:il|elle|ca) (?:fait|mesure|pese) |(?:du|en|de) (?=\\d))?${MEASURE}$`);
const BARE = new RegExp(`^(?:${SIZE})?(?<n>${AMOUNT})$`);
const IS =
  /^(?:(?:c'est|c'etait|ce sont|il fait|elle fait|ca fait|il mesure|elle mesure|il pese|it's|plutot|juste|bien)[ ,:]+)+/;
const NOT_BEHIND = new RegExp(` ?,? (?:et |and |mais )?(?:${NOT_BUT}) (?<no>.+)$`);
const NOT_AHEAD =
  /^(?:(?:c'est|ce n'est|il fait|it's) )?(?:pas|not) (?<no>[^,;:]{1,30}?)(?: ?[,;:.]+ ?(?:(?:mais|c'est|but|it's|plutot) )*| (?:(?:mais|c'est|but|it's|plutot) )+)(?<yes>.+)$/;

interface Said {
  /** Folded, and as typed. */
  text: string;
  raw: string;
  /** What is denied, folded. */
  no?: string;
}

/** A draft's words with the measure that is meant; null: it corrects none, or nobody can tell which. */
export function measureInstead(told: string, text: string): string | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = marked(text);
  if (said === null) return null;
  const meant = ALONE.exec(said.text)?.groups;
  const bare = BARE.exec(said.text)?.groups?.n;
  if (meant === undefined && bare === undefined) return null;
  const aligned = spellOut(told);
  const had = [...aligned.text.matchAll(new RegExp(`(?<![a-z0-9])${MEASURE}`, 'g'))].filter(({ groups = {} }) =>
    meant === undefined ? said.no !== undefined : isOfOneSort(groups, meant),
  );
  const denied = said.no === undefined ? had : had.filter((one) => denies(said.no ?? '', one[0]));
  const [one, another] = denied;
  if (one === undefined || another !== undefined || (meant === undefined && one.groups?.many === undefined))
    return null;
  // « 90 cm de haut », of what is 85 cm wide: another measure of it
  const { way } = one.groups ?? {};
  if (said.no === undefined && meant?.way !== undefined && way !== undefined && meant.way !== way) return null;
  const typed = (from: number, to: number): string =>
    told.slice(aligned.at[from] ?? told.length, aligned.at[to] ?? told.length);
  const start = one.index;
  const end = start + one[0].length;
  const behind = way === undefined ? '' : ` ${typed(end - way.length, end)}`;
  const fresh =
    meant === undefined
      ? bare + typed(start + String(one.groups?.many).length, end)
      : said.raw.replace(/^(?:(?:il|elle|[cç]a) \p{L}+ |(?:du|en|de) (?=\d))/iu, '') +
        (meant.way === undefined ? behind : '');
  return `${told.slice(0, aligned.at[start])}${fresh}${told.slice(aligned.at[end] ?? told.length)}`;
}

type Groups = Record<string, string | undefined>;

const sortOf = ({ size, area, unit }: Groups): string =>
  size !== undefined
    ? size.trim()
    : area !== undefined
      ? 'area'
      : String(UNITS.find((one) => new RegExp(`^(?:${one})$`).test(unit ?? '')));

const isOfOneSort = (one: Groups, other: Groups): boolean => sortOf(one) === sortOf(other);

/** « 80 », « 80 litres », « de haut »: of that one. */
function denies(no: string, measure: string): boolean {
  const numbers = (said: string): string => (said.match(/\d+(?:[.,]\d+)?/g) ?? []).join(' ');
  const number = numbers(no);
  return number === '' ? measure.endsWith(no.trim()) : numbers(measure) === number;
}

/** Without what says that it corrects; null: nothing says so. */
function marked(text: string): Said | null {
  const aligned = spellOut(text.replace(/\s+/g, ' ').trim());
  const flat = text.replace(/\s+/g, ' ').trim();
  let from = 0;
  let to = aligned.text.length;
  let isMarked = false;
  const rest = (): string => aligned.text.slice(from, to);
  for (let turn = 0; turn < 4; turn++) {
    const trail = TRAIL.exec(rest());
    if (trail === null) break;
    isMarked ||= trail.groups?.mark !== undefined;
    to = from + trail.index;
  }
  let no: string | undefined;
  for (let turn = 0; turn < 5; turn++) {
    const ahead = NOT_AHEAD.exec(rest())?.groups;
    if (ahead?.yes !== undefined) {
      no = ahead.no;
      from = to - ahead.yes.length;
      continue;
    }
    const led = LEAD.exec(rest());
    const is = IS.exec(rest())?.[0] ?? '';
    if (led !== null && led[0] !== '') {
      isMarked ||= led.groups?.soft === undefined;
      from += led[0].length;
    } else if (is !== '') {
      isMarked ||= /plutot/.test(is) || /(?:taille|pointure|size)/.test(rest());
      from += is.length;
    } else break;
  }
  const behind = NOT_BEHIND.exec(rest());
  if (behind?.groups?.no !== undefined) {
    no = behind.groups.no;
    to = from + behind.index;
  }
  to -= /[\s.!,;]*$/.exec(rest())?.[0].length ?? 0;
  if (!isMarked && no === undefined) return null;
  const raw = flat.slice(aligned.at[from] ?? 0, aligned.at[to] ?? flat.length);
  return { text: rest(), raw, ...(no === undefined ? {} : { no }) };
}
