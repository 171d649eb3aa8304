import type { Locale } from '../../conversation/book.ts';
import type { ChartFacts } from './chart.ts';
import type { Week } from './weeks.ts';

/**
 * The words on the picture: it is drawn for one reader. What was declared is called as on the page of the town’s life: an
 * « échange » is a swap.
 */
export const SERIES_NAMES = {
  fr: {
    posts: 'annonces',
    answered: 'ont eu une réponse',
    taken: 'ont trouvé quelqu’un',
    delay: 'Première réponse, s’il y en a eu : la moitié en moins de',
    noDelay: 'Première réponse : aucune encore',
    exchanges: 'remises',
    members: 'membres',
    now: 'en cours',
    units: { minutes: 'min', hours: 'h', days: 'j' },
  },
  en: {
    posts: 'posts',
    answered: 'had an answer',
    taken: 'found somebody',
    delay: 'First answer, where there was one: half in less than',
    noDelay: 'First answer: none yet',
    exchanges: 'hand-overs',
    members: 'members',
    now: 'so far',
    units: { minutes: 'min', hours: 'h', days: 'd' },
  },
} as const;

const HOUR = 60;
const DAY = 24 * HOUR;

/** What is drawn of a town's weeks, as the words beside it tell them. */
export function pictureOf(weeks: readonly Week[], locale: Locale): ChartFacts {
  const names = SERIES_NAMES[locale];
  const counted = (name: 'posts' | 'answered' | 'taken' | 'exchanges' | 'members') => ({
    name: names[name],
    values: weeks.map((week) => week[name]),
  });
  const delays = weeks.map(({ answerMinutes }) => answerMinutes);
  const longest = Math.max(0, ...delays.map((delay) => delay ?? 0));
  const unit = unitOf(longest);
  const delay = {
    name: names.delay,
    values: delays.map((minutes) => minutes && minutes / unit.minutes),
    labels: delays.map((minutes) => (minutes === null ? '' : inUnits(minutes, locale))),
  };
  return {
    weeks: weeks.map((week) => (week === weeks.at(-1) ? names.now : dayOf(week))),
    panels: [
      { title: capital(names.posts), series: [counted('posts'), counted('answered'), counted('taken')] },
      {
        title: longest === 0 ? names.noDelay : `${names.delay}… (${names.units[unit.name]})`,
        series: [delay],
      },
      { title: capital(names.exchanges), series: [counted('exchanges')] },
      { title: capital(names.members), series: [counted('members')] },
    ],
  };
}

/** `23/11`: the Monday of a week. */
export function dayOf({ monday }: Pick<Week, 'monday'>): string {
  const [, month, day] = monday.split('-');
  return `${day}/${month}`;
}

function unitOf(minutes: number) {
  if (minutes >= 2 * DAY) return { name: 'days', minutes: DAY } as const;
  if (minutes >= 2 * HOUR) return { name: 'hours', minutes: HOUR } as const;
  return { name: 'minutes', minutes: 1 } as const;
}

/** Rounded up, as everything that is « less than ». */
function inUnits(minutes: number, locale: Locale): string {
  const { name, minutes: one } = unitOf(minutes);
  return `${Math.ceil(minutes / one)}\u00a0${SERIES_NAMES[locale].units[name]}`;
}

const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
