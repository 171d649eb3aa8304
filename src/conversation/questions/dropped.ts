import { flowOf, type Session, tellsPost } from '../session.ts';
import type { Frame } from '../state.ts';
import { asWish } from './unsaved.ts';

/** A draft that is given up is kept for a while: it may have been a slip. @returns the mark by which a button takes it up again */
export function rememberDropped(s: Session, frame: Frame): string {
  const drops = (s.state.drops ?? 0) + 1;
  s.state.drops = drops;
  s.state.dropped = { ...asWish(frame), since: s.ctx.now.toISOString(), mark: String(drops) };
  return String(drops);
}

/** A post that is not up yet, of something that has a name. */
export const isNamedDraft = (s: Session, frame: Frame): boolean =>
  frame.from === undefined &&
  frame.slots.sale === undefined &&
  tellsPost(flowOf(s, frame)) &&
  typeof frame.slots.item === 'string';
