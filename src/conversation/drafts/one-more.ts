import { readAnother } from '../../language/details/another-thing.ts';
import { isPartOfName } from '../../language/things/part-of-name.ts';
import { isSameThing } from '../../language/things/same-thing.ts';
import { understood } from '../questions/question.ts';
import type { Part, Session } from '../session.ts';
import type { Frame } from '../state.ts';
import { settle } from '../walk.ts';
import { correctionOf } from './correct.ts';
import { MOST_THINGS } from './draft-slots.ts';
import { draftLookedAt, isAskedWhatChanges } from './tell-more.ts';

/**
 * « une table », « et aussi cette lampe », behind « je donne un vélo »: a list goes on over several messages. Whether it is one post
 * is asked as when they are named at once.
 */
export function* oneMore(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  if (!frame || frame.from !== undefined || frame.slots.kind === 'service' || s.status !== 'approved') return false;
  if (isAskedWhatChanges(s)) return false;
  const more = readAnother(text, s.ctx);
  if (more === null || correctionOf(s, text)?.item !== undefined) return false;
  const things = thingsOf(frame);
  if (
    things.length + more.length > MOST_THINGS ||
    things.some((one) => more.some((other) => isSameThing(one, other) || isPartOfName(other, one)))
  )
    return false;
  understood(s);
  const all = [...things, ...more];
  Object.assign(frame.slots, { things: all, item: all.join(', ').slice(0, 80), quantity: null });
  // looked over anew: of three it may be another answer than of two
  delete frame.slots.together;
  delete frame.slots.fine;
  yield* settle(s, frame, ['item', 'together']);
  return true;
}

function thingsOf({ slots }: Frame): string[] {
  if (Array.isArray(slots.things)) return slots.things;
  const item = String(slots.item);
  return [typeof slots.quantity === 'number' ? `${slots.quantity} ${item}` : item];
}
