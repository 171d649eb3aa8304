/** How times and durations are said in French. `~` stands for a no-break space. */
export const fr = (text) => text.replaceAll('~', '\u00a0');

const HOUR = 3_600_000;
/** Where the towns are: what the bot says is in their time, wherever this browser stands. */
const timeZone = 'Europe/Paris';
const hourMinute = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone });
const dayAndTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const longDay = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
const dayAlone = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone });
const seconds = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'medium', timeZone });

export const timeOf = (at) => hourMinute.format(at);
export const preciseTimeOf = (at) => seconds.format(at);
export const dayOf = (at) => longDay.format(at);

/** Above a group of messages: the time today, the day as well before. */
export function momentOf(at, now) {
  return dayAlone.format(at) === dayAlone.format(now) ? timeOf(at) : dayAndTime.format(at);
}

/** « 23 h 10 », « 40 min ». */
export function durationOf(ms) {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  if (minutes < 60) return fr(`${minutes}~min`);
  return fr(`${Math.floor(minutes / 60)}~h~${String(minutes % 60).padStart(2, '0')}`);
}

/** What may the Page still write? { words, mood } with mood open, soon, closed, none. */
export function windowOf(thread, now) {
  if (thread.blocked) return { words: 'Page bloquée', mood: 'closed' };
  if (thread.lastOpenerAt === null) return { words: 'pas encore de conversation', mood: 'none' };
  const left = thread.lastOpenerAt + 24 * HOUR - now;
  if (left <= 0) return { words: 'fenêtre fermée', mood: 'closed' };
  return { words: fr(`fenêtre ouverte encore ${durationOf(left)}`), mood: left < 2 * HOUR ? 'soon' : 'open' };
}

/** How far the clock was moved: « + 2 j 3 h », or nothing under a minute. */
export function aheadOf(ms) {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return '';
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [days && `${days}~j`, hours && `${hours}~h`, !days && rest && `${rest}~min`].filter(Boolean);
  return fr(`en avance de ${parts.join('~')}`);
}

export const letterOf = (name) => (name.trim()[0] ?? '?').toUpperCase();
