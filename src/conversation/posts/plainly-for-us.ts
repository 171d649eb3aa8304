import { readNewsWish } from '../../language/search/news-wishes.ts';
import { readSearch } from '../../language/search/search-words.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';
import { looksOn } from './refine.ts';
import { beginSearch } from './search.ts';

/*
 * « préviens-moi pour une poussette », « pas de messages après 21h », « montre-moi les dons »: said to us whatever is open, a draft or « dans quel quartier
 * es-tu ? ». It is no name, no detail of a post, and no word for a neighbour; the question that was open is put again.
 */

export function* plainlyForUs(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || mayBeForSomebody(s)) return false;
  return (yield* alerts(s, text)) || (yield* newsWish(s, text)) || (yield* looksOn(s, text));
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

/** Buttons below what is announced to them, and when: with these in front of them a few words are enough. */
const OF_NEWS = ['news', 'news-level', 'news-kinds', 'news-kind', 'news-calm', 'resume'];

function* newsWish(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'news');
  const read = found ? readNewsWish(text) : null;
  if (!found || !read) return false;
  if (!read.isSure && top(s)?.flow !== found.flow.id) {
    const shown = (yield { ask: 'buttons', names: OF_NEWS, of: 'last' }) as ButtonsAnswer;
    if (shown.length === 0) return false;
  }
  const { isSure: _, isRarer, kinds, ...said } = read;
  const slots: Record<string, SlotValue> = { ...said };
  if (kinds) Object.assign(slots, { kinds: [...kinds.are], how: kinds.how });
  if (isRarer) slots.rarer = 'yes';
  return yield* tryBegin(s, found, slots);
}
