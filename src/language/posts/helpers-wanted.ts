import type { MessageReading } from '../read-message.ts';
import { fold } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import type { Message } from './message.ts';

/*
 * « je cherche 2 personnes pour m'aider à porter un frigo », « il me faut 4 bras »: how many are to come. « un repas pour 20 personnes »,
 * « garder 2 personnes âgées » say what the task is.
 */

const N =
  '(?<n>\\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|une dizaine de|two|three|four|five|six|seven|eight|nine|ten)';
/** « 2 ou 3 »: so many are welcome. */
const OR = '(?:(?:\\d|une?|deux|trois|quatre|one|two|three|four) ?(?:ou|a|-|/|or|to) ?)?';
const SIZE = '(?:(?:bonnes?|gros|grands?|petits?|jeunes|autres?|strong|able|more|other|extra|big|kind|willing) )?';
/** Those are needed for nothing but to help. */
const HANDS =
  '(?:paires? de bras|pairs? of hands|bras|costauds?|volontaires?|benevoles?|gaillards?|gars|mecs|paires? de mains|aidants?|porteurs?|helpers|volunteers|hands|guys|lads)';
/** Those may be many things to a task. */
const PEOPLE =
  '(?:personnes?|pers|voisins?|voisines?|hommes|femmes|gens|jeunes|adultes|amis|people|persons|neighbou?rs|adults|men|women)';
/** « âgées », « à mobilité réduite », “with dementia”: cared for, not helping. */
const NOT_CARED_FOR =
  '(?! (?:ag[eé]e?s?|agees?|handicap\\w*|malades?|dependantes?|a mobilite|a charge|a emmener|a transporter|a heberger|a deposer)\\b)';
const SEEKS =
  "(?:(?:re)?cherch\\w*|besoin (?:de|d')|(?:il )?(?:me |nous |m'en |t'en )?(?:faut|faudrait|faudra|manque|manquerait)(?: encore| bien)?|aurais? besoin de|looking for|look for|seeking|need\\w*|want(?:ed)?|missing)";
const BETWEEN = '(?: (?:encore|environ|au moins|au minimum|urgemment|juste|a peu pres|about|around|at least|just|de))?';

const WANTED = [
  // « cherche encore 2 personnes », « besoin de 3 costauds »
  new RegExp(`\\b${SEEKS}${BETWEEN} ?:? ?${OR}${N} ${SIZE}(?<who>${HANDS}|${PEOPLE})\\b${NOT_CARED_FOR}`),
  // « 2 personnes pour m'aider », « 3 volontaires pour … ? »; « un repas pour 2 personnes » is said of the meal
  new RegExp(
    `(?:^|[.!?,;:(\\n-] ?|\\burgent ?:? ?)${OR}${N} ${SIZE}(?<who>${HANDS})(?: (?:costauds?|motives?|dispos?|disponibles?))? (?:pour|qui|samedi|dimanche|demain|suffis|seraient|needed|wanted|to)\\b`,
  ),
  new RegExp(
    `(?:^|[.!?,;:(\\n-] ?|\\burgent ?:? ?)${OR}${N} ${SIZE}(?<who>${PEOPLE})(?: (?:costauds?|motivees?|dispos?|disponibles?))? (?:pour (?:m'|nous |me )?(?:aider|porter|donner|venir|pousser|soulever|monter|descendre|demenager)|qui (?:peuvent|pourraient|puissent)|suffi\\w*|seraient|needed|wanted|to help|would be enough)\\b`,
  ),
];

/** More is no help, but a party. */
const MOST = 30;

/** How many helpers are wanted, of whoever seeks a hand; null: it is not said, or one. */
export function helpersWanted(folded: string): number | null {
  for (const pattern of WANTED) {
    const { n = '', who = '' } = pattern.exec(folded)?.groups ?? {};
    const said = readNumber(n.replace(/ de$/, ''));
    if (said === null) continue;
    // four arms are two people; « 3 bras » are three
    const count = who === 'bras' && said % 2 === 0 && !/gros bras/.test(folded) ? said / 2 : said;
    if (count > 1 && count <= MOST) return count;
  }
  return null;
}

const ALONE = new RegExp(
  `^(?:(?:non|nan|oups|finalement|en fait|plutot|plutot a|du coup|actually|sorry|no|rather|make it|c'est|il (?:m'en |en |me |nous )?(?:faut|faudrait)|we need|i need|on sera|it's)[ ,]+){0,3}${OR}${N} ${SIZE}(?:${HANDS}|${PEOPLE})(?: (?:suffi\\w*|en fait|finalement|plutot|svp|stp|merci|please|instead|now|is enough|are enough|will do)){0,2}[ .!]*$`,
);

/** « plutôt 3 personnes », “make it 2 people”, and no more: so many helpers. null: something else. */
export function helpersAlone(text: string): number | null {
  const n = text.length > 60 ? undefined : ALONE.exec(fold(text).replace(/\s+/g, ' ').trim())?.groups?.n;
  return n === undefined ? null : readNumber(n.replace(/ de$/, ''));
}

/** « personnes pour déménager »: who comes is told by the number. */
const WHO_AHEAD = new RegExp(
  `^(?:${OR}${N} )?${SIZE}(?:${HANDS}|${PEOPLE})(?: [a-z]{4,12}s)? (?:pour|pr|to) (?=\\p{L}{3})`,
  'iu',
);

/** Without its days, and without the greeting: « on cherche samedi trois volontaires ». */
function withoutDays({ aligned, dates, hello }: Message): string {
  let rest = '';
  let from = hello;
  for (const date of dates.filter((one) => one.from >= hello)) {
    if (date.from < from) continue;
    rest += `${aligned.text.slice(from, date.from).trimEnd()} `;
    from = date.to;
  }
  return (rest.trimEnd() + aligned.text.slice(from)).trimStart();
}

/** With how many are to come, where a hand is sought. */
export function withHelpers(reading: MessageReading, message: Message): MessageReading {
  const { intent, kind, direction, items, title } = reading;
  if (intent !== 'post' || kind !== 'service' || direction !== 'request' || items.length > 1) return reading;
  const quantity = helpersWanted(withoutDays(message));
  if (quantity === null) return reading;
  const ahead = WHO_AHEAD.exec(title ?? '');
  if (title === undefined || ahead === null) return { ...reading, quantity };
  const task = title.slice(ahead[0].length);
  return { ...reading, title: task, items: [task], quantity };
}
