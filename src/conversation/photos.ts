import { answerCurrent, fill, helpWords } from './answer.ts';
import { open } from './door.ts';
import { justUp, openChange } from './just-up.ts';
import { oneMessage } from './one-message.ts';
import { askBecause } from './question.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from './session.ts';
import { findReader, putOff, tryBegin } from './start.ts';
import type { Frame } from './state.ts';
import { recordEnd } from './walk.ts';

export function* photos(s: Session, media: string[], text: string | null): Part<void> {
  const frame = top(s);
  const found = findReader(s, 'post');
  if (s.status !== 'approved' && found) {
    // at the door a photo is a post to come, with its words if it has any
    if (text !== null && (yield* oneMessage(s, text, true, { photos: media }))) return;
    return yield* putOff(s, { flow: found.flow.id, slots: { photos: media } });
  }
  if (frame && (yield* takePhotos(s, frame, media))) return;
  if (frame) {
    const { taken } = yield* answerCurrent(s);
    if (!taken) askBecause(s, { key: 'common.photo-not-now' }, helpWords(s, frame));
    return;
  }
  if (text !== null && (yield* oneMessage(s, text, false, { photos: media }))) return;
  if (text === null && (yield* photoUp(s, media))) return;
  if (found) yield* tryBegin(s, found, { photos: media });
  else yield* open(s);
}

/** A photo alone, right behind what has just gone up without any, is of that: it is shown with it, to be confirmed. */
function* photoUp(s: Session, media: string[]): Part<boolean> {
  const post = justUp(s);
  if (post === undefined) return false;
  const asked = s.bubbles.length;
  if (!(yield* openChange(s, post))) return false;
  const frame = top(s);
  // it is up no more, and that has been said
  if (!frame || currentStep(s, frame)?.type !== 'review') return true;
  const slot = photoSlot(s, frame);
  s.bubbles.splice(asked);
  if (slot !== undefined && (frame.slots[slot] ?? null) === null) return yield* takePhotos(s, frame, media);
  // it has some already: of the next one
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  return false;
}

/** Where a flow takes photos at any step. */
function photoSlot(s: Session, frame: Frame): string | undefined {
  const { slots } = flowOf(s, frame);
  return Object.keys(slots).find((name) => slots[name]?.type === 'images' && slots[name]?.anytime);
}

/** Photos are taken at any step of a flow that has a place for them: a photo is never refused for a date. */
export function* takePhotos(s: Session, frame: Frame, media: string[]): Part<boolean> {
  const flow = flowOf(s, frame);
  const slot = photoSlot(s, frame);
  if (slot === undefined) return false;
  const had = frame.slots[slot];
  const most = flow.slots[slot]?.max ?? 5;
  const count = Math.min((Array.isArray(had) ? had.length : 0) + media.length, most);
  const full = Array.isArray(had) && had.length >= most;
  say(s, { key: full ? `${flow.id}.${slot}-too-many` : `${flow.id}.${slot}-added`, args: { max: most, count } });
  yield* fill(s, frame, slot, media);
  return true;
}
