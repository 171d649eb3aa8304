import type { MessageReading } from '../read-message.ts';
import { namesThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';
import { describesThing } from './describes-thing.ts';

const FREE = /^(?:(?:c'est|tout|it's|for) )?(?:gratuit(?:e|s|es)?|free)$/;
/** « du velours vert », « une rousse »: called so. */
const CALLED = /^(?:une?|des|du|de la|de l'|l[ea]s?|l'|mon|ma|mes|an?|the|my|some|\d+) /;

/** « gratuit et solide », « rouge »: how a thing is, and not what it is. */
export function saysHowOnly(text: string): boolean {
  const plain = fold(text).trim();
  if (plain === '' || CALLED.test(plain) || namesThing(text, 9)) return false;
  const parts = plain
    .split(/[,;.!]| et | and /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => FREE.test(part) || describesThing(part));
}

/** Such a message, of nobody knows what: it is asked. */
export function withoutHow(reading: MessageReading, text: string): MessageReading {
  if (reading.intent !== 'post' || reading.items.length !== 1 || !saysHowOnly(text)) return reading;
  const { title: _, ...rest } = reading;
  return { ...rest, items: [], confidence: 'weak', ask: rest.ask === 'direction' ? rest.ask : 'item' };
}
