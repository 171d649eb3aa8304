import { currentStep, type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import type { Frame } from '../state.ts';
import { recordEnd } from '../walk.ts';
import { isOfferedNow, openSlot } from './open-question.ts';

/** What is commanded of the question itself. */
const OF_QUESTION = new Set(['help', 'how', 'back', 'edit', 'cancel', 'skip', 'no', 'yes', 'go-on', 'more']);

/**
 * « Tu as une photo de ce que tu proposes ? » is answered by a photo, or by « sans photo ». All other words are said of
 * something else: they are read as if it had not been asked, and it goes on waiting only where they have begun nothing.
 * @param read carries out a text
 */
export function* besidePicture(s: Session, text: string, read: (text: string) => Part<void>): Part<boolean> {
  const slot = openSlot(s);
  if (slot?.type !== 'images' || slot.aside === undefined || isOfferedNow(s, text)) return false;
  if (OF_QUESTION.has(commandOf(s.book, text) ?? '')) return false;
  const taken = takeOff(s);
  const below = [...s.state.frames];
  yield* read(text);
  const isSame = s.state.frames.length === below.length && s.state.frames.every((one, i) => one === below[i]);
  if (isSame && !s.again) s.state.frames.push(...taken);
  else for (const frame of taken.reverse()) recordEnd(s, frame, 'interrupted');
  return true;
}

/** The dialogue that asks, and those that called it. */
function takeOff(s: Session): Frame[] {
  const taken: Frame[] = [];
  for (let frame = top(s); frame; frame = top(s)) {
    if (taken.length > 0 && currentStep(s, frame)?.type !== 'call') break;
    taken.unshift(frame);
    s.state.frames.pop();
  }
  return taken;
}
