import { language, say } from './said.js';

/* How times and durations are said. */

const HOUR = 3_600_000;
/** Where the towns are: what the bot says is in their time, wherever this browser stands. */
const timeZone = 'Europe/Paris';
const SHAPES = {
  hourMinute: { hour: '2-digit', minute: '2-digit' },
  dayAndTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
  dayAlone: { dateStyle: 'short' },
  seconds: { timeStyle: 'medium' },
};
const formats = new Map();
function show(shape, at) {
  const name = `${language} ${shape}`;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat(locale, { timeZone, ...SHAPES[shape] }));
  return formats.get(name).format(at);
}

export const timeOf = (at) => show('hourMinute', at);
export const preciseTimeOf = (at) => show('seconds', at);
export const dayOf = (at) => show('longDay', at);

/** Above a group of messages: the time today, the day as well before. */
export function momentOf(at, now) {
  return show('dayAlone', at) === show('dayAlone', now) ? timeOf(at) : show('dayAndTime', at);
}

/** What may the Page still write? { words, mood } with mood open, soon, closed, none. */
export function windowOf(thread, now) {
  if (thread.blocked) return { words: say('windowBlocked'), mood: 'closed' };
  if (thread.lastOpenerAt === null) return { words: say('windowNone'), mood: 'none' };
  const left = thread.lastOpenerAt + 24 * HOUR - now;
  if (left <= 0) return { words: say('windowClosed'), mood: 'closed' };
  return { words: say('windowOpen', { until: momentOf(now + left, now) }), mood: left < 2 * HOUR ? 'soon' : 'open' };
}

/** How far the clock was moved: « en avance de 2 j 3 h », or nothing under a minute. */
export function aheadOf(ms) {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return '';
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [
    days && `${days}~${language === 'fr' ? 'j' : 'd'}`,
    hours && `${hours}~h`,
    !days && rest && `${rest}~min`,
  ].filter(Boolean);
  return say('ahead', { time: parts.join('~') });
}

/** What somebody stands for, which the server says in French. */
const NOTES = { donne: 'noteGives', voisin: 'noteNeighbour', 'nouvelle venue': 'noteNewcomer', admin: 'noteAdmin' };
export const noteOf = (note) => (NOTES[note] ? say(NOTES[note]) : note);

export const letterOf = (name) => (name.trim()[0] ?? '?').toUpperCase();
