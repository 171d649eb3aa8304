import { saysNotShown } from '../../language/replies/not-shown.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** Below either of them it is known which word of thanks is meant. */
const OF_NOTE = ['hide-thanks', 'show-thanks'];

/** « non en fait ne le montre pas », soon after a word of thanks was shown to the town, or was to be: not any more. */
export function* thanksNotShown(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || (takesAnyWords(s) && !isTalking(s)) || !saysNotShown(text)) return false;
  const [note, ...others] = (yield { ask: 'buttons', names: OF_NOTE, of: 'lately' }) as ButtonsAnswer;
  if (!note || others.some(({ id }) => id !== note.id)) return false;
  return yield* press(s, { kind: 'do', button: 'hide-thanks', id: note.id });
}
