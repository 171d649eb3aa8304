import { readCallsOff } from '../../language/meetings/calls-off.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import { beginQuietly, kept } from './for-us.ts';

/** As many letters are looked at. */
const MOST_LETTERS = 200;

/**
 * « annule le rdv de samedi », « décaler mon rdv avec Yann »: told to us, also while one writes to somebody. Where there is no such moment
 * the words are read anew.
 */
export function* callsOff(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('meeting') || s.ruledOut.has('meeting-day')) return false;
  if (openSlot(s)?.type === 'text' && !asksForNote(s)) return false;
  const read = readCallsOff(text);
  if (read === null || (read.isDay && (top(s) !== undefined || isTalking(s)))) return false;
  // of whom they write to, unless somebody else is named
  const claim = isTalking(s) ? top(s)?.slots.claim : undefined;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  // « on décale le rdv à 19h ? », said to them
  if (isTalking(s) && !read.isTold && (read.what === 'other' || text.includes('?'))) return false;
  const rule = read.isDay ? 'meeting-day' : 'meeting';
  return yield* beginQuietly(s, 'calls-off', { said: text.slice(0, MOST_LETTERS), ...about, ...kept(s, rule, text) });
}
