import { type OwnReading, readDraw, readOwn } from '../language/own-post.ts';
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

/**
 * « tirer au sort », where it corrects no post of theirs: they look at who has answered, where the button for it stands.
 */
export function* drawsLots(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('own') || isTalking(s) || takesAnyWords(s)) return false;
  const named = readDraw(text);
  const found = named === null ? undefined : findReader(s, 'own');
  if (named === null || !found) return false;
  return yield* beginIfMeant(s, found, { wants: 'answers', said: named, sure: 'yes', ...heardBy(s, 'own', text) });
}

/** Where any words would do they are the answer; « retirer la date » may correct the draft that is looked over. */
function mayMeanElse(s: Session, { wants }: OwnReading): boolean {
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review';
  return isTalking(s) || (isAtReview && wants !== 'answers') || takesAnyWords(s);
}
