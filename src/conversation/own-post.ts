import { type OwnReading, readOwn } from '../language/own-post.ts';
import { takesAnyWords } from './open-question.ts';
import { beginIfMeant, heardBy } from './read-again.ts';
import { currentStep, type Part, type Session, top } from './session.ts';
import { findReader } from './start.ts';
import type { SlotValue } from './state.ts';
import { isTalking } from './talk.ts';

/**
 * « retirer chaises 13 », « modifier chaises », « qui a répondu ? »: about a post of their own. Whether one is called so is
 * looked up; if not, the words are read anew. Where they may mean something else the number must stand there.
 */
export function* ownPost(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('own')) return false;
  const read = readOwn(text);
  const found = findReader(s, 'own');
  if (!read || !found) return false;
  if (mayMeanElse(s, read) && !/\d/.test(read.named)) return false;
  const slots: Record<string, SlotValue> = { wants: read.wants, said: read.named, ...heardBy(s, 'own', text) };
  if (read.isSure) slots.sure = 'yes';
  return yield* beginIfMeant(s, found, slots);
}

/** Where any words would do they are the answer; « retirer la date » may correct the draft that is looked over. */
function mayMeanElse(s: Session, { wants }: OwnReading): boolean {
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review';
  return isTalking(s) || (isAtReview && wants !== 'answers') || takesAnyWords(s);
}
