import { dayOf, endOfDay } from '../dates/calendar.ts';
import { type DateContext, readDate } from '../dates/dates.ts';
import { fold } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';

/** Until when a post is to be put up again. */
export type Renewal =
  /** « jusqu'à dimanche »: the end of that day, as an ISO instant. « pour deux semaines » from today is at least so long, and takes nothing from what it has. */
  | { until: string; isLeast?: true }
  /** « de deux semaines », « encore 3 jours »: so many days behind the end it has. */
  | { more: number }
  /** It says until when, and not so that one understands it: « jusqu'à nouvel ordre ». */
  | { unread: true };

const UNTIL = /\b(?:jusqu|juska?|d'ici|until |till |up to ).*$/;
const SPAN =
  /(?:\b(?<how>de|pour|encore|for|by|pendant)\s+)?\b(?<count>\d{1,3}|[a-z]+)\s+(?:more\s+)?(?<unit>jours?|semaines?|mois|days?|weeks?|months?)(?<more> de plus| more| encore)?\b/g;
const DAYS = { j: 1, d: 1, s: 7, w: 7, m: 30 } as const;

/** « body 12 mois », « pyjama taille 6 mois »: how big, and no span. */
const SIZED =
  /\b(?:bod(?:y|ys|ies)|pyjamas?|grenouilleres?|gigoteuses?|turbulettes?|barboteuses?|combinaisons?|salopettes?|couches?|layette|vetements?|habits?|fringues|affaires|chaussons?|chaussures?|manteaux?|pantalons?|robes?|gilets?|bonnets?|brassieres?|bebes?|bb|taille|babygros?|onesies?|sleepsuits?|clothes|size)(?: [a-z]+){0,2} (?:de |en |taille |size )?$/;

/** « de quelques jours »: how many is not said. */
const SOME =
  /(?:\b(?:de|pour|encore|for|by|pendant)\s+)*\b(?:quelques|plusieurs|(?:a )?(?:few|couple of|several))(?: more)? (?:jours?|semaines?|mois|days?|weeks?|months?)\b(?: de plus| more| encore)?/;
/** « encore un peu »: as long as such a post usually stays. */
const A_LITTLE =
  /(?:\b(?:de|pour|encore|for)\s+)*\b(?:(?:un (?:petit )?peu|a bit|a little|a while)(?: plus longtemps| longer| more| encore| de plus)?|(?:plus )?longtemps|quelque temps|un (?:certain )?temps|some time|longer)\b/;

/** null: for as long as such a post usually stays. */
export function readRenewal(text: string, context: DateContext): Renewal | null {
  const said = fold(text);
  const until = UNTIL.exec(said)?.[0];
  if (until !== undefined) {
    const read = readDate(until, context);
    return read ? { until: read.until } : { unread: true };
  }
  if (SOME.test(said)) return { unread: true };
  const { how, count = '', unit = '' } = spanIn(said)?.groups ?? {};
  const number = unit === '' ? null : counted(count);
  if (number === null || number < 1) return null;
  const days = number * DAYS[unit.charAt(0) as keyof typeof DAYS];
  if (how !== 'pour' && how !== 'for' && how !== 'pendant') return { more: days };
  return { until: endOfDay(dayOf(context.now, context.timezone) + days, context.timezone), isLeast: true };
}

const counted = (count: string): number | null => (/^(?:une?|an?)$/.test(count) ? 1 : readNumber(count));

/** « mon annonce d'une semaine », folded: without how long, which is no part of what the post is called. */
export function withoutHowLong(said: string): string {
  const left = said.replace(UNTIL, '').replace(SOME, '').replace(A_LITTLE, '');
  const span = spanIn(left);
  if (!span || counted(span.groups?.count ?? '') === null) return left;
  const before = left.slice(0, span.index).replace(/(?:\bd'|\b(?:encore|pour|for|de)\s+)+$/, '');
  return `${before} ${left.slice(span.index + span[0].length)}`;
}

/** The span that is meant; of « body 12 mois » there is none. */
function spanIn(said: string): RegExpExecArray | undefined {
  const spans = [...said.matchAll(SPAN)].filter(({ groups, index }) => {
    const { how, more, unit = '' } = groups ?? {};
    const isSize = /^(?:mois|months?)$/.test(unit) && more === undefined && SIZED.test(sizeLead(said, index, how));
    return !isSize;
  });
  return spans.at(-1);
}

/** « body de 12 mois »: « de » leads to a size too. */
const sizeLead = (said: string, from: number, how: string | undefined): string =>
  `${said.slice(0, from).trimEnd()} ${how === 'de' ? 'de ' : how === undefined ? '' : '.'}`;

const AHEAD =
  /^(?:(?:oui|ouais|ok|allez|d'accord|non|plutot|alors|disons|(?:on |je |tu peux )?prolonge[rz]?(?:[- ]?l[ae]s?)?|yes|extend(?: it)?|renew(?: it)?)[ ,:]+)*/;
const WHOLE = /^(?:(?:jusqu|juska?|until |till |up to ).{1,30}|\S+)$/;

/** « jusqu'à mercredi », « encore deux semaines », « oui une semaine de plus », and nothing else: until when something stays up. */
export function readRenewalAlone(text: string, context: DateContext): Renewal | null {
  const said = fold(text)
    .replace(/[ .!]+$/, '')
    .replace(/ (?:svp|stp|merci|please)$/, '')
    .replace(AHEAD, '');
  if (!WHOLE.test(said.replace(SPAN, 'x').trim()) || said === '') return null;
  const read = readRenewal(said, context);
  return read && 'unread' in read ? null : read;
}

/** « personne n'en veut », « personne »: of a thing that is up. */
export const saysNobodyWants = (text: string): boolean => NOBODY.test(fold(text).replace(/[ .!:(]+$/, ''));

const NOBODY =
  /^(?:non |ben |bah )?(?:personne(?: (?:n'|ne )?(?:(?:en|l[ae]s?) )?(?:veut|veu|voulait|a voulu|l'a pris|prend))?|no ?(?:one|body)(?: (?:wants|wanted) (?:it|them))?)$/;
