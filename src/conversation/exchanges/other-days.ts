import { readOtherDays } from '../../language/dates/other-days.ts';
import { leaveAside } from '../questions/aside.ts';
import { openSlot } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader } from '../start.ts';
import type { SlotValue } from '../state.ts';

/** As many letters are looked at. */
const MOST_LETTERS = 300;

/**
 * « plutôt samedi prochain », of a loan that one waits for: with nothing else begun, or where a word for its owner is asked
 * for, days are days.
 */
export function* otherDays(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('days') || readOtherDays(text, s.ctx) === null) return false;
  const frame = top(s);
  const found = findReader(s, 'days');
  const isWord = frame !== undefined && frame.flow === found?.flow.id && openSlot(s)?.type === 'text';
  // of a loan days have been asked
  if (!found || (frame && !(isWord && frame.slots.days !== undefined))) return false;
  const claim = frame?.slots.claim;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  leaveAside(s);
  const { held: _, ...heard } = heardBy(s, 'days', text);
  return yield* beginIfMeant(s, found, { said: text.slice(0, MOST_LETTERS), ...about, ...heard });
}
