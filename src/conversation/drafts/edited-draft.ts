import { isForMoney } from '../../language/posts/says-money.ts';
import { askAgain, understood } from '../questions/question.ts';
import { flowOf, type Part, type Session, say, top } from '../session.ts';
import { isSameValue } from '../slots/same-value.ts';
import { findReader, tryBegin } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { recordEnd, settle } from '../walk.ts';
import { TOLD } from './edited-up.ts';
import { asWhole, draftOf, MOST_TYPED, tellsPostOf, wishesOf } from './one-message.ts';

/*
 * The message that a draft was made of is edited, or deleted, when other things have been said since: what it says otherwise is told
 * otherwise, and what it says no more is told no more; what was corrected since stays. Where both cannot be, the draft stays as it is, and
 * that is said (`tooLate`). Deleted, the draft stays too.
 */

type Slots = Record<string, SlotValue>;

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
  if (!frame || event.type !== 'edit' || event.of === null || s.status !== 'approved') return false;
  const read = readBoth(s, frame, event.text, event.of);
  if (read === null) return false;
  const { was, now } = read;
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  const changed = names.filter((name) => name !== 'typed' && !isSameValue(was[name], now[name]));
  const isPlain = changed.every((name) => TOLD.includes(name) && isAsRead(frame, was, name));
  if (!isPlain && isCorrected(frame, was, changed)) return false;
  understood(s);
  if (read.isLinked) say(s, { key: `${frame.flow}.link-removed` });
  if (!isPlain) return yield* beginAnew(s, frame, now, changed);
  frame.slots.typed = event.text.slice(0, MOST_TYPED);
  if (changed.length === 0) return askAgain(s, { key: 'common.edit-taken' }) || true;
  for (const name of changed) frame.slots[name] = now[name] ?? null;
  // another title is looked over anew
  if (changed.includes('item')) delete frame.slots.fine;
  say(s, { key: 'common.edit-taken' });
  yield* settle(s, frame, changed);
  return true;
}

/** What the message said, and says now; null: it is no offer, no request of one kind, or was not the whole of what the draft was made of. */
function readBoth(
  s: Session,
  frame: Frame,
  text: string,
  of: string,
): { was: Slots; now: Slots; isLinked: boolean } | null {
  const { typed } = frame.slots;
  const isWhole = frame.told?.[0] === of && frame.inPieces === undefined;
  if (!isWhole || typeof typed !== 'string' || typed.length >= MOST_TYPED) return null;
  // another wish of the same message waits
  if (s.state.deferred?.some((wish) => wish.told?.includes(of))) return null;
  if (isForMoney(text) || wishesOf(s, text).length > 1) return null;
  const [was, now] = [typed, text].map((said) => draftOf(s, flowOf(s, frame), asWhole(frame, said), {}));
  if (was === undefined || now === undefined) return null;
  return [was, now].every(tellsPostOf) ? { was: was.slots, now: now.slots, isLinked: now.isLinked } : null;
}

/** Nothing that was said since has changed it. A title is tidied when it is looked over: whoever called it otherwise did so in a message. */
const isAsRead = (frame: Frame, was: Slots, name: string): boolean =>
  name === 'item' ? frame.told?.length === 1 : isSameValue(frame.slots[name], was[name]);

/** Of these each message says, or does not: what was answered besides by a button stays. */
const ANSWERED = ['direction', 'kind'];
/** Found or asked anew for whatever it is. */
const ANEW = ['typed', 'things', 'together', 'rest', 'more', 'fine', 'since', 'plural', 'linked', 'photos'];
const FOUND = ['alike', 'matched', 'twin', 'seen'];

/** Something was told or changed since that would be lost. */
function isCorrected(frame: Frame, was: Slots, changed: readonly string[]): boolean {
  const names = [...new Set([...Object.keys(was), ...Object.keys(frame.slots)])];
  return names.some((name) => {
    if (ANEW.includes(name) || FOUND.includes(name)) return false;
    if (ANSWERED.includes(name) && (was[name] === undefined || !changed.includes(name))) return false;
    return !isAsRead(frame, was, name);
  });
}

/** « je prête », of what was « je donne »; other things than those that were asked about. */
function* beginAnew(s: Session, frame: Frame, now: Slots, changed: readonly string[]): Part<boolean> {
  const found = findReader(s, 'post');
  if (!found) return false;
  const { photos, ...had } = frame.slots;
  const answered = ANSWERED.filter(
    (name) => had[name] !== undefined && (now[name] === undefined || !changed.includes(name)),
  );
  const slots = { ...now, ...Object.fromEntries(answered.map((name) => [name, had[name] ?? null])) };
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  say(s, { key: 'common.edit-taken' });
  yield* tryBegin(s, found, photos === undefined ? slots : { ...slots, photos });
  const anew = top(s);
  if (anew?.flow === frame.flow && anew.from === undefined && frame.told) anew.told = frame.told;
  return true;
}

export function deletedDraft(s: Session): void {
  if (draftMadeOf(s)) askAgain(s, { key: 'common.deleted-draft' });
}
