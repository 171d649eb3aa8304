import { type Session, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { recordEnd } from '../walk.ts';

/**
 * A sale was refused, and what it may be instead has not been said: whoever goes on to anything else has answered, and is
 * not asked again.
 */
export function isRefusedSale({ slots, filled }: Frame): boolean {
  return slots.sale === 'yes' && filled.length === 0;
}

/** On the way to something else. */
export function leaveRefusedSale(s: Session): void {
  for (let frame = top(s); frame && isRefusedSale(frame); frame = top(s)) {
    s.state.frames.pop();
    recordEnd(s, frame, 'interrupted');
  }
}
