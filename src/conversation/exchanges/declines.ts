import { readDeclines } from '../../language/answers/declines.ts';
import { fold } from '../../language/words/fold.ts';
import { openSlot } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import { answersShown } from './chosen.ts';

/**
 * « je dis non à fatou », « désolé fatou c'est trop tard »: of one who waits for what they have up; « t'arrives trop tard », of who was shown
 * last. Where nobody is meant the words are read on: they may be for somebody.
 */
export function* declines(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'decline');
  const { person = false, letter = false } = openSlot(s) ?? {};
  if (s.status !== 'approved' || !found || s.ruledOut.has('decline') || person || letter) return false;
  const read = readDeclines(text);
  if (read === null) return false;
  const { name, of, isBare } = read;
  // whom they write to reads it
  if (isTalking(s) && (name === null || name === partner(s))) return false;
  const among = name === null || isBare ? yield* answersShown() : [];
  if ((name === null || isBare) && among.length === 0) return false;
  const whom: Record<string, SlotValue> = name === null ? { among } : { names: [name] };
  const thing: Record<string, SlotValue> = of === undefined ? {} : { of };
  return yield* beginIfMeant(s, found, { ...whom, ...thing, ...heardBy(s, 'decline', text) });
}

function partner(s: Session): string | undefined {
  const other = top(s)?.vars.other;
  return typeof other === 'string' ? fold(other).split(/[ -]/)[0] : undefined;
}
