import { readKeyword } from '../../language/answers/keyword.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { isTask } from '../../language/things/things.ts';
import type { SlotDef } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { readToken } from '../token.ts';
import type { SettledAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';
import { findOverHeld, STANDS, sayLetGo } from './held.ts';
import { isOfOther } from './of-other.ts';
import { isOfferedNow, openSlot } from './open-question.ts';

/*
 * « Un mot pour Amélie ? », asked when the answer counts already: it may stay unanswered. What is plainly something else
 * goes where it belongs, and the question is let go of; as it is once what it was asked for has been decided.
 */

/** A question beside what is done: whoever says something else need not come back to it. */
export function isAside(s: Session): boolean {
  return openSlot(s)?.aside !== undefined;
}

/** « je donne un vélo »: a post, though any words would do here. */
export function isPostAside(s: Session, text: string): boolean {
  return isAside(s) && opensPost(text) && readingOf(s, text).confidence === 'strong';
}

/** « je donne un vélo », where a draft asks what is looked for: another post, and nothing was said of the first. */
export function leaveEmptyDraft(s: Session, text: string): boolean {
  const frame = top(s);
  const isDraft = frame && tellsPost(flowOf(s, frame));
  if (!frame || !isDraft || frame.slots.item !== undefined || !opensPost(text)) return false;
  const { direction, confidence } = readingOf(s, text);
  if (confidence !== 'strong' || direction === undefined || frame.slots.direction === undefined) return false;
  if (direction === frame.slots.direction) return false;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  return true;
}

/** « qqn aurait une tronçonneuse samedi ? », asked until when the drill is there: another post, of which Saturday is the day. */
export function isOtherPost(s: Session, text: string): boolean {
  const frame = top(s);
  const slot = openSlot(s);
  if (!frame || slot === undefined || typeof frame.slots.item !== 'string' || !tellsPost(flowOf(s, frame)))
    return false;
  if (!opensPost(text) && !text.includes('?')) return false;
  const { confidence, intent, kind, items } = readingOf(s, text);
  // « je cherche une tente », given or lent: surely a post, whichever it is
  if (confidence !== 'strong' && !opensPost(text)) return false;
  const isHelp = intent === 'post' && kind === 'service' && frame.slots.kind !== 'service' && isTask(items[0] ?? '');
  return isHelp || isOfOther(s, text, frame.slots.item);
}

/** « perceuse 15 », all of it: an answer to a post, though none may have that number. */
export function isKeywordAside(s: Session, text: string): boolean {
  const read = isAside(s) ? readKeyword(text) : null;
  return read?.sure === true && read.word !== null && read.number !== null && read.rest === undefined;
}

/** Something else is begun: the question is not come back to. */
export function leaveAside(s: Session): void {
  const frame = isAside(s) ? top(s) : undefined;
  if (!frame) return;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
}

function isFreeText({ event, book }: Session): boolean {
  return event.type === 'text' && !book.words.has(formOf(event.text));
}

/**
 * Whether what is said now may be meant for such a question all the same: « combien en voudrais-tu ? » is answered by how many;
 * words for somebody who chose another are answered with what has become of it.
 */
function mayAnswer(s: Session, slot: SlotDef | undefined, settled: string): boolean {
  // a photo is welcome all the same, and words are read beside it
  if (slot?.type === 'images') return true;
  if (slot?.type === 'number') return isCount(s);
  return !STANDS.includes(settled) && isFreeText(s);
}
const A_COUNT = /^\D{0,12}\d{1,3}\D{0,8}$/;

/** « 3 », « j'en veux 3 »; not « je donne 2 lits ». */
const isCount = ({ event }: Session): boolean =>
  event.type === 'text' && A_COUNT.test(event.text) && !opensPost(event.text);

/** So long after it was asked, only a number answers « combien en voudrais-tu ? »: all else is said of something else; as is a photo where words are asked for. */
const FRESH_MS = 2 * 60 * 60_000;

/** So long after it was asked, it may stay unanswered for good: whoever comes back with something else is not asked it first. */
const UNANSWERED_MS = 12 * 60 * 60_000;

function isStale(s: Session, { asked, run }: Frame, slot: SlotDef | undefined): boolean {
  const age = s.ctx.now.getTime() - Date.parse(asked ?? '');
  if (age >= UNANSWERED_MS && !mayBeAnswer(s, run)) return true;
  const isOld = age >= FRESH_MS;
  // a photo, hours after « un mot pour Marie ? »
  if (isOld && slot?.type !== 'images' && s.event.type === 'images') return true;
  return isOld && slot?.type === 'number' && s.event.type === 'text' && !isCount(s) && !isOfferedNow(s, s.event.text);
}

function mayBeAnswer(s: Session, run: string): boolean {
  const { event } = s;
  if (event.type === 'text') return isFreeText(s) || isOfferedNow(s, event.text);
  const token = event.type === 'tap' ? readToken(event.payload) : null;
  return event.type === 'images' || (token?.kind === 'answer' && token.run === run);
}

/** Somebody was chosen, or not, since they were asked for a word: nobody is asked for it any more. */
export function* dropSettled(s: Session): Part<void> {
  for (const frame of [...s.state.frames]) {
    const step = currentStep(s, frame);
    const slot = step?.type === 'collect' ? flowOf(s, frame).slots[step.slot] : undefined;
    const claim = slot?.aside === undefined ? undefined : frame.slots[slot.aside];
    if (typeof claim !== 'string') continue;
    const settled = (yield { ask: 'settled', claim }) as SettledAnswer;
    if (settled === null ? !isStale(s, frame, slot) : mayAnswer(s, slot, settled)) continue;
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
  }
}

/** « C'est pour Yann ? », and the exchange with Yann has ended: the words go to nobody, and it is not asked any more. */
export function* dropOverHeld(s: Session): Part<void> {
  const frame = yield* findOverHeld(s);
  if (!frame) return;
  sayLetGo(s);
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
}
