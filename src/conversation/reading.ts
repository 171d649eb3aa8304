import { type MessageReading, readMessage } from '../language/read-message.ts';
import type { Session } from './session.ts';

/** What a message of this person means here and now; read once a turn, however many rules ask. */
export function readingOf(s: Session, text: string): MessageReading {
  const known = s.readings.get(text);
  if (known) return known;
  const reading = readMessage(text, s.ctx);
  s.readings.set(text, reading);
  return reading;
}
