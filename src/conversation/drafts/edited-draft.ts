import { saysMoney, sellsThing } from '../../language/posts/says-money.ts';
import { askAgain, understood } from '../questions/question.ts';
import { type Part, type Session, say, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { settle } from '../walk.ts';
import { isOther, slotsOf } from './edited-up.ts';

/*
 * The message that a draft was made of is edited, or deleted, when other things have been said since: what it says now is what is being
 * told; deleted, the draft stays, and that is said.
 */

/** The draft in front of them, if it was made of the message that has been changed now. */
function draftMadeOf(s: Session): Frame | undefined {
  const { event } = s;
  const frame = top(s);
  if ((event.type !== 'edit' && event.type !== 'delete') || event.of === null || event.of === undefined)
    return undefined;
  return frame !== undefined && frame.from === undefined && frame.told?.includes(event.of) ? frame : undefined;
}

export function* editedDraft(s: Session): Part<boolean> {
  const { event } = s;
  const frame = draftMadeOf(s);
  if (!frame || event.type !== 'edit' || s.status !== 'approved') return false;
  const isSale = saysMoney(event.text) || sellsThing(event.text);
  const anew = isSale ? null : slotsOf(s, event.text);
  if (anew === null) return false;
  const changed = Object.entries(anew).filter(([slot, value]) => value !== null && isOther(frame, slot, value));
  const names = changed.map(([slot]) => slot);
  understood(s);
  if (names.length === 0) return askAgain(s, { key: 'common.edit-taken' }) || true;
  for (const [slot, value] of changed) frame.slots[slot] = value;
  // of other things it is asked anew whether they are one post
  if (names.includes('item')) for (const slot of ['things', 'together', 'fine']) delete frame.slots[slot];
  say(s, { key: 'common.edit-taken' });
  yield* settle(s, frame, names);
  return true;
}

export function deletedDraft(s: Session): void {
  if (draftMadeOf(s)) askAgain(s, { key: 'common.deleted-draft' });
}
