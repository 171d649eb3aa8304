import { dayOfIso, isoOf } from '../../language/dates/calendar.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { readOtherDays } from '../../language/dates/other-days.ts';
import { readPeriod, saysOnlyDays } from '../../language/dates/period.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { leaveAside } from '../questions/aside.ts';
import { toWhom } from '../questions/may-mean.ts';
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
  if (s.status !== 'approved') return false;
  // of a loan that is promised to them, or by them: the other reads it
  // and who only says on which day they cannot asks for no other
  if (s.ruledOut.has('days')) {
    const isOnlyUnable = readUnableOn(text)?.instead === null;
    return !isOnlyUnable && readOtherDays(text, s.ctx) !== null && (yield* toWhom(s, text));
  }
  const frame = top(s);
  const found = findReader(s, 'days');
  const isWord = frame !== undefined && frame.flow === found?.flow.id && openSlot(s)?.type === 'text';
  if (readOtherDays(text, s.ctx) === null && !(isWord && isOutside(s, frame.slots.days, text))) return false;
  // of a loan days have been asked
  if (!found || (frame && !(isWord && frame.slots.days !== undefined))) return false;
  const claim = frame?.slots.claim;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  leaveAside(s);
  const { held: _, ...heard } = heardBy(s, 'days', text);
  return yield* beginIfMeant(s, found, { said: text.slice(0, MOST_LETTERS), again: 'yes', ...about, ...heard });
}

/** « le we du 12 », and nothing else, below a loan noted for Wednesday: then they would have it, and not when they come for it. */
function isOutside(s: Session, noted: SlotValue | undefined, text: string): boolean {
  const [from, to] = typeof noted === 'string' ? noted.split('/') : [];
  // « à tout de suite », « à samedi »: until then
  if (/^\W*(?:[àa]|see you|d[èe]s|tout|maintenant|now)(?!\p{L})/iu.test(text)) return false;
  if (from === undefined || to === undefined || !saysOnlyDays(text, s.ctx) || readMoment(text, s.ctx) !== null)
    return false;
  const days = readPeriod(text, s.ctx);
  // on the eve one fetches it, on the day after it is brought back
  return days !== null && (days.from > daysOn(to, 1) || days.to < daysOn(from, -1));
}

const daysOn = (day: string, by: number): string => isoOf(dayOfIso(day) + by);
