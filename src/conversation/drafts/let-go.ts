import { isOfferedNow } from '../questions/open-question.ts';
import { asWish } from '../questions/unsaved.ts';
import { isReviewed, type Session, say, top } from '../session.ts';
import { type Frame, type Intention, MAX_DEFERRED, MAX_DEPTH } from '../state.ts';
import { asksForWhom, hasLapsed, heldSince, isHolding } from '../talk.ts';
import { readToken } from '../token.ts';
import { recordEnd } from '../walk.ts';
import { isRefusedSale } from './refused-sale.ts';

/**
 * What was begun longest ago gives way; at the end of a turn, because what ends at once takes nobody's place. A draft is
 * kept and taken up again when the others are done.
 */
export function keepDepth(s: Session): void {
  while (s.state.frames.length > MAX_DEPTH) {
    const [oldest] = s.state.frames.splice(0, 1);
    if (!oldest) return;
    recordEnd(s, oldest, 'interrupted');
    if (isReviewed(s, oldest) && !isRefusedSale(oldest)) {
      keepWishes(s, [...(s.state.deferred ?? []), asWish(oldest)]);
    }
  }
}

/** Of more than are kept the oldest is let go of, and its author is told which. */
export function keepWishes(s: Session, wishes: readonly Intention[]): void {
  s.state.deferred = wishes.slice(-MAX_DEFERRED);
  for (const { slots } of wishes.slice(0, -MAX_DEFERRED)) {
    const thing = typeof slots.item === 'string' ? slots.item : '';
    say(s, { key: 'common.kept-most', args: { max: MAX_DEFERRED, thing } });
  }
}

/** As many letters of what was let go of are shown to its author. */
const MOST_SHOWN = 300;

/** A message that was held back hours ago is let go of, unsent, with the question about it; its author reads that nobody got it. */
export function dropLapsed(s: Session): void {
  for (const frame of s.state.frames.filter((one) => hasLapsed(one, s.ctx.now) && !isAnswered(s, one))) {
    const said = isHolding(s, frame) ? (frame.slots.said ?? frame.slots.heard) : null;
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
    if (typeof said === 'string') say(s, { key: 'common.words-lapsed', args: { said: said.slice(0, MOST_SHOWN) } });
  }
}

/** Within a day of the question, or of our reminder of it, whoever answers it says what they would have. */
const ANSWERABLE_MS = 24 * 60 * 60_000;

function isAnswered(s: Session, frame: Frame): boolean {
  const { event, ctx } = s;
  if (!asksForWhom(s, frame) || ctx.now.getTime() - heldSince(frame) >= ANSWERABLE_MS) return false;
  if (event.type !== 'tap') return frame === top(s) && event.type === 'text' && isOfferedNow(s, event.text);
  const token = readToken(event.payload);
  return token?.kind === 'answer' && token.run === frame.run;
}
