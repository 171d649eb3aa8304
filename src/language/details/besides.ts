import { returnAsSaid } from '../posts/find-return.ts';
import { tellsHelpers } from '../posts/helpers-wanted.ts';
import { openMessage } from '../posts/message.ts';
import type { PostContext } from '../posts/post-parts.ts';
import type { MessageReading } from '../read-message.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold, foldAligned } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { tidied } from './detail.ts';
import { MOST_TOLD } from './told-besides.ts';
import { toldOfThing } from './told-of-thing.ts';

/*
 * What one message says beside the thing, the place and the day, and would be lost: at what hour, for how many, for whom, what
 * floor. It stands behind the title.
 */

/** A longer message is a letter. */
const LONGEST_HEARD = 1_000;

/** On text written out in full */
const TOLD: readonly RegExp[] = [
  /\bcontre (?:de )?(?:bons? soins?|bonne maison)\b/,
  /\b(?:(?:un|une|\d{1,2}|deux|trois|one|two|a) )(?:[a-z]+ ){0,2}(?:max )?(?:par|per) (?:personne|pers|famille|foyer|person|family|household)\b/,
  /\b(?:sauf|hormis|except) (?!si |que |erreur)[^,.;!?()\n]{2,40}/,
  /\b(?:(?:je (?:peux|pourrai|fais|ferai|donne|prepare|apporte|ramene)|j'(?:offre|apporte)|on (?:peut|offre)|can|could|will|i'll|happy to) )[^,.;!?()\n]{3,45} (?:en echange|en retour|in exchange|in return)\b/,
  /\b(?:pour|for) (?:\d{1,2}|une?|deux|trois|quatre|cinq|six|huit|dix|two|three|four|five|six) (?:pers\w*|people|enfants?|adultes?|convives|parts?)\b/,
  /\bpour (?:mon|ma|mes|notre|nos) (?:petite?s?[ -])?(?:fils|filles?|enfants?|garcons?|mari|femme|mere|pere|parents|grand-(?:mere|pere)|bebe|ados?|neveu|niece|frere|soeur|voisine?|eleves?)(?: (?:de|d'|qui a|qui ont) ?\d{1,2} (?:ans|mois)(?: et \d{1,2} (?:ans|mois))?)?/,
  /\bfor my (?:son|daughter|kids?|children|husband|wife|mother|father|parents|baby)(?: (?:of|who is|aged) \d{1,2})?/,
  /\b(?:il )?faut (?:etre|venir a|s'y mettre a) (?:\d|deux|trois|quatre|plusieurs)(?: (?:pour|a) [a-z' -]{3,25})?/,
  /\b(?:au |du )?(?:\d{1,2} ?(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme|dernier) (?:avec|sans) asc(?:enseur)?(?![a-z])|\b(?:au |en )?(?:rdc|rez[- ]de[- ]chaussee)(?![a-z])/,
  /\b(?:au )?(?:\d{1,2} ?(?:e|er|eme)|premier|deuxieme|troisieme|quatrieme|dernier) etage(?:,? (?:avec|sans) ascenseur)?|\bsans ascenseur\b/,
];
/** The day is told by the date: what is left of « demain 18h » is the hour. */
const HOUR =
  /\b(?:(?:a partir de|entre|vers|apres|avant|des|jusqu'a|de|a|from|after|before|around|at) )?(?:\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?(?![a-z\d])|\d{1,2} ?(?:am|pm)\b)(?: ?(?:et|a|-|ou|to|and) ?(?:\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?(?![a-z\d])|\d{1,2} ?(?:am|pm)\b))?/;
const DAY =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: \\d{1,2})?';
const PART = '(?: (?:matin|midi|soir|apres-midi|aprem|morning|afternoon|evening)s?)?';
/** « mardi et jeudi après 18h »: the date is the last of them, the others are told. */
const SEVERAL_DAYS = new RegExp(
  `(?<!\\b(?:du|avant|d'ici|jusqu'a|from|before|until|entre|between) )\\b(?:le |les |tous les |on |every )?${DAY}${PART}(?:,? (?:et|ou|and|or|&) (?:le |les |on )?${DAY}${PART}|, ?(?:le )?${DAY}${PART}(?=,? ?(?:et|ou|and|or|,)))+(?: ${HOUR.source.replace('\\b', '')})?`,
);
const A_LENGTH = /(?:pour|pendant|durant|dure|prend|for|during|\d|sous|dans|d'ici|environ) $/;
const PART_OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ce|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) soir\b/, 'le soir'],
  [/\b(?:ce|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) matin\b/, 'le matin'],
  [/\b(?:ce|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) midi\b/, 'à midi'],
  [/\b(?:cet|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) apres[- ]midi\b/, 'l’après-midi'],
  [/\btonight\b|\b(?:this|tomorrow|[a-z]+day) evening\b/, 'in the evening'],
  [/\b(?:this|tomorrow|[a-z]+day) morning\b/, 'in the morning'],
  [/\b(?:this|tomorrow|[a-z]+day) afternoon\b/, 'in the afternoon'],
];

const OF_ONE_DAY = /^(?:cet?|demain|tonight|this|tomorrow)\b/;

/** What a message that is a post tells besides; null: nothing. */
export function besides(text: string, read: MessageReading, context: PostContext): string | null {
  if (read.intent !== 'post' || text.length > LONGEST_HEARD) return null;
  const aligned = spellOut(text);
  const { text: folded } = aligned;
  const known = fold([read.title, read.when?.said, read.loan?.said, read.inReturn].join(' '));
  const found: { at: number; said: string }[] = [];
  const message = openMessage(text, aligned, 0, context);
  const back = keepsReturn(read) ? returnAsSaid(text, aligned, [...message.dates, ...message.places]) : null;
  if (back !== null) found.push(back);
  for (const told of TOLD) {
    const match = told.exec(folded);
    if (match === null || known.includes(fold(match[0]))) continue;
    if (found.some((one) => isWithin(match[0], one.said))) continue;
    // « faut être 2 à Plérin avant dimanche »: the place has a line of its own
    const end = [...message.dates, ...message.places].reduce(
      (to, cut) => (cut.from > match.index && cut.from < to ? cut.from : to),
      match.index + match[0].length,
    );
    found.push({ at: match.index, said: tidied(typed(text, aligned.at, match.index, end - match.index)) });
  }
  const days = SEVERAL_DAYS.exec(folded);
  if (days && read.kind !== 'service')
    found.push({ at: days.index, said: typed(text, aligned.at, days.index, days[0].length) });
  // of help, when it is told has a line of its own
  if (read.kind !== 'service' && read.until !== undefined && days === null) {
    const hour = HOUR.exec(folded);
    if (hour && !A_LENGTH.test(folded.slice(0, hour.index)) && !known.includes(hour[0]))
      found.push({ at: hour.index, said: withPreposition(typed(text, aligned.at, hour.index, hour[0].length)) });
    else {
      const part = PART_OF_DAY.find(([pattern]) => pattern.test(folded));
      const match = part?.[0].exec(folded);
      // « ce soir » is no « le soir »: it is told with its day
      if (part && match && !part[0].test(known)) {
        const said = OF_ONE_DAY.test(match[0]) ? typed(text, aligned.at, match.index, match[0].length) : part[1];
        found.push({ at: match.index, said });
      }
    }
  }
  const cut = leftOfTitle(text, read.title);
  if (cut !== null && !found.some((one) => cut.said.includes(one.said))) found.push(cut);
  for (const clause of toldOfThing(read, message)) {
    if (found.some((one) => isWithin(clause.said, one.said))) continue;
    // the hour, the floor: in it already
    const apart = found.filter(({ at, said }) => !isWithin(said, clause.said) && (at < clause.at || at >= clause.to));
    found.splice(0, found.length, ...apart, clause);
  }
  const said = found
    .filter((one) => !isReturn(one.said, read))
    .filter((one) => read.kind !== 'service' || read.quantity === undefined || !tellsHelpers(one.said))
    .sort((a, b) => a.at - b.at)
    .map((one) => one.said)
    .join(', ');
  return said === '' ? null : cutAtWord(said);
}

/** A loan or help for which something is wanted stays what it is: only a swap has a line for it. */
export const keepsReturn = ({ kind, inReturn }: Pick<MessageReading, 'kind' | 'inReturn'>): boolean =>
  inReturn !== undefined && (kind === 'lend' || kind === 'service');

/** « contre un 20 pouces », of an exchange: it has a line of its own. */
const isReturn = (said: string, read: MessageReading): boolean =>
  read.inReturn !== undefined &&
  !keepsReturn(read) &&
  /^contre |\ben (?:echange|retour)$|\bin (?:exchange|return)$/.test(fold(said)) &&
  fold(said).includes(fold(read.inReturn));

const isWithin = (part: string, whole: string): boolean => fold(whole).includes(fold(part));

/** Of too much the end is left out, and « … » says so to its author, who sees it before it is published. */
function cutAtWord(said: string): string {
  if (said.length <= MOST_TOLD) return said;
  const cut = said.slice(0, MOST_TOLD - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,]+$/u, '')}…`;
}

/** What a title had no room for: « … et méridienne réversible très bon état ». */
function leftOfTitle(text: string, title: string | undefined): { at: number; said: string } | null {
  const at = title === undefined ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
  if (title === undefined || at < 0) return null;
  const left = /^[^.;!?,\n]*/u.exec(text.slice(at + title.length))?.[0].trim() ?? '';
  const next = /^\S+(?: \S+)?/u.exec(left)?.[0] ?? '';
  // it ended by itself
  if (next === '' || title.length + 1 + next.length <= LONGEST) return null;
  const said = left.replace(/^(?:et|avec|and)\s+(?=\S)/iu, '');
  return said.length < 4 ? null : { at: at + title.length, said };
}

/** « 18h » → « à 18h », « a 18h » → « à 18h ». */
const withPreposition = (said: string): string => said.replace(/^a(?= \d)/iu, 'à').replace(/^(?=\d+ ?h)/iu, 'à ');

function typed(text: string, at: readonly number[], from: number, length: number): string {
  return text.slice(at[from] ?? 0, at[from + length] ?? text.length).trim();
}

/** « truc », « besoin »: no name of anything. */
const VAGUE =
  /^(?:(?:un |une |des )?(?:trucs?|machins?|choses?|quelque chose|objets?|besoin|quelqu'un|something|things?|stuff|someone|somebody))$/;
const FOR =
  /\b(?<what>(?:truc|machin|chose|quelque chose|objet|something|thing|stuff)s? (?:pour|qui|to|for|that) [^,.;!?\n]{3,60})|\b(?:besoin|cherche|need|looking for) (?:de |d'|un |une )?(?:quelqu'un|someone|somebody) (?:qui |pour |to |who )?(?:me |m'|nous |can )?(?<task>[^,.;!?\n]{4,70})/;

/** What a title that names nothing was to be: « truc pour couper du bois »; null: it names something, or nothing else is said. */
export function namedAfterAll(text: string, title: string | undefined): string | null {
  if (title === undefined || !VAGUE.test(fold(title))) return null;
  const aligned = foldAligned(text);
  const match = FOR.exec(aligned.text);
  const said = match?.groups?.what ?? match?.groups?.task;
  if (!match || said === undefined) return null;
  const from = match.index + match[0].lastIndexOf(said);
  return typed(text, aligned.at, from, said.length);
}
