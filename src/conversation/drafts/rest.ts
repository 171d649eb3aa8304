import { isUnsaved } from '../questions/unsaved.ts';
import { currentStep, flowOf, isReviewed, type Session, tellsPost, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { isHolding } from '../talk.ts';
import { recordEnd } from '../walk.ts';
import { keepDropped } from './drop-draft.ts';

/*
 * An unfinished question is brought back once, long after it was put: by our reminder, by a greeting, or behind something else. Then it rests. A
 * draft is named once more, and one tap takes it up again; whoever looked at a setting is not asked about it behind « C'est publié ! ».
 */

/** So long after it was put, whoever does something else has turned away from it. */
const OLD_MS = 2 * 60 * 60_000;
/** So long after it was brought back, a greeting does not bring it back again. */
const RESTS_MS = 6 * 60 * 60_000;

const since = (s: Session, at: string | undefined): number => s.ctx.now.getTime() - Date.parse(at ?? '');

/** It is put once more; not again after that. */
export function noteBrought(s: Session, frame: Frame): void {
  frame.brought ??= s.ctx.now.toISOString();
}

/** A post that is not up yet. */
const isDraft = (s: Session, frame: Frame): boolean => frame.from === undefined && tellsPost(flowOf(s, frame));

/** A setting, or where one looks: about nobody and nothing that waits for an answer. */
export function isOfNothing(s: Session, frame: Frame): boolean {
  const flow = flowOf(s, frame);
  if (currentStep(s, frame)?.type !== 'collect' || flow.defers || isReviewed(s, frame) || isHolding(s, frame))
    return false;
  return Object.entries(frame.slots).every(
    ([name, value]) => flow.slots[name]?.type !== 'id' || !/^\d/.test(String(value)),
  );
}

/** « À quelles heures ? », of this morning, behind something else: not asked again; a draft is, once. True: it rests. */
export function restsBehind(s: Session, frame: Frame): boolean {
  if (!(since(s, frame.asked) >= OLD_MS)) return false;
  if (isOfNothing(s, frame)) {
    leave(s, frame);
    return true;
  }
  if (!isDraft(s, frame) && !isUnsaved(s, frame)) return false;
  noteBrought(s, frame);
  if (!(since(s, frame.brought) >= OLD_MS)) return false;
  putAside(s, frame);
  return true;
}

/** « cc », the day after we had brought it back: they come with something else. */
export function restsAtGreeting(s: Session): void {
  for (let frame = top(s); frame; frame = top(s)) {
    if (currentStep(s, frame)?.type === 'listen') return;
    if (flowOf(s, frame).defers || isHolding(s, frame) || !(since(s, frame.asked) >= OLD_MS)) return;
    if (!(since(s, frame.brought) >= RESTS_MS)) {
      noteBrought(s, frame);
      return;
    }
    if (isDraft(s, frame) || isUnsaved(s, frame)) putAside(s, frame);
    else leave(s, frame);
  }
}

function leave(s: Session, frame: Frame): void {
  s.state.frames.splice(s.state.frames.indexOf(frame), 1);
  recordEnd(s, frame, 'interrupted');
}

/** What has a name, or was photographed, can be taken up again. */
function putAside(s: Session, frame: Frame): void {
  const key = frame.from === undefined ? 'common.rests' : 'common.change-rests';
  if (typeof frame.slots.item === 'string' || Array.isArray(frame.slots.photos)) keepDropped(s, frame, key);
  leave(s, frame);
}
