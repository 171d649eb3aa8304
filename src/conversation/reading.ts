import { type Changes, type Correction, readCorrection, readDenied } from '../language/corrections/correction.ts';
import { withoutHow } from '../language/details/says-how-only.ts';
import { type Intent, type MessageReading, readMessage } from '../language/read-message.ts';
import type { Session } from './session.ts';

/** Fewer words than this say little: what they were only likely to mean is not acted upon. */
const FEW = 4;

/** What a message is about, where something is done about it: a guess at a word or two is none. */
export function intentOf(s: Session, text: string): Intent {
  const { intent, confidence } = readingOf(s, text);
  return confidence === 'weak' && intent !== 'post' && text.split(/\s+/u).length < FEW ? 'other' : intent;
}

/** What a message of this person means here and now; read once a turn, however many rules ask. */
export function readingOf(s: Session, text: string): MessageReading {
  const known = s.readings.get(text);
  if (known) return known;
  const reading = withoutHow(readMessage(text, s.ctx), text);
  s.readings.set(text, reading);
  return reading;
}

/** What a message of this person corrects in what they were shown, here and now. */
export function correctionIn({ ctx: { now, timezone, places = [] } }: Session, text: string): Correction | null {
  return readCorrection(text, { now, timezone, places });
}

/** What of what they were shown a message of this person says is not so. */
export function deniedIn({ ctx: { now, timezone, places = [] } }: Session, text: string): Changes | null {
  return readDenied(text, { now, timezone, places });
}
