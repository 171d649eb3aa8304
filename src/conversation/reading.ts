import { type MessageReading, readMessage } from '../language/read-message.ts';
import type { Session } from './session.ts';
import type { TurnEvent } from './turn.ts';

const known = new WeakMap<TurnEvent, { text: string; reading: MessageReading }>();

/** What the member's words mean; read once a turn, however many rules ask. */
export function readingOf({ event, ctx }: Session, text: string): MessageReading {
  const before = known.get(event);
  if (before?.text === text) return before.reading;
  const reading = readMessage(text, ctx);
  known.set(event, { text, reading });
  return reading;
}
