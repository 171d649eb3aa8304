import { readDate } from '../../language/dates/dates.ts';
import { readChannelAsked } from '../../language/people/asks-channel.ts';
import { readDigestAsked } from '../../language/people/asks-digest.ts';
import { type NewsWish, readNewsWish } from '../../language/search/news-wishes.ts';
import { readSearch } from '../../language/search/search-words.ts';
import type { Start } from '../book.ts';
import { openSlot } from '../questions/open-question.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { findReader, findStart, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';
import { looksOn, looksThrough } from './refine.ts';
import { beginSearch } from './search.ts';

/*
 * « préviens-moi pour une poussette », « pas de messages après 21h », « montre-moi les dons »: said to us whatever is open, a draft or « dans quel quartier
 * es-tu ? ». It is no name, no detail of a post, and no word for a neighbour; the question that was open is put again.
 */

export function* plainlyForUs(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || mayBeForSomebody(s)) return false;
  return (
    (yield* alerts(s, text)) || (yield* channel(s, text)) || (yield* newsWish(s, text)) || (yield* looksOn(s, text))
  );
}

/** In a talk, or asked for a word for somebody, they may speak to a neighbour in the same words. */
function mayBeForSomebody(s: Session): boolean {
  const { letter, person, aside } = openSlot(s) ?? {};
  return isTalking(s) || letter === true || person === true || aside !== undefined;
}

/** Buttons below one's alerts, and below one that has just been set. */
const OF_ALERTS = ['alerts', 'drop-alert'];

function* alerts(s: Session, text: string): Part<boolean> {
  const read = readSearch(text);
  if (read?.isAlert || read?.isNoAlert) return yield* beginSearch(s, read);
  const behind = read ? null : readSearch(text, { isBehindAlerts: true });
  if (!behind) return false;
  const shown = (yield { ask: 'buttons', names: OF_ALERTS, of: 'last' }) as ButtonsAnswer;
  return shown.length > 0 && (yield* beginSearch(s, behind));
}

/** « préviens-moi par mail plutôt », « un récap hebdo par mail » */
function* channel(s: Session, text: string): Part<boolean> {
  const way = readDigestAsked(text) ?? readChannelAsked(text);
  if (way === null) return false;
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'word' }> => start.by === 'word' && start.word === way,
  );
  return found !== undefined && (yield* tryBegin(s, found, { ...found.start.set }));
}

/** Buttons below what is announced to them, and when: with these in front of them a few words are enough. */
const OF_NEWS = ['news', 'news-level', 'news-kinds', 'news-kind', 'news-calm', 'resume'];

function* newsWish(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'news');
  const read = found ? (readNewsWish(text) ?? untilWhen(s, found.flow.id)) : null;
  if (!found || !read) return false;
  // « que des prêts », behind posts that were shown, is said of those
  const isMeant = read.isOfMany && isOfOneThing(s) && !looksThrough(s);
  if (!read.isSure && top(s)?.flow !== found.flow.id && !isMeant) {
    const shown = (yield { ask: 'buttons', names: OF_NEWS, of: 'last' }) as ButtonsAnswer;
    if (shown.length === 0) return false;
  }
  const { isSure: _, isOfMany: __, isRarer, kinds, hours, ...said } = read;
  const slots: Record<string, SlotValue> = { ...said };
  if (hours) slots.hours = `${hours.from ?? ''}-${hours.to ?? ''}`;
  const until = said.which === 'pause' ? dayIn(s, text) : null;
  if (until !== null) {
    delete slots.which;
    slots['pause-until'] = until;
  } else if (isAskedHowLong(s, found.flow.id) && read === UNTIL_A_DAY) return false;
  if (kinds) Object.assign(slots, { kinds: [...kinds.are], how: kinds.how });
  if (isRarer) slots.rarer = 'yes';
  return yield* tryBegin(s, found, slots);
}

/** « jusqu'au 15 », asked how long a pause is to be. */
const UNTIL_A_DAY: NewsWish = { which: 'pause', isSure: true };
const untilWhen = (s: Session, news: string): NewsWish | null => (isAskedHowLong(s, news) ? UNTIL_A_DAY : null);

const isAskedHowLong = (s: Session, news: string): boolean => {
  const frame = top(s);
  return frame?.flow === news && frame.slots.which === 'pause' && openSlot(s) !== undefined;
};

/** The end of the day that is named, where it is one of the weeks to come. */
function dayIn({ ctx: { now, timezone } }: Session, text: string): string | null {
  const until = readDate(text, { now, timezone })?.until ?? null;
  const days = until === null ? 0 : (Date.parse(until) - now.getTime()) / 86_400_000;
  return days > 0 && days < MOST_DAYS ? until : null;
}
/** Whoever is away for longer is asked. */
const MOST_DAYS = 92;

/** A draft of one thing, not asked what sort it is: « que des prêts » is no part of it. */
function isOfOneThing(s: Session): boolean {
  const frame = top(s);
  if (frame === undefined || !tellsPost(flowOf(s, frame))) return false;
  return !Array.isArray(frame.slots.things) && openSlot(s)?.type !== 'choice';
}
