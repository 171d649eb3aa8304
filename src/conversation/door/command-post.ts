import { asWord } from '../../language/answers/keyword.ts';
import { fold } from '../../language/words/fold.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { tryBegin } from '../start.ts';
import { isTalking } from '../talk.ts';
import { readCommand, startOf } from './admin-command.ts';

/** « VELO 3 arnaque », « le vélo 3 » */
const KEYWORD = /^(?:l[ea]s?\s+|l['’])?\p{L}[\p{L}'’-]*\s*(\d{1,9})\b[\s:,.-]*(.*)$/su;
/** « la perceuse », « vélo : une arnaque »; what is wrong with it comes after a stop. */
const WORD = /^(?:l[ea]s?\s+|l['’])?(\p{L}[\p{L}'’-]*)(?:\s*[:,;]\s*(.*)|[\s.!]*)$/su;
/**
 * « retirer VELO 3 arnaque », « retirer vélo »: an admin's command that names a post by its keyword, where it is none of
 * their own.
 */
export function* commandPost(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin) return false;
  const { command, after } = readCommand(s, text);
  const found = command === undefined ? undefined : startOf(s, command);
  if (found?.start.fills !== 'number' || found.flow.slots.member !== undefined) return false;
  const { rest } = found.start;
  const because = (words: string | undefined) =>
    rest === undefined || words === undefined || words.trim() === ''
      ? {}
      : { [rest]: words.trim().slice(0, MOST_LETTERS) };
  const named = KEYWORD.exec(after);
  if (named) return yield* tryBegin(s, found, { number: Number(named[1]), ...because(named[2]) });
  const isOfPosts = found.flow.starts.some(
    (one) => one.by === 'button' && one.button === command && one.fills === 'post',
  );
  const called = WORD.exec(after);
  const word = asWord(called?.[1] === undefined ? undefined : fold(called[1]));
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review';
  if (word === null || !isOfPosts || isAtReview || isTalking(s) || takesAnyWords(s)) return false;
  return yield* tryBegin(s, found, { [found.start.fills]: word, ...because(called?.[2]) });
}

const MOST_LETTERS = 300;
