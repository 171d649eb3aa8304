import { readUnableOn } from '../../language/dates/unable-on.ts';
import { readPartGone } from '../../language/details/part-gone.ts';
import { readHandedOver, tellsToWhom } from '../../language/meetings/handed-over.ts';
import { lacksIt, lacksPart, readNoMore } from '../../language/own-posts/no-more.ts';
import { takesDown } from '../../language/own-posts/takes-down.ts';
import { wantsItAfterAll } from '../../language/replies/after-all.ts';
import { isOffWeGo } from '../../language/replies/small-answers.ts';
import { reject } from '../answer.ts';
import { isNamedDraft, rememberDropped } from '../questions/dropped.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, collectOf, standing, understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import type { Frame } from '../state.ts';
import { begin, finish, settle } from '../walk.ts';
import { addDetail } from './tell-more.ts';

/*
 * « j'ai plus de chaises », « finalement je les garde », at whatever question of a draft of chairs: there is nothing to publish any more.
 * It was said in passing, and may have been misread: what is dropped is named, and one tap takes it up again.
 */

/** So long a dropped draft can be taken up again. */
const KEPT_MS = 24 * 60 * 60_000;

/** The mark of the draft that was taken up, in its vars. */
const TAKEN_UP = 'taken-up';

/** The button of it. */
export const TAKE_UP = 'take-up';

/** A draft of something that has a name, and is not up yet. */
function draftOf(s: Session): Frame | undefined {
  const frame = top(s);
  return frame && isNamedDraft(s, frame) && currentStep(s, frame) ? frame : undefined;
}

export function* givesUpDraft(s: Session, text: string): Part<boolean> {
  const frame = draftOf(s);
  if (!frame || s.status !== 'approved') return false;
  const type = openSlot(s)?.type;
  const item = String(frame.slots.item);
  // « à plus » is no « plus » of which there is none left
  if (isWhy(frame, text) || isOffWeGo(text) || commandOf(s.book, text) === 'bye') return false;
  // « c'est remis à Maëlle » tells of what was promised to her, where something was
  if (!s.ruledOut.has('settled') && tellsToWhom(text)) return false;
  if (yield* partOf(s, frame, text)) return true;
  // « enlève-la », and there is no photo or detail that it may be said of
  const isBare = !Array.isArray(frame.slots.photos) && typeof frame.slots.details !== 'string';
  if (isBare && commandOf(s.book, text) === undefined && (type === undefined || type === 'choice') && takesDown(text)) {
    yield* dropDraft(s, frame);
    return true;
  }
  const said = readNoMore(text, item, type === 'choice' || type === undefined);
  if (said?.is === 'gone' || (said === null && isOver(s, text, item))) {
    yield* dropDraft(s, frame);
    return true;
  }
  if (said === null) return false;
  return yield* counts(s, frame, said.count);
}

/** « la moitié est réservée »: the rest is still told; « 2 sont parties », of ten: eight are left. */
function* partOf(s: Session, frame: Frame, text: string): Part<boolean> {
  const part = frame.slots.direction === 'request' || Array.isArray(frame.slots.things) ? null : readPartGone(text);
  if (part === null) return false;
  const { quantity } = frame.slots;
  const left = part.count !== null && typeof quantity === 'number' ? quantity - part.count : null;
  if (left !== null) return left > 0 && (yield* counts(s, frame, left));
  return addDetail(s, frame, text, part.said);
}

/** « j'ai plus de couches », of couches that are asked for: that is why. */
export const isWhy = ({ slots }: Frame, text: string): boolean => slots.direction === 'request' && lacksIt(text);

/** « c'est donné », « plus dispo », at a question that takes no words of one's own. */
function isOver(s: Session, text: string, item: string): boolean {
  const slot = openSlot(s);
  if (slot === undefined || slot.type === 'text' || slot.type === 'choice' || commandOf(s.book, text)) return false;
  const { intent, confidence } = readingOf(s, text);
  if (intent !== 'cancel' || confidence !== 'strong' || readUnableOn(text) !== null) return false;
  return !lacksPart(text, item) && (readHandedOver(text) === null || !/\d/.test(text));
}

/** « j'ai plus que 3 chaises », « j'en ai plus que prévu »: how many there are, which is asked where it is not said. */
function* counts(s: Session, frame: Frame, count: number | null): Part<boolean> {
  const flow = flowOf(s, frame);
  if (collectOf(flow, 'quantity') === undefined || frame.slots.kind === 'service') return false;
  understood(s);
  const most = flow.slots.quantity?.max ?? count;
  if (count === null || most === null || count > most) {
    frame.editing = 'quantity';
    if (count === null) askAgain(s);
    else yield* reject(s, 'too-big');
    return true;
  }
  frame.slots.quantity = count;
  say(s, { key: 'common.changed' });
  yield* settle(s, frame, ['quantity']);
  return true;
}

/** What is dropped is named, and kept for a while. */
export function* dropDraft(s: Session, frame: Frame, key = 'common.dropped'): Part<void> {
  keepDropped(s, frame, key);
  yield* finish(s, frame, 'cancelled');
}

export function keepDropped(s: Session, frame: Frame, key: string): void {
  understood(s);
  const mark = rememberDropped(s, frame);
  const text = [{ key, args: { thing: String(frame.slots.item ?? '') } }];
  s.bubbles.push({ type: 'buttons', text, buttons: [standing(TAKE_UP, mark)] });
}

/** Long after, nothing of it is kept. */
export function forgetDropped({ state, ctx }: Session): void {
  if (state.dropped && isOld(state.dropped, ctx.now)) delete state.dropped;
}

const isOld = ({ since }: { since: string }, now: Date): boolean => now.getTime() - Date.parse(since) >= KEPT_MS;

/** So long after, « non attends » is said of a draft that was cancelled. */
const FRESH_MS = 15 * 60_000;

/** « ah non attends », « je veux le donner quand même », « retour », right behind « annuler »: it was a slip. */
export function* wantsDropped(s: Session, text: string): Part<boolean> {
  const { dropped } = s.state;
  if (!dropped || top(s) || s.status !== 'approved' || text.includes('?')) return false;
  if (s.ctx.now.getTime() - Date.parse(dropped.since) >= FRESH_MS) return false;
  const command = commandOf(s.book, text);
  if (command !== 'back' && command !== 'go-on' && !wantsItAfterAll(text)) return false;
  return yield* takeUpDropped(s, null);
}

/** « La reprendre », of the draft it stood below; tapped twice, that one is asked about again. @param mark null: of before there were any */
export function* takeUpDropped(s: Session, mark: string | null): Part<boolean> {
  const { dropped } = s.state;
  if (s.status !== 'approved') return false;
  understood(s);
  if (mark !== null && top(s)?.vars[TAKEN_UP] === mark) {
    askAgain(s);
    return true;
  }
  if (!dropped || isOld(dropped, s.ctx.now) || (mark !== null && mark !== dropped.mark)) {
    askAgain(s, { key: 'common.not-kept' });
    return true;
  }
  delete s.state.dropped;
  const { since: _, mark: own, ...intention } = dropped;
  yield* begin(s, { ...intention, vars: { ...intention.vars, [TAKEN_UP]: own ?? '' } });
  return true;
}
