import type { Correction } from '../../language/corrections/correction.ts';
import { askAgain, askBecause, understood } from '../questions/question.ts';
import type { Session } from '../session.ts';
import type { Frame } from '../state.ts';

const COUNTED = /^\d{1,3}(?= )/;

/**
 * « plutôt 5 », of « une table et 4 chaises »: the only one of them that is counted. Of none or two nobody can tell which, and no number
 * stands for all of them together.
 */
export function countsOneOf(s: Session, frame: Frame, read: Correction | null): boolean {
  const { things, item, fine } = frame.slots;
  if (read === null || typeof read.quantity !== 'number' || !Array.isArray(things)) return false;
  const { quantity, isMarked: _, ...more } = read;
  if (Object.keys(more).length > 0) return false;
  const counted = things.filter((thing) => COUNTED.test(thing));
  const [only, another] = counted;
  if (only === undefined || another !== undefined || typeof item !== 'string' || !item.includes(only)) {
    askBecause(s, { key: 'common.not-understood' });
    return true;
  }
  const now = only.replace(COUNTED, String(quantity));
  const whole = item.replace(only, now);
  understood(s);
  Object.assign(frame.slots, {
    things: things.map((thing) => (thing === only ? now : thing)),
    item: whole,
    // only its number has changed: it need not be told apart anew
    ...(fine === item ? { fine: whole } : {}),
  });
  askAgain(s, { key: now === only ? 'common.changed-nothing' : 'common.changed' });
  return true;
}
