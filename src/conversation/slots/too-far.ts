import type { Words } from '../bubble.ts';
import { firstKey, flowOf, type Session } from '../session.ts';
import type { Frame, SlotValue } from '../state.ts';

/** « jusqu'au 12 décembre 2031 »: a day further away than its question takes, in whichever way it was said. */
export function isTooFar(s: Session, frame: Frame, slot: string, value: SlotValue | undefined): boolean {
  const def = flowOf(s, frame).slots[slot];
  if (def?.type !== 'date' || typeof value !== 'string') return false;
  return (Date.parse(value) - s.ctx.now.getTime()) / 86_400_000 > (def['max-days'] ?? MOST_DAYS);
}

/** Of what is to be changed, all that may be, and the day that lies too far. */
export function withoutTooFar<Change extends readonly [string, SlotValue]>(
  s: Session,
  frame: Frame,
  changes: readonly Change[],
): { changes: Change[]; far: string | undefined } {
  const [far] = changes.find(([slot, value]) => isTooFar(s, frame, slot, value)) ?? [];
  return { changes: changes.filter(([slot]) => slot !== far), far };
}

export const MOST_DAYS = 365;

export const tooFar = (s: Session, frame: Frame, slot: string): Words => ({
  key: firstKey(s, `${frame.flow}.${slot}-too-far`, `common.${flowOf(s, frame).slots[slot]?.type}-too-far`),
});
