import { toWhom } from '../questions/may-mean.ts';
import { isOfferedNow } from '../questions/open-question.ts';
import { askAgain } from '../questions/question.ts';
import { ruleOf } from '../questions/read-again.ts';
import { currentStep, flowOf, type Part, type Session, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import type { Frame } from '../state.ts';
import { isHolding } from '../talk.ts';
import { readToken } from '../token.ts';
import type { SettledAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';

/*
 * « C'est ta réponse à la question sur FAUTEUIL 42 ? », and somebody has been chosen since: it is not asked any more, and
 * what they write is read as if it never had been. What was kept for it goes with what the chosen write to the other, or
 * its author hears that it went nowhere.
 */

/** As many letters are held, see conversation/talk.ts. */
const MOST_LETTERS = 2_000;

/** Ends the dialogue. @returns it, with the words that were kept in it */
export function* dropLateReply(s: Session): Part<Frame | null> {
  for (const frame of [...s.state.frames]) {
    const { about, rule } = frame.slots;
    const step = currentStep(s, frame);
    const isReply = flowOf(s, frame).starts.some((start) => start.by === 'reader' && start.reader === 'maybe-reply');
    if (!isReply || typeof about !== 'string' || step?.type !== 'collect' || answers(s)) continue;
    const isKept = rule === 'reply' && isHolding(s, frame);
    if (!isKept && frame !== top(s)) continue;
    const settled = (yield { ask: 'settled', question: about }) as SettledAnswer;
    // who has tapped « Répondre » may still say it, unless they are the chosen
    if (settled === null || (!isKept && settled === 'over')) continue;
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
    return isKept ? frame : null;
  }
  return null;
}

function answers(s: Session): boolean {
  if (s.event.type === 'tap') return readToken(s.event.payload)?.kind === 'answer';
  const text = textOf(s.event);
  return text !== null && isOfferedNow(s, text);
}

/** After what came now has been carried out. */
export function* keepLateReply(s: Session, { slots }: Frame): Part<void> {
  const heard = String(slots.heard ?? '');
  const frame = top(s);
  if (frame && ruleOf(frame.slots.rule) === 'talk' && isHolding(s, frame)) {
    const both = `${heard}\n${frame.slots.said ?? frame.slots.heard}`;
    if (both.length <= MOST_LETTERS) {
      frame.slots.said = both;
      s.bubbles.pop();
      askAgain(s);
      return;
    }
  }
  s.event = { type: 'text', text: heard, from: String(slots.event ?? '') };
  if (yield* toWhom(s, heard)) return;
  s.bubbles.unshift({
    type: 'text',
    text: [{ key: 'common.reply-late', args: { subject: String(slots.subject ?? ''), reply: heard.slice(0, 300) } }],
  });
}
