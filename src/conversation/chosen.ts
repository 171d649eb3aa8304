import { type Chosen, readChosen, readChosenAlone } from '../language/choosing.ts';
import type { Start } from './book.ts';
import { openSlot } from './open-question.ts';
import { beginIfMeant, heardBy } from './read-again.ts';
import { currentStep, type Part, type Session, top } from './session.ts';
import { findStart } from './start.ts';
import type { SlotValue } from './state.ts';
import { isTalking } from './talk.ts';
import type { ButtonsAnswer } from './turn.ts';

/**
 * « je choisis Yann et Paul », by whom they have answered; « Paul », « les deux », « le premier » right after those who
 * answered were shown.
 */
export function* chosen(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || openSlot(s) || isTalking(s) || s.ruledOut.has('choose')) return false;
  const said = readChosen(text);
  const alone = said === null && !isAtReview(s) ? readChosenAlone(text) : null;
  const read = said ?? alone;
  const found = findStart(s, (start): start is Start => start.by === 'reader' && start.reader === 'choose');
  if (read === null || !found) return false;
  const shown = (yield { ask: 'buttons', names: ['pick'], of: 'lately' }) as ButtonsAnswer;
  const among = [...new Set(shown.flatMap(({ id }) => (id === null ? [] : [id])))];
  // nobody was shown: it is a name, or two words, of anything
  if (among.length === 0 && (alone !== null || 'all' in read)) return false;
  const bare = alone === null ? {} : { bare: 'yes', ...heardBy(s, 'choose', text) };
  return yield* beginIfMeant(s, found, { ...slotsOf(read), among, ...bare });
}

function slotsOf(read: Chosen): Record<string, SlotValue> {
  if ('names' in read) return { names: [...read.names] };
  return { said: 'all' in read ? 'all' : read.place };
}

function isAtReview(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && currentStep(s, frame)?.type === 'review';
}
