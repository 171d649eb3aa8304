import { findWhen } from '../dates/how-long.ts';
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

/** Between the help and those who give it. */
const BY = '(?: (?:a|de la part de|de|from|by)| ?[,:(])';

const WANTED = [
  // « cherche encore 2 personnes », « besoin de 3 costauds »
  new RegExp(`\\b${SEEKS}${BETWEEN} ?:? ?${OR}${N} ${SIZE}(?<who>${HANDS}|${PEOPLE})\\b${NOT_CARED_FOR}`),
  // « besoin d'aide à 2 personnes », “help from two people”; « aide pour 2 personnes » may be for them
  new RegExp(`\\b(?:aide|coups? de mains?|help)${BY} ?${OR}${N} ${SIZE}(?<who>${HANDS}|${PEOPLE})\\b${NOT_CARED_FOR}`),
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

/** « il faudrait être 4 », “we'd need to be three” */
const TO_BE = new RegExp(
  `^(?:(?:non|oups|ah|et|en fait|finalement|du coup|mais|actually|sorry|no|and|but)[ ,]+){0,3}(?:(?:il )?(?:faut|faudrait|faudra|vaut mieux|vaudrait mieux|suffit d')(?: bien)? ?(?:etre|qu'on soit)|on (?:doit|devrait|devra|sera pas trop|serait pas trop|ne sera pas trop) (?:etre|de)|we(?:'d| would|'ll)? need(?: to be)?)(?: (?:au moins|au minimum|minimum|environ|a|at least|about))? ${OR}${N}(?: (?:${HANDS}|${PEOPLE}))?(?: (?:minimum|mini|au moins|en tout|je pense|merci|svp|stp|please))?[ .!]*$`,
);

/** « plutôt 3 personnes », “make it 2 people”, and no more: so many helpers. null: something else. */
export function helpersAlone(text: string): number | null {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  const n = text.length > 60 ? undefined : (ALONE.exec(said) ?? TO_BE.exec(said))?.groups?.n;
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

const ONLY_THEY = new RegExp(`^(?:a |de |from |by )?${OR}${N} ${SIZE}(?:${HANDS}|${PEOPLE})$`);

/** « à 2 personnes », and no more: their number says it, and may be changed. */
export const tellsHelpers = (said: string): boolean => ONLY_THEY.test(fold(said).trim());

/** « volunteers to plant trees », « four pairs of hands »: no thing, whatever else was read in it. */
const HANDS_ALONE = new RegExp(`^(?:${OR}${N} )?${SIZE}${HANDS}(?= ?$| (?:pour|pr|to|for|needed|wanted)\\b)`);
const PEOPLE_ALONE = new RegExp(`^(?:${OR}${N} )?${SIZE}${PEOPLE}(?= ?$| (?:to|needed|wanted)\\b)`);
/** « aide à 2 personnes (pour …) »: they are told by the number. */
const HELP_OF_SOME = new RegExp(
  `^(?<help>aide|coup de main|help)${BY.replace(' (?:a|', ' (?:à|a|')} ?${OR}${N} ${SIZE}(?:${HANDS}|${PEOPLE})\\)?(?: ,?(?=\\p{L})|$)`,
  'iu',
);
const NO_MORE = /^(?:help|aide|coup de main|people|personnes?|pers|help wanted)$/i;

/** What those who come are to do, as it was typed: « …2 personnes samedi pour un déménagement ». */
function taskBehind({ raw, aligned, dates, places }: Message): string | null {
  const who = new RegExp(`\\b${N} ${SIZE}(?:${HANDS}|${PEOPLE})\\b`).exec(aligned.text);
  if (who === null) return null;
  let from = who.index + who[0].length;
  for (const date of dates) if (date.from >= from && date.from - from < 3) from = date.to;
  const lead = /^[ ,)]*(?:pour|pr|to|for|with) (?:help (?:me|us) (?:to |with )?|(?:m'|nous )aider a )?/.exec(
    aligned.text.slice(from),
  );
  if (lead === null) return null;
  const begin = from + lead[0].length;
  const ends = [...dates, ...places].map((one) => one.from).filter((at) => at > begin);
  const stop = /[.!?;,\n]/.exec(aligned.text.slice(begin));
  const end = Math.min(aligned.text.length, ...ends, ...(stop === null ? [] : [begin + stop.index]));
  const task = raw
    .slice(aligned.at[begin] ?? 0, aligned.at[end] ?? raw.length)
    .replace(/\s+(?:à|a|on|le|ce|this|at|in|pour|for)?\s*$/iu, '')
    .trim();
  return task.length < 4 || task.length > MOST_OF_TASK ? null : task;
}
const MOST_OF_TASK = 60;

/** Whoever seeks « three volunteers » seeks help. */
function asHelp(reading: MessageReading, quantity: number | null, { raw, aligned, dates }: Message): MessageReading {
  const { kind, title = '' } = reading;
  const said = fold(title);
  const isHelp = HANDS_ALONE.test(said) || (quantity !== null && PEOPLE_ALONE.test(said));
  if (kind === 'service' || kind === 'swap' || !isHelp) return reading;
  const { quantity: _, loan: __, until, ...rest } = reading;
  const when = findWhen(raw, aligned, dates);
  return {
    ...rest,
    kind: 'service',
    ...(until === undefined ? {} : { until }),
    ...(when === null ? {} : { when }),
    ask: reading.ask === 'kind' ? null : reading.ask,
  };
}

/** With how many are to come, where a hand is sought. */
export function withHelpers(first: MessageReading, message: Message): MessageReading {
  if (first.intent !== 'post' || first.direction !== 'request') return first;
  const [who = '', other, another] = first.items;
  // « aide de 2 personnes dimanche à Cesson pour descendre un buffet » is one thing to do
  if (other !== undefined) {
    const isWho = another === undefined && first.kind === 'service' && HELP_OF_SOME.exec(who)?.[0] === who;
    return isWho ? withHelpers({ ...first, items: [other], title: other, ask: null }, message) : first;
  }
  const quantity = helpersWanted(withoutDays(message));
  const reading = asHelp(first, quantity, message);
  if (reading.kind !== 'service' || quantity === null) return reading;
  const { title } = reading;
  if (title === undefined) return { ...reading, quantity };
  const task = taskOf(title, message);
  return task === title ? { ...reading, quantity } : { ...reading, title: task, items: [task], quantity };
}

/** What is to be done, without those who come, who are told by their number. */
function taskOf(title: string, message: Message): string {
  const ahead = WHO_AHEAD.exec(title);
  if (ahead !== null) return title.slice(ahead[0].length);
  const some = HELP_OF_SOME.exec(title);
  const rest = some === null ? title : `${some.groups?.help ?? ''} ${title.slice(some[0].length)}`.trim();
  if (!NO_MORE.test(rest)) return rest;
  const behind = taskBehind(message);
  if (behind === null) return rest;
  if (some === null) return behind;
  return /^help$/i.test(rest) ? `help with ${behind}` : `${rest} pour ${behind}`;
}
