import { readSearch } from '../language/search-words.ts';
import { openSlot } from './open-question.ts';
import { looksOn } from './refine.ts';
import { beginSearch } from './search.ts';
import type { Part, Session } from './session.ts';
import { isTalking } from './talk.ts';
import type { ButtonsAnswer } from './turn.ts';

/*
 * « préviens-moi pour une poussette », « montre-moi les dons »: said to us whatever is open, a draft or « dans quel quartier
 * es-tu ? ». It is no name, no detail of a post, and no word for a neighbour; the question that was open is put again.
 */

export function* plainlyForUs(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || mayBeForSomebody(s)) return false;
  return (yield* alerts(s, text)) || (yield* looksOn(s, text));
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
