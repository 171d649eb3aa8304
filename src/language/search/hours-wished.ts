/*
 * « pas de messages après 21h », « silence le soir », “don't disturb me at night”: the hours in which somebody wants to hear of
 * posts, as one of those that can be chosen.
 */

const CHOICES = [
  { is: 'day', from: 9, to: 21 },
  { is: 'long', from: 10, to: 19 },
  { is: 'evening', from: 17, to: 22 },
] as const;
type Hours = (typeof CHOICES)[number]['is'];

const NOT =
  /^(?:(?:ne )?(?:m'\w+|me \w+) (?:pas|plus)|pas|plus|aucune?|rien|silence|stop|coupe\w*|no|not|don't|do not|never|quiet|mute|jamais)\b/;
const HOUR = "(?<hour>\\d{1,2}) ?(?:h(?:eures?)?(?:00)?|:00|o'clock)? ?(?<half>am|pm)?";
const LATEST = new RegExp(`\\b(?:apres|a partir de|au[- ]dela de|passe|after|past|later than|from) ${HOUR}`);
const EARLIEST = new RegExp(`\\b(?:avant|before|earlier than) ${HOUR}`);
const BETWEEN =
  /\b(?:entre|de|between|from) (?<from>\d{1,2}) ?(?:h|am|pm|:00)? ?(?:et|a|and|to|-) (?<to>\d{1,2}) ?(?:h|:00)? ?(?<half>am|pm)?\b/;
const EVENING = /\b(?:le soir|en soiree|les soirs|la soiree|in the evenings?|evenings?)\b/;
const NIGHT = /\b(?:la nuit|de nuit|les nuits|at night|nights?|overnight)\b/;
const ONLY = /\b(?:que|seulement|uniquement|juste|only|just)\b/;
/** What else may be said beside it, and no more: it is of the hours, and of nothing else. */
const SAID =
  /^(?:(?:(?:ne )?(?:m'(?:ecris|envoie|envoyer|embete)|me (?:derange|reveille|contacte|parle|ecrire|send|message|disturb|write|text|text me)|don't|do not|disturb me|message me|write me|write to me|text me|send me)|pas|plus|aucune?|rien|silence|stop|coupe\w*|no|not|never|quiet|mute|jamais|messages?|notifs?|notifications?|annonces?|posts?|les|des|de|d'|la|le|ni|et|ou|or|and|apres|a partir|au[- ]dela|passe|after|past|later than|avant|before|earlier than|\d{1,2} ?(?:h(?:eures?)?(?:00)?|:00|am|pm|o'clock)?|soirs?|en soiree|soiree|nuits?|de nuit|in the|evenings?|at|nights?|overnight|que|seulement|uniquement|juste|only|just|any|me|moi|recevoir|envoie[- ]moi|receive|get|heures calmes|quiet hours|entre|between|from|a|to)(?:[ ,]+|$))+$/;

/** 'asked': of the hours, but none of those that can be chosen. null: it says something else. */
export function readHours(said: string): Hours | 'asked' | null {
  if (/^(?:(?:les|mes|my|the|changer|change) )*(?:heures? calmes?|quiet hours)$/.test(said)) return 'asked';
  if (!SAID.test(said)) return null;
  if (!NOT.test(said)) return among(said);
  const latest = hourOf(LATEST.exec(said)?.groups);
  const earliest = hourOf(EARLIEST.exec(said)?.groups);
  if (latest === null && earliest === null) {
    if (NIGHT.test(said)) return 'day';
    return EVENING.test(said) ? 'long' : null;
  }
  // « rien après 20h »: what would take a whole evening hour more away is asked, and not set
  const fits = CHOICES.slice(0, 2).find(
    ({ from, to }) =>
      from >= (earliest ?? 0) && to <= (latest ?? 24) && (latest === null || latest > CHOICES[0].to || to === latest),
  );
  return fits?.is ?? 'asked';
}

/** « le soir uniquement », « entre 17h et 22h ». */
function among(said: string): Hours | 'asked' | null {
  const read = BETWEEN.exec(said)?.groups;
  if (read) {
    const [from, to] = [Number(read.from), Number(read.to) + (read.half === 'pm' ? 12 : 0)];
    return CHOICES.find((one) => one.from === from && one.to === to)?.is ?? 'asked';
  }
  return EVENING.test(said) && ONLY.test(said) ? 'evening' : null;
}

function hourOf(groups: Record<string, string | undefined> | undefined): number | null {
  if (groups?.hour === undefined) return null;
  const hour = Number(groups.hour) + (groups.half === 'pm' && Number(groups.hour) < 12 ? 12 : 0);
  return hour > 24 ? null : hour;
}
