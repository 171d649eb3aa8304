import type { MessageReading } from '../read-message.ts';
import { namesThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';

/*
 * « je propose une perceuse rouge »: it is offered, and nobody can tell whether it is given, lent or swapped.
 */

const PROPOSES =
  /(?<=^\W*(?:(?:bonjour|bonsoir|salut|coucou|hello)(?: à tous)?[ ,!]+)?(?:moi )?(?:je|j['’]|on|nous) (?:vous )?)propos(?:e|ons)(?= (?:aussi )?(?:une?|des|du|de la|de l['’]|mon|ma|mes|nos|notre|deux|trois|quatre|\d{1,2}) )/iu;
/** A meeting, or something that is done. */
const AT_AN_HOUR = /\d ?h(?:eures?)?\b|\b(?:midi|rdv|rendez-vous)\b/;

/** « je propose un pot de confiture », which may be said to somebody: whoever tells all says « je vous propose ». */
export const mayProposeToOne = (text: string): boolean => PROPOSES.test(text) && !/\bvous propos/iu.test(text);

/** @param read how a message is read: the same, said of a gift, tells what is offered */
export function withProposed(
  reading: MessageReading,
  text: string,
  read: (text: string) => MessageReading,
): MessageReading {
  if (!PROPOSES.test(text) || AT_AN_HOUR.test(fold(text))) return reading;
  const [only] = reading.items;
  // « une perceuse », which is offered, is not wanted for itself
  const isOwnReturn = only !== undefined && reading.inReturn !== undefined && fold(reading.inReturn) === fold(only);
  // an answer names what it answers
  const isOfNone = reading.intent === 'other' || (reading.intent === 'claim' && reading.ask === 'which');
  if (!isOfNone && !isOwnReturn) return reading;
  const given = read(text.replace(PROPOSES, 'donne'));
  if (given.intent !== 'post' || given.kind !== 'give' || !namesThing(given.title ?? '', 2)) return reading;
  const { kind: _, ...offered } = given;
  return { ...offered, confidence: 'weak', ask: offered.ask ?? 'kind' };
}
