import { formOf } from '../load/form-of.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** « changer d'avis », « voir les réponses »: what a button in front of them says is the button, if there is but one. */
export function* typedButton(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || takesAnyWords(s)) return false;
  const names = buttonsTitled(s, formOf(text));
  if (names.length === 0) return false;
  const shown = (yield { ask: 'buttons', names, of: 'last' }) as ButtonsAnswer;
  const [only] = shown;
  const isOne = only && shown.every(({ button, id }) => button === only.button && id === only.id);
  return isOne === true && (yield* press(s, { kind: 'do', ...only }));
}

function buttonsTitled(s: Session, typed: string): string[] {
  const names = [...s.book.labels].flatMap(([key, forms]) => {
    const name = /\.button-(.+)$/.exec(key)?.[1];
    return name !== undefined && forms.includes(typed) ? [name] : [];
  });
  return [...new Set(names)];
}
