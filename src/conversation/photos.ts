import { answerCurrent, fill, helpWords } from './answer.ts';
import { open } from './door.ts';
import { oneMessage } from './one-message.ts';
import { askBecause } from './question.ts';
import { flowOf, type Part, type Session, say, top } from './session.ts';
import { findReader, putOff, tryBegin } from './start.ts';
import type { Frame } from './state.ts';

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
  if (found) yield* tryBegin(s, found, { photos: media });
  else yield* open(s);
}

/** Photos are taken at any step of a flow that has a place for them: a photo is never refused for a date. */
export function* takePhotos(s: Session, frame: Frame, media: string[]): Part<boolean> {
  const flow = flowOf(s, frame);
  const slot = Object.keys(flow.slots).find((name) => flow.slots[name]?.type === 'images' && flow.slots[name]?.anytime);
  if (slot === undefined) return false;
  const had = frame.slots[slot];
  const most = flow.slots[slot]?.max ?? 5;
  const count = Math.min((Array.isArray(had) ? had.length : 0) + media.length, most);
  const full = Array.isArray(had) && had.length >= most;
  say(s, { key: full ? `${flow.id}.${slot}-too-many` : `${flow.id}.${slot}-added`, args: { max: most, count } });
  yield* fill(s, frame, slot, media);
  return true;
}
