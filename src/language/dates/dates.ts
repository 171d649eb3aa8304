import type { ParsedComponents, ParsedResult } from 'chrono-node';
// the two we speak: with the other fifteen a start takes longer
import { parse as parseEnglish } from 'chrono-node/en';
import { parse as parseFrench } from 'chrono-node/fr';
import type { Folded } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { amongOthers, type Taken, withAsides, withExactDates, withNextDays } from './among-dates.ts';
import { BACK_ON, BORN_ON, isTaken, KEPT_TILL, LONG_KEPT, OPEN_ON, WAS_TO_BE } from './around-days.ts';
import { type Day, dayFrom, dayOf, endOfDay, isDate, nextMonthDate } from './calendar.ts';
import { DATE_RULES, type DateRule, MONTH_NAMES, type Span } from './date-words.ts';
import { isBeginning } from './hour-limit.ts';
import { NUMBERED_DATES } from './numbered-dates.ts';

export interface DateContext {
  now: Date;
  timezone: string;
}

/** A piece of a folded text that speaks of time. */
export interface DatePhrase {
  from: number;
  to: number;
  /** null: a time, but no end of anything (« à partir de samedi », « hier », « tous les mardis »). */
  day: Day | null;
  /** The first day of what has several (« ce week-end »); null with `day`. */
  first: Day | null;
  /** Said as a limit: « avant », « jusqu'à », « d'ici ». */
  isLimit: boolean;
  /** A feast or a time of the year: it gives way to a day of the calendar. */
  isFeast?: true;
  /** Another day of the message is meant rather. */
  isAside?: true;
}

const EXCLUSIVE =
  /(?:^|[^a-z'])(?:avant|avt|av|before)\.?(?: (?:mon|notre|le|la|les|l'|son|my|our|the) ?(?!fin\b|week)[a-z]+(?: (?:des?|du|d'|chez|of|with) ?(?:(?:le|la|les|l'|mon|ma|mes|notre|the|my) ?)?[a-z]+)?(?: qui est| prevue?| de| du| d'| on)?| (?:mon|notre|le|la|les|l'|son|my|our|the) ?(?!fin\b|week)[a-z]+(?: (?!(?:je|on|nous|vous|tu|ils?|elles?|qui|et|il|we|i|you)\b)[a-z]+){1,4}(?: (?:de|du|d'|on|of))?| (?:que|qu') ?[a-z][a-z' ]{3,45}| (?:la |les )?date(?: limite)?(?: du)?| [a-z]+ d[eu]s? (?:les? |la )?[a-z]+)?(?: \(?(?:le|la|les|ce|cet|cette|the|this|next|l'))?[ '(]{0,2}$/;
/** « les encombrants passent vendredi », « before the painters come on Thursday »: on that day it is too late. */
const TOO_LATE_ON =
  /\b(?:les encombrants (?:passent?|ramassent|viennent|sont|c'est)|(?:la benne|le camion|les demenageurs) (?:part|passe|vient|viennent|arrivent?)|before the [a-z]+ (?:come|comes|arrive|arrives|collect)(?: on)?) (?:le )?$/;
const INCLUSIVE =
  /(?:^|[^a-z'])(?:jusqu'a \d{1,2} ?h(?:eures)?(?: ?\d\d)?|jusqu'?(?:e|a|au|en)?|jusk'?(?:e|a|au)?|jusque? (?:a|au|vers|en)|d' ?ici(?: a| au)?(?: (?:le|la|les))?|dici(?: a| au)?(?: (?:le|la))?|au plus tard(?: le)?|max(?:i|imum)?(?: le)?|(?:date limite|dernier delai|dernier jour(?: pour [a-z]+)?|deadline|last day)(?: le)?[ :]*|until(?: the)?|till(?: the)?|til|(?:(?:it |they |all )?(?:must|needs?|needed|has|have|got|want(?:ed)?)(?: (?:it|them|this|to))?(?: be)? (?:gone|go|collected|picked up|out|moved) )?by(?: the)?|up to|no later than|a prendre(?: pour)?|pas apres(?: le)?|not after(?: the)?)[ ']?(?:le |la |the )?$/;
/** « on nous livre, mais pas avant le 10 »: until then one does without. */
const NOT_COMING =
  /\b(?:livr|fourni|arriv|vien|repar|recoi|recev|deliver|com(?:e|ing)|fix)\w*\b[^.!?]{0,25}\b(?:pas|not) (?:avant|before)(?: le| la| the)? ?$|\b(?:can't|cannot|can not|won't|isn't|doesn't)[a-z ]{0,12} (?:deliver|com(?:e|ing)|arriv(?:e|ing)|fix)[a-z ]{0,12} before(?: the| le)? ?$/;
const STARTING =
  /(?:^|[^a-z'])(?:a partir (?:de|du|d')|a compter (?:de|du)|(?<!\b(?:re[nm]d|reprend|rapport|ramen|ret?ourn?)[a-z]* )des|depuis(?: le)?|ap(?:res|r)?(?: le)?|from(?: the)?|since|after(?: the)?|starting|as of|sauf(?: le)?|hors|s[oa]?f|except|terme prevu(?: pour)?(?: le)?|(?:any ?(?:day|time)|tous les jours) (?:but|except)(?: on)?|en dehors d(?:u|e|')(?: mois d(?:e|'))?|outside|(?:pas|jamais)(?: (?:dispo\w*|libres?|la|chez (?:moi|nous)|presente?s?|joignables?|visibles?|a la maison))* avant(?: le| la)?|(?:not|never)(?: (?:in|home|around|available|there|free))* before(?: the)?|(?<!\b(?:vite|de|la|ma|ta|sa|en|notre|votre|tout|toute|tous|toutes|bien) )(?:fait|cueilli|recolte|achete|recu|lave|cuisine|ramasse|peche|baked|made)e?s?(?: (?:ce|hier))?|(?<!pas )apres|pas(?: dispo\w*)?(?: le)?|il y a|tous les|toutes les|chaque|every)[ ']?$/;
/** « tout le mois d'octobre », said in November, is the one that was: so far ahead one says the year, or until when. */
const LONG_AHEAD = 270;
const isNamedAhead = (text: string, before: string, { from, to }: Taken): boolean =>
  EXCLUSIVE.test(before) ||
  INCLUSIVE.test(before) ||
  /\b(?:pour|pr|for)(?: le| la)? $/.test(before) ||
  /\d{4}|\bprochain|\bnext/.test(text.slice(from, to + 10));
/** « le chat est mort mardi », « le lave-linge a lâché samedi »: that day has gone by. */
const GONE_BY =
  /(?:^|[^a-z'])(?:est|s'est|en est|a|ai|ont|sont|'a|'ai) (?:morte?|tombee?|chargee?|devenue? [a-z]+|cassee?|lachee?|crevee?|nee?|decedee?|accouchee?|partie?|rendue? l'ame|brulee?|inondee?)s?,? (?:(?:ce|le) )?$/;
/** « la paie tombe que le 5 »: why it is asked for. */
const PAID_ON =
  /\b(?:paie|paye|salaire|prime|caf|rsa|virement|pension)\b[^.!?]{0,20}\bque (?:le )?$|\b(?:,|suis|serai) payee? (?:le )?$|\bskint (?:till|until)(?: the)? $/;
/** « après jeudi c'est benne »: until then it is to be had. */
const AFTERWARDS = /(?:^|[^a-z'])(?<!pas )(?:apres|after)(?: le| the)? ?$/;
const GONE =
  /^,? ?[^.!?]{0,24}\b(?:benne|poubelles?|dechet\w*|decharge|encombrants?|compost|jette|jet(?:e|er|ees?)|feu|trop tard|fini|tip|dump|skip|bin(?:ned)?|gone|too late)\b/;
const PLAIN = /(?:^|[^a-z'])(?:(?:pour|pr|for|on|le|la|du|des|au|in|vers|courant|samedi ou|ou|et|and|or|ce|the) )+$/;
const RANGE_START =
  /^ (?:au|a|et|ou|to|and|or|jusqu'?au?|until|till|-) ?(?=(?:le |the )?(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]* )?(?:\d|premier|first))/;
/** Both ends in one phrase: « from 20 December till 3 January ». */
const RANGE = /(?:\d|day|demain|tomorrow).* (?:till|to|until|through|thru|au|-) .*\d/;
const PART_OF_DAY =
  /^,?(?: (?:au |in the |dans l'|dans la |en |le |vers |a |avant |at |by |before |apres )?(?:matin(?:ee)?|midi|minuit|soir(?:ee(?! [a-z]))?|aprem|aprm|apres[- ]?midi|journee|morning|afternoon|evening|noon|midnight|night|fin de journee|\d{1,2} ?(?:h|heures?|:|am|pm)(?: ?\d{2})?|inclus(?:e|ivement)?|au pire|included|inclusive|(?:grand )?max(?:i|imum)?|derniere limite|dernier carat|dernier delai(?! ?:? ?(?:le \d|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|ce soir))|(?:au|o) plus tard|at the latest))+\b/;
const HOUR_LIMIT =
  /\b(?:avant(?: la fermeture a)?|(?:remballe|ferme|pars?|partons|fermons|remballons|close|leave|leaving)(?: a| vers| at)|jusqu'a|d'ici|before|until|by) (?<h>\d{1,2}) ?(?:h|heures|pm)\b ?\d{0,2}/g;
const CHRONO_TRIGGER = new RegExp(
  `\\d ?(?:er|st|nd|rd|th)?(?: de| of|-)? ?(?:${MONTH_NAMES})\\b|\\b(?:${MONTH_NAMES})\\.? (?:the )?\\d|\\b(?:premier|first) (?:${MONTH_NAMES})\\b|\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b(?:from now|fortnight)\\b`,
);

/** Everything in a folded text that speaks of time, in the order of the text. */
export function findDates(text: string, context: DateContext): DatePhrase[] {
  const today = dayOf(context.now, context.timezone);
  const taken: Taken[] = [];
  const isFree = (from: number, to: number): boolean => taken.every((one) => to <= one.from || from >= one.to);
  const read = (rules: readonly DateRule[]): void => {
    for (const rule of rules) {
      rule.pattern.lastIndex = 0;
      for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text)) {
        const to = match.index + match[0].length;
        if (match[0] === '') rule.pattern.lastIndex++;
        else if (isFree(match.index, to)) {
          const span = rule.read(match, today);
          if (span !== undefined) taken.push({ from: match.index, to, span });
        }
      }
    }
  };
  read(NUMBERED_DATES);
  if (CHRONO_TRIGGER.test(text)) {
    for (const found of chronoDates(text, today, context.now)) if (isFree(found.from, found.to)) taken.push(found);
  }
  read(DATE_RULES);
  taken.sort((a, b) => a.from - b.from);
  const spans = withNextDays(
    text,
    taken.map((one) => isPast(text, one, context)),
  );
  const phrases = withExactDates(
    text,
    amongOthers(text, spans, today).map((one) => inContext(text, one, today)),
  );
  return phrases.length === 0 ? hourLimits(text, today, context) : withAsides(text, beforeThat(text, phrases, today));
}

/** « ce matin », said later in the day: it has gone by. */
function isPast(text: string, one: Taken, { now, timezone }: DateContext): Taken {
  const part = /^(?:de )?(?:ce ?(?<morning>matin)|this (?<am>morning)|cette (?<night>nuit))$/.exec(
    text.slice(one.from, one.to),
  );
  if (part === null || one.span === null) return one;
  const hour = Number(now.toLocaleString('en-GB', { hour: '2-digit', hour12: false, timeZone: timezone }));
  // « pour cette nuit » lies ahead
  if (/\b(?:pour|pr) $/.test(text.slice(0, one.from))) return one;
  const isOver = part.groups?.night === undefined ? hour >= 12 : hour < 14;
  return isOver ? { ...one, span: null } : one;
}

/** « on déménage le 15 juillet, on donne avant »: the day named ahead is the first on which it is too late. */
const BEFORE_THAT =
  /\b(?:(?:avant|before)(?: cette date| ca| cela| then| that)?|la veille(?: au plus tard)?|the day before)(?= ?(?:[.,:;!?]|$)| (?:si|svp|stp|merci|please|if)\b)(?!, le \d)/;
/** « demain soir je jette tout, venez avant »: there is the day itself. */
const EVENING = /\b(?:soir|midi|aprem|evening|night|noon)$/;
function beforeThat(text: string, phrases: readonly DatePhrase[], today: Day): DatePhrase[] {
  const at = BEFORE_THAT.exec(text)?.index ?? -1;
  const ahead = phrases.filter(({ to, day }) => to <= at && day !== null);
  // « on part samedi pour Noël, on les donne avant »
  const named = ahead.findLast(({ isFeast }) => isFeast !== true) ?? ahead.at(-1);
  return phrases.map((one) =>
    one === named && one.day !== null && !one.isLimit && one.day > today && !EVENING.test(text.slice(one.from, one.to))
      ? { ...one, day: (one.first !== null && one.first > today ? one.first : one.day) - 1, isLimit: true }
      : one,
  );
}

/** Month names, ISO dates and English distances, by chrono: read in the folded text, days counted by us. */
function chronoDates(text: string, today: Day, now: Date): { from: number; to: number; span: Span | null }[] {
  const found: { from: number; to: number; span: Span | null }[] = [];
  // « the evening of 18 December »: chrono hears the evening alone; « 4 December, first aid trained »: the first of it
  const plain = text
    .replace(/\bmay (?=(?:have|be|take|want|need|help|keep|like|use|borrow|come|go|well|not)\b)/g, '    ')
    .replace(/\b(?:evening|morning|afternoon|night) of\b/g, (part) => ' '.repeat(part.length))
    .replace(/, ?first\b/g, (part) => '.'.repeat(part.length));
  const seen: ParsedResult[] = [...parseFrench(plain, now), ...parseEnglish(plain, now)];
  // where both languages see something, the longer reading knows more (« samedi 12 dec 2026 »)
  for (const result of seen.sort((a, b) => b.text.length - a.text.length)) {
    if (!/\d|from now|fortnight|premier|first/.test(result.text) || !CHRONO_TRIGGER.test(result.text)) continue;
    const from = result.index;
    const to = from + result.text.length;
    if (found.some((one) => from < one.to && to > one.from)) continue;
    const last = dayIn(result.end ?? result.start, result.text, today);
    if (last === undefined) continue;
    const first = result.end ? dayIn(result.start, result.text, today) : last;
    const isInOrder = typeof first === 'number' && last !== null && first <= last;
    found.push({ from, to, span: last === null ? null : { first: isInOrder ? first : last, last } });
  }
  return found;
}

/** The day of one end of what chrono saw: the next one that has this name, unless a year was said. undefined: no day. */
function dayIn(end: ParsedComponents, said: string, today: Day): Day | null | undefined {
  const [year, month, date] = [end.get('year'), end.get('month'), end.get('day')];
  if (year === null || month === null || date === null) return undefined;
  if (!/\d{4}/.test(said)) return nextMonthDate(today, month, date);
  return isDate(year, month, date) ? dayFrom(year, month, date) : null;
}

function inContext(text: string, one: Taken, today: Day): DatePhrase {
  const phrase = placed(text, one, today);
  return one.span?.isFeast && phrase.day !== null ? { ...phrase, isFeast: true } : phrase;
}

function placed(text: string, one: Taken, today: Day): DatePhrase {
  const before = text.slice(Math.max(0, one.from - 60), one.from);
  const part = PART_OF_DAY.exec(text.slice(one.to, one.to + 60))?.[0] ?? '';
  const to = one.to + part.length;
  const lead = (pattern: RegExp): number => {
    const match = pattern.exec(before);
    return match ? one.from - match[0].replace(/^[^a-z]/, '').length : one.from;
  };
  const { span } = one;
  if (span === null) return { from: Math.min(lead(STARTING), lead(PLAIN)), to, day: null, first: null, isLimit: false };
  if (span.last - today > LONG_AHEAD && !isNamedAhead(text, before, one))
    return { from: Math.min(lead(STARTING), lead(PLAIN)), to, day: null, first: null, isLimit: false };
  if (span.first === span.last && GONE_BY.test(before) && !/\d/.test(text.slice(one.from, one.to)))
    return { from: one.from, to, day: null, first: null, isLimit: false };
  if (KEPT_TILL.test(before) && span.last - today > LONG_KEPT)
    return { from: Math.min(lead(INCLUSIVE), lead(PLAIN)), to, day: null, first: null, isLimit: false };
  if (OPEN_ON.test(before) && span.first === span.last && / (?:au|to) /.test(text.slice(one.from, one.to)))
    return { from: one.from, to, day: null, first: null, isLimit: false };
  if (WAS_TO_BE.test(before)) return { from: one.from, to, day: null, first: null, isLimit: false };
  if (PAID_ON.test(before) || BORN_ON.test(before) || isTaken(text, before, to))
    return { from: one.from, to, day: null, first: null, isLimit: false };
  if (NOT_COMING.test(before)) return { from: lead(NOT_COMING), to, day: span.last, first: span.first, isLimit: true };
  if (AFTERWARDS.test(before) && GONE.test(text.slice(to)) && span.last >= today)
    return { from: lead(AFTERWARDS), to, day: span.last, first: span.first, isLimit: true };
  if (
    STARTING.test(before) &&
    !BACK_ON.test(`${before}le `) &&
    !RANGE.test(text.slice(one.from, one.to)) &&
    !/\b(?:pas apres|not after)(?: le| the)? ?$/.test(before)
  )
    return { from: lead(STARTING), to, day: null, first: null, isLimit: false };
  if (TOO_LATE_ON.test(before) && span.last > today)
    return { from: one.from, to, day: span.first - 1, first: span.first - 1, isLimit: true };
  if (EXCLUSIVE.test(before)) {
    // on a Sunday « avant le week-end » is about the next one
    const first = span.first <= today && span.last - span.first === 1 ? span.first + 7 : span.first;
    // « avant samedi soir » and « avant samedi inclus » go on during the day itself, « avant samedi matin » does not
    const isDuring = part !== '' && !/^,? (?:au |in the |le )?(?:matin|morning)$/.test(part);
    const day = span.isEnd || isDuring ? span.last : Math.max(first - 1, today);
    return { from: lead(EXCLUSIVE), to, day: day < today ? null : day, first: day < today ? null : day, isLimit: true };
  }
  const isOver = span.last < today;
  const days = isOver ? { day: null, first: null } : { day: span.last, first: span.first };
  // « jusqu'au week-end », said on a Sunday: the next one
  if (
    INCLUSIVE.test(before) &&
    span.last === today &&
    span.last - span.first === 1 &&
    /jusqu'au $|until the $/.test(before)
  )
    return { from: lead(INCLUSIVE), to, day: span.last + 7, first: span.first + 7, isLimit: true };
  if (INCLUSIVE.test(before)) return { from: lead(INCLUSIVE), to, ...days, isLimit: true };
  // itself a limit: « sous 48h », « dans les 3 jours », « dernier délai » behind it
  const isLimit =
    /^(?:sous|d'ici|dici|within|avant|before)/.test(text.slice(one.from, one.to)) ||
    /max|delai|carat|limite|tard|pire|latest/.test(part);
  // « du 12 au 15 »: the beginning of a range is no end
  if (/(?:^|[^a-z])(?:du|from|entre|between|de) (?:le )?$/.test(before) && RANGE_START.test(text.slice(to))) {
    return { from: lead(PLAIN), to, day: null, first: null, isLimit: false };
  }
  return { from: lead(PLAIN), to, ...days, isLimit };
}

/** « à prendre avant 20h », with no day said: today, while it is still ahead. */
function hourLimits(text: string, today: Day, context: DateContext): DatePhrase[] {
  const phrases: DatePhrase[] = [];
  for (const match of text.matchAll(HOUR_LIMIT)) {
    const hour = Number(match.groups?.h) + (/pm/.test(match[0]) ? 12 : 0);
    if (hour > 24) continue;
    const isAhead = dayOf(new Date(context.now.getTime() + (24 - hour) * 3_600_000), context.timezone) === today;
    // « pas avant 18h » is no end
    const day = isAhead && !isBeginning(text, match.index) ? today : null;
    phrases.push({ from: match.index, to: match.index + match[0].length, day, first: day, isLimit: true });
  }
  return phrases;
}

/** The end that a text sets: the first limit, else the latest day named. */
export function endOf(phrases: readonly DatePhrase[]): DatePhrase | null {
  const named = phrases.filter((phrase) => phrase.day !== null);
  const meant = named.filter((phrase) => phrase.isAside !== true);
  const dated = meant.length > 0 ? meant : named;
  const limit = dated.find((phrase) => phrase.isLimit);
  if (limit) return limit;
  return dated.reduce<DatePhrase | null>((best, one) => (best && (best.day ?? 0) >= (one.day ?? 0) ? best : one), null);
}

/** A whole answer to « jusqu'à quand ? » that means nothing alone: « 1 semaine », « 10 jours », « 24/12 », « sam ». */
const ANSWER =
  /^(?:(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|huit|dix|quinze|a|one|two|three) ?(?:jours?|jrs?|j|semaines?|sem|mois|days?|weeks?|months?)(?: max\w*)?|\d{1,2}[/.]\d{1,2}|noel|christmas|xmas|lun|mar|mer|jeu|ven|sam|dim)[ .!]*$/;

/**
 * Until when, as said in a message: the END of the day meant, in the town's time zone, as an ISO instant, and where it
 * stands in the text (`from` inclusive, `to` exclusive, the leading « avant » included). Only the future; else null.
 *
 * « avant samedi » ends on Friday at 23:59:59: whoever says so is gone on Saturday, and a neighbour who comes on Friday
 * evening is right under either reading. « avant samedi soir », « avant samedi inclus » and « avant la fin du mois »
 * end on the last day they name; « jusqu'à », « d'ici » and a plain day do too.
 */
export function readDate(text: string, context: DateContext): { until: string; from: number; to: number } | null {
  const folded: Folded = spellOut(text.slice(0, 2_000));
  if (ANSWER.test(folded.text.trim())) {
    const until = endOf(findDates(`d'ici le ${folded.text.trim()}`.replace(/le (?=.*[a-z])/, ''), context));
    if (until?.day != null) return { until: endOfDay(until.day, context.timezone), from: 0, to: text.length };
  }
  const end = endOf(findDates(folded.text.replace(/\n/g, ' '), context));
  if (end === null || end.day === null) return null;
  const until = endOfDay(end.day, context.timezone);
  return { until, from: folded.at[end.from] ?? 0, to: folded.at[end.to] ?? text.length };
}
