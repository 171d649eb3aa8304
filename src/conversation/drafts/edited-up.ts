import { takeOutContacts } from '../../language/people/contact.ts';
import { isForMoney } from '../../language/posts/says-money.ts';
import { fold } from '../../language/words/fold.ts';
import { askAgain, markOf, standing, understood } from '../questions/question.ts';
import { firstKey, flowOf, type Part, type Session, say, tellsPost, top } from '../session.ts';
import { isSameValue } from '../slots/same-value.ts';
import { tooFar, withoutTooFar } from '../slots/too-far.ts';
import { findReader } from '../start.ts';
import type { ConversationState, Frame, SlotValue } from '../state.ts';
import type { SettledAnswer } from '../turn.ts';
import { noteLink } from './contacts-out.ts';
import { leave, openUnsaid } from './just-up.ts';
import { draftOf, MOST_TYPED, tellsPostOf } from './one-message.ts';

/*
 * The message that a post was made of is edited, or deleted, once the post is up, or waits for an admin's look. Edited: what it says now
 * is shown, to be saved, so that answers and number stay. Deleted: the post stays, and that is said, with the button that takes it down.
 */

/** As many messages a draft remembers. */
const MOST_TOLD = 4;

/**
 * At the end of a turn: the message in which the thing of a draft was named, or of one that is put off.
 * @param isWhole it is one message of theirs, and not several read together
 */
export function noteTold(s: Session, before: ConversationState, turn: string, isWhole: boolean): void {
  const frame = top(s);
  if (isWhole) noteWishes(s, before, turn);
  if (!frame || s.event.type !== 'text' || frame.from !== undefined || !tellsPost(flowOf(s, frame))) return;
  const was = before.frames.find(({ run }) => run === frame.run);
  // what waited and is taken up now was told then
  if (was === undefined && frame.told !== undefined) return;
  if (typeof frame.slots.item !== 'string' || frame.slots.item === was?.slots.item) return;
  frame.told = toldIn(frame.told, turn);
  if (!isWhole) frame.inPieces = true;
}

const toldIn = (told: readonly string[] | undefined, turn: string): string[] =>
  [...(told ?? []).filter((one) => one !== turn), turn].slice(-MOST_TOLD);

function noteWishes({ state, event }: Session, before: ConversationState, turn: string): void {
  const known = new Set(before.deferred?.map((wish) => JSON.stringify(wish)));
  for (const wish of event.type === 'text' ? (state.deferred ?? []) : [])
    if (wish.at === undefined && typeof wish.slots.item === 'string' && !known.has(JSON.stringify(wish)))
      wish.told = toldIn(wish.told, turn);
}

/** What may be left out of a post, as one message told it. */
const LEFT_OUT = ['details', 'quantity', 'quartier', 'until', 'loan', 'deposit', 'when', 'duration'];

/** What one message said of the post that was made of it, as it went up: edited, it may say so no more. */
export function saidInOne(s: Session, frame: Frame): Record<string, string> {
  const { typed } = frame.slots;
  if (typeof typed !== 'string' || typed.length >= MOST_TYPED || frame.told?.length !== 1 || frame.inPieces) return {};
  const said = slotsOf(s, typed) ?? {};
  return marksOf(
    frame.slots,
    LEFT_OUT.filter((slot) => (said[slot] ?? null) !== null),
  );
}

/** Those of these slots that are filled, and a mark of what is in each. */
function marksOf(slots: Frame['slots'], names: readonly string[]): Record<string, string> {
  const filled = names.filter((name) => (slots[name] ?? null) !== null);
  return Object.fromEntries(filled.map((name) => [name, asKept(slots[name])]));
}

/** A post keeps what it was told in its own way: « cesson » is « Cesson », and a day has no thousandths. */
const asKept = (value: SlotValue | undefined): string =>
  markOf(typeof value === 'string' ? fold(value.replace(/\.\d{3}Z$/, '')) : JSON.stringify(value ?? null));

/** The post that was made of the message which has been changed now, if it is still up, or waits for an admin. */
function* postOf(s: Session): Part<{ post: string; isHeld: boolean } | null> {
  const { event, state } = s;
  if ((event.type !== 'edit' && event.type !== 'delete') || event.of === null || s.status !== 'approved') return null;
  const of = event.of;
  const post = of === undefined ? undefined : state.made?.findLast((made) => made.of.includes(of))?.post;
  if (post === undefined) return null;
  const settled = (yield { ask: 'settled', post }) as SettledAnswer;
  return settled === null || settled === 'held' ? { post, isHeld: settled === 'held' } : null;
}

export function* deletedUp(s: Session): Part<boolean> {
  const made = yield* postOf(s);
  if (made === null) return false;
  const text = [{ key: made.isHeld ? 'common.deleted-held' : 'common.deleted-up' }];
  s.bubbles.push({ type: 'buttons', text, buttons: [standing('withdraw', made.post)] });
  if (top(s)) askAgain(s);
  return true;
}

/** The edit of a message has been saved: what it says now is what is up. */
export function noteSaved({ state }: Session, { edited }: Frame, post: string): void {
  const made = state.made?.findLast((one) => one.post === post);
  if (made && edited) made.said = edited;
}

export function* editedUp(s: Session): Part<boolean> {
  const made = yield* postOf(s);
  const { event } = s;
  if (made === null || event.type !== 'edit') return false;
  const isSale = isForMoney(event.text);
  const anew = isSale ? null : slotsOf(s, event.text);
  const frame = yield* openUnsaid(s, made.post);
  if (frame === null) return false;
  if (frame === 'told') return true;
  understood(s);
  const kept = s.state.made?.findLast((one) => one.post === made.post);
  // edited once more before it is saved, it is compared with what was shown of it last
  const said = frame.edited ?? kept?.said ?? {};
  // said no more, and not changed since
  const isOut = (slot: string) => said[slot] === asKept(frame.slots[slot]);
  const differs = Object.entries(anew ?? {}).filter(
    ([slot, value]) => isOther(frame, slot, value) && (value !== null || isOut(slot)),
  );
  const { changes: changed, far } = withoutTooFar(s, frame, differs);
  const marks = anew ? marksOf(far === undefined ? anew : { ...anew, [far]: null }, LEFT_OUT) : {};
  // the day stays, and which it is to be is asked
  if (far !== undefined && changed.length === 0) {
    frame.editing = far;
    return askAgain(s, tooFar(s, frame, far)) || true;
  }
  if (far !== undefined) say(s, tooFar(s, frame, far));
  if (changed.length === 0) {
    // it says no more and no less than what is up
    if (kept && anew) kept.said = marks;
    // what it says now is no post, or the same: what can be changed stands below the summary
    if (anew !== null) leave(s, frame);
    else askAgain(s, ...(isSale ? [{ key: 'common.no-money' }] : []));
    return anew === null;
  }
  for (const [slot, value] of changed) frame.slots[slot] = value;
  // until it is saved, what is up is what was said before
  if (anew) frame.edited = marks;
  if (takeOutContacts(event.text).links.length > 0) noteLink(s, frame);
  askAgain(s, { key: firstKey(s, `${frame.flow}.changed-${frame.step}`, 'common.changed') });
  return true;
}

/** What one message may say of a post that stands already: not which side it is. */
export const TOLD: readonly string[] = [
  'item',
  'details',
  'quantity',
  'quartier',
  'until',
  'loan',
  'deposit',
  'in-return',
  'when',
  'duration',
];

/** What the message says now; null: no offer, no request. */
function slotsOf(s: Session, text: string): Record<string, SlotValue> | null {
  const found = findReader(s, 'post');
  if (!found) return null;
  const draft = draftOf(s, found.flow, text, {});
  if (!tellsPostOf(draft)) return null;
  const { slots } = draft;
  return Object.fromEntries(TOLD.map((slot) => [slot, slots[slot] ?? null]));
}

const isOther = ({ slots }: Frame, slot: string, value: SlotValue): boolean => !isSameValue(slots[slot], value);
