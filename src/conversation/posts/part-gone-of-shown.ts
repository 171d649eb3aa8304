import { readPartGone } from '../../language/details/part-gone.ts';
import { applyCorrection } from '../drafts/correct.ts';
import { leave, openUnsaid } from '../drafts/just-up.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isFree } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** Below a post of one's own, shown by itself. */
const OF_OWN = ['done', 'withdraw', 'renew'];

/** « non 4 sont parties », right below « BAGUETTES 31 … il en reste 6 »: two are left, to be confirmed; all of them: it is done. */
export function* partGoneOfShown(s: Session, text: string): Part<boolean> {
  const gone = s.status === 'approved' && isFree(s) ? readPartGone(text) : null;
  if (gone?.count == null) return false;
  const shown = (yield { ask: 'buttons', names: OF_OWN, of: 'last' }) as ButtonsAnswer;
  const [only] = shown;
  if (only?.id == null || shown.some(({ id }) => id !== only.id)) return false;
  const frame = yield* openUnsaid(s, only.id);
  if (frame === null || frame === 'told') return frame !== null;
  const { quantity, direction } = frame.slots;
  const many = quantity === undefined || quantity === null ? 1 : Number(quantity);
  const left = Number.isInteger(many) && direction === 'offer' ? many - gone.count : -1;
  if (left > 0) {
    yield* applyCorrection(s, frame, { quantity: left, isMarked: true });
    return true;
  }
  leave(s, frame);
  return left === 0 && (yield* press(s, { kind: 'do', button: 'done', id: only.id }));
}
