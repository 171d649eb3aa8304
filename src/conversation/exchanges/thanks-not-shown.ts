import { saysNotShown } from '../../language/replies/not-shown.ts';
import { fold } from '../../language/words/fold.ts';
import { justUp } from '../drafts/just-up.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { press } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** Below either of them it is known which word of thanks is meant. */
const OF_NOTE = ['hide-thanks', 'show-thanks'];

/** « mon mot », « des mercis » */
const NAMES_NOTE = /\b(?:mots?|ce merci|mon merci|des mercis|my note|our names)\b/;

/** « non en fait ne le montre pas », soon after a word of thanks was shown to the town, or was to be: not any more. */
export function* thanksNotShown(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || (takesAnyWords(s) && !isTalking(s)) || !saysNotShown(text)) return false;
  if (!NAMES_NOTE.test(fold(text)) && isOfPost(s) && !(yield* isNoteLast())) return false;
  const [note, ...others] = (yield { ask: 'buttons', names: OF_NOTE, of: 'lately' }) as ButtonsAnswer;
  if (!note || others.some(({ id }) => id !== note.id)) return false;
  return yield* press(s, { kind: 'do', button: 'hide-thanks', id: note.id });
}

/** « enlève-la », « supprime ça »: of the photo of a draft, or of what has just gone up. */
function isOfPost(s: Session): boolean {
  const frame = top(s);
  return justUp(s) !== undefined || (frame !== undefined && tellsPost(flowOf(s, frame)));
}

function* isNoteLast(): Part<boolean> {
  const last = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  return last.some(({ button }) => OF_NOTE.includes(button));
}
