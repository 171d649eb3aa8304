import type { Flow, Start } from '../book.ts';
import { currentStep, flowOf, type Part, type Session } from '../session.ts';
import type { Frame, Intention } from '../state.ts';
import type { SettledAnswer, TurnEvent } from '../turn.ts';
import { recordEnd } from '../walk.ts';

/*
 * « À qui as-tu remis le fauteuil ? »: that it has gone is certain, to whom may stay unsaid. It is asked once more after something
 * else; then, or once the clock says that it took too long, it is gone on without an answer.
 */

/** The news that goes on without an answer to what a dialogue asks. */
function newsOf(s: Session, frame: Frame): string | undefined {
  const step = currentStep(s, frame);
  return step?.type === 'collect' ? flowOf(s, frame).slots[step.slot]?.unsaid : undefined;
}

export const mayStayUnsaid = (s: Session, frame: Frame): boolean => newsOf(s, frame) !== undefined;

/** How it is gone on without an answer. */
export function unsaidStart(s: Session, frame: Frame): Intention | null {
  const news = newsOf(s, frame);
  const start = flowOf(s, frame).starts.find((one): one is Start => one.by === 'internal' && one.name === news);
  if (start === undefined) return null;
  const at = start.at === undefined ? {} : { at: start.at };
  return { flow: frame.flow, ...at, slots: {}, vars: { post: String(frame.slots.post ?? '') } };
}

/**
 * Somebody was chosen meanwhile, or it was withdrawn: none of those who are named waits any more; or it was put up anew, so that it has
 * not gone. Nothing is to be asked.
 */
export function* isSettledUnsaid(s: Session, frame: Frame): Part<boolean> {
  if (!mayStayUnsaid(s, frame) || !frame.picks?.length) return false;
  const { post } = frame.slots;
  if (typeof post === 'string' && ((yield { ask: 'settled', taker: post }) as SettledAnswer) !== null) return true;
  for (const { value } of frame.picks) {
    if (((yield { ask: 'settled', claim: value }) as SettledAnswer) === null) return false;
  }
  return true;
}

/** The clock goes on: what asked the same is asked no more. */
export function dropUnsaid(s: Session, flow: Flow, { name, about }: Extract<TurnEvent, { type: 'internal' }>): void {
  for (const frame of [...s.state.frames]) {
    const isSame =
      frame.flow === flow.id && newsOf(s, frame) === name && String(frame.slots.post) === String(about.post);
    if (!isSame) continue;
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
  }
}
