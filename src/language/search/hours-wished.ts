/*
 * « pas de messages après 21h », « silence le soir », “don't disturb me at night”: the hours in which somebody wants to hear of
 * posts: as one of those that can be chosen, or from when and until when, where only that is said.
 */

const CHOICES = [
  { is: 'day', from: 9, to: 21 },
  { is: 'long', from: 10, to: 19 },
  { is: 'evening', from: 17, to: 22 },
] as const;
type Choice = (typeof CHOICES)[number]['is'] | 'any';

/** « rien après 20h »: until then, and from when is none of it. Hours of a day, by the clocks of the town. */
export interface Bounds {
  from?: number;
  to?: number;
}

const NOT =
  /^(?:(?:ne )?(?:m'\w+|me \w+) (?:pas|plus)|pas|plus|aucune?|rien|silence|stop|coupe\w*|no|not|don't|do not|never|quiet|mute|jamais)\b/;
const HOUR =
  "(?<hour>\\d{1,2}) ?(?:h(?:eures?)?(?:00)?|:00|o'clock)? ?(?<half>am|pm|du soir|le soir|in the evening|at night)?";
const LATEST = new RegExp(`\\b(?:apres|a partir de|au[- ]dela de|passe|after|past|later than|from) ${HOUR}`);
const EARLIEST = new RegExp(`\\b(?:avant|before|earlier than) ${HOUR}`);
const UNTIL = new RegExp(`\\b(?:jusqu'?a|until|till|up to) ${HOUR}`);
const SINCE = new RegExp(`\\b(?:a partir de|des|depuis|from|starting at) ${HOUR}`);
const ALWAYS = /^(?:a )?(?:toute heure|n'importe quelle heure|any time|anytime|any hour|at any (?:time|hour))$/;
const BETWEEN =
  /\b(?:entre|de|between|from) (?<from>\d{1,2}) ?(?:h|am|pm|:00)? ?(?:et|a|and|to|-) (?<to>\d{1,2}) ?(?:h|:00)? ?(?<half>am|pm)?\b/;
const EVENING = /\b(?:le soir|en soiree|les soirs|la soiree|in the evenings?|evenings?)\b/;
const NIGHT = /\b(?:la nuit|de nuit|les nuits|at night|nights?|overnight)\b/;
const ONLY = /\b(?:que|seulement|uniquement|juste|only|just)\b/;
/**
 * What else may be said beside it, and no more: it is of the hours, and of nothing else. Each word is read in one way only (what a
 * lookahead has found is not tried again), so that no text takes long.
 */
const SAID =
  /^(?:(?=(?<next>(?:(?:ne )?(?:m'(?:ecris|envoie|envoyer|embete)|me (?:derange|reveille|contacte|parle|ecrire|send|message|disturb|write|text|text me)|don't|do not|disturb me|message me|write me|write to me|text me|send me)|pas|plus|aucune?|rien|silence|stop|coupe\w*|no|not|never|quiet(?: hours)?|mute|jamais|messages?|notifs?|notifications?|annonces?|posts?|les|des|de|d'|la|le|ni|et|ou|or|and|apres|a partir|au[- ]dela|passe|after|past|later than|avant|before|earlier than|jusqu'?a|until|till|up to|\d{1,2} ?(?:h(?:eures?)?(?:00)?|:00|am|pm|o'clock)?|(?:du |le )?matins?|(?:in the )?mornings?|du soir|soirs?|en soiree|soiree|nuits?|de nuit|in the|evenings?|at|nights?|overnight|que|seulement|uniquement|juste|only|just|any|me|moi|recevoir|envoie[- ]moi|receive|get|heures calmes|entre|between|from|a|to)(?:[ ,]+|$)))\k<next>)+$/;

/** 'asked': of the hours, but none that can be set. null: it says something else. */
export function readHours(said: string): Choice | Bounds | 'asked' | null {
  if (/^(?:(?:les|mes|my|the|changer|change) )*(?:heures? calmes?|quiet hours)$/.test(said)) return 'asked';
  if (ALWAYS.test(said)) return 'any';
  if (!SAID.test(said)) return null;
  if (!NOT.test(said)) return among(said);
  const night = BETWEEN.exec(said)?.groups;
  if (night) {
    // « rien entre 22h et 7h »; of hours by day nothing can be left out
    const [to, from] = [Number(night.from), Number(night.to)];
    return from < to ? within({ from, to }) : 'asked';
  }
  const to = hourOf(LATEST.exec(said)?.groups);
  const from = hourOf(EARLIEST.exec(said)?.groups);
  if (to === null && from === null) {
    if (NIGHT.test(said)) return 'day';
    return EVENING.test(said) ? 'long' : null;
  }
  return within({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) });
}

/** « rien après 9h » may be of the evening: it is asked. */
function within(hours: Bounds): Bounds | 'asked' {
  const { from = 0, to = 24 } = hours;
  return from <= LATEST_START && to >= EARLIEST_END && from < to ? hours : 'asked';
}
const LATEST_START = 18;
const EARLIEST_END = 12;

/** « le soir uniquement », « entre 17h et 22h », « jusqu'à 20h ». */
function among(said: string): Choice | Bounds | 'asked' | null {
  const read = BETWEEN.exec(said)?.groups;
  if (read) {
    const [from, to] = [Number(read.from), Number(read.to) + (read.half === 'pm' ? 12 : 0)];
    return CHOICES.find((one) => one.from === from && one.to === to)?.is ?? within({ from, to });
  }
  const [from, to] = [hourOf(SINCE.exec(said)?.groups), hourOf(UNTIL.exec(said)?.groups)];
  if (from !== null || to !== null)
    return within({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) });
  return EVENING.test(said) && ONLY.test(said) ? 'evening' : null;
}

function hourOf(groups: Record<string, string | undefined> | undefined): number | null {
  if (groups?.hour === undefined) return null;
  const isLate = groups.half !== undefined && groups.half !== 'am' && Number(groups.hour) < 12;
  const hour = Number(groups.hour) + (isLate ? 12 : 0);
  return hour > 24 ? null : hour;
}
