import type { Flow, Step } from '../book.ts';
import { typedTitle } from '../questions/open-question.ts';
import { currentStep, type Session, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { commandOf } from '../small-words.ts';
import type { Frame } from '../state.ts';
import { readToken } from '../token.ts';
import { recordEnd } from '../walk.ts';

/*
 * « Tu veux quitter Parallèle ? » is over with the next act that does not answer it: a « oui » that is meant for something else,
 * hours later, must not put anybody out.
 */

/** So long a mere « oui » is its answer; the button always is. */
const FRESH_MS = 3_600_000;
/** What is said of the question itself. */
const BESIDE = new Set(['help', 'how', 'cancel', 'back', 'french', 'english', 'no', 'thanks']);

export function dropLeaving(s: Session): void {
  for (const frame of s.state.frames.filter((one) => asksToLeave(s, one) && !isAnswered(s, one))) {
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
  }
}

const isOfLeaving = ({ starts }: Flow): boolean =>
  starts.some((start) => start.by === 'word' && start.word === 'leave');
const isPlain = (step: Step | undefined): boolean => step?.type === 'review' && step.slots.length === 0;

function asksToLeave(s: Session, frame: Frame): boolean {
  const flow = s.book.flows.get(frame.flow);
  return flow !== undefined && isOfLeaving(flow) && isPlain(currentStep(s, frame));
}

function isAnswered(s: Session, frame: Frame): boolean {
  const { event } = s;
  if (!['text', 'images', 'tap', 'referral'].includes(event.type)) return true;
  if (top(s) !== frame) return false;
  if (event.type === 'tap') {
    const token = readToken(event.payload);
    return token?.kind === 'answer' && token.run === frame.run;
  }
  const text = event.type === 'text' ? textOf(event) : null;
  const step = currentStep(s, frame);
  if (text === null || step === undefined) return false;
  if (BESIDE.has(commandOf(s.book, text) ?? '')) return true;
  const isFresh = s.ctx.now.getTime() - Date.parse(frame.asked ?? '') < FRESH_MS;
  return isFresh && typedTitle(s, frame, step, text) !== null;
}
