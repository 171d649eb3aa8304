import { formOf } from '../load/form-of.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** « changer d'avis », « voir les réponses »: what a button in front of them says is the button, if there is but one. */
export function* typedButton(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || takesAnyWords(s)) return false;
  const titled = buttonsTitled(s, formOf(text));
  const names = isTalking(s) ? titled.filter((name) => !TO_PEOPLE.includes(name)) : titled;
  if (names.length === 0) return false;
  // whoever writes to somebody means what they write, but for words that nobody says to people
  const isOurs = names.some((name) => OURS.includes(name));
  const shown = (yield { ask: 'buttons', names, of: isTalking(s) && isOurs ? 'lately' : 'last' }) as ButtonsAnswer;
  const [only] = shown;
  const isOne = only && shown.every(({ button, id }) => button === only.button && id === only.id);
  return isOne === true && (yield* press(s, { kind: 'do', ...only }));
}

/** Titles that are also said to people: « d'accord », « c'est bon »; see said-yes.ts. */
const TO_PEOPLE = [
  'agree',
  'allow',
  'refuse-longer',
  'coming',
  'take-it',
  'write',
  'options',
  'accept',
  'decline',
  'done',
  'found-it',
];
/** « changer d'avis », « voir les réponses », « je laisse ma place » */
const OURS = ['take-back', 'release', 'answers', 'back-out', 'give-up', 'mine', 'my-answers', 'hand-over'];

function buttonsTitled(s: Session, typed: string): string[] {
  const names = [...s.book.labels].flatMap(([key, forms]) => {
    const name = /\.button-(.+)$/.exec(key)?.[1];
    return name !== undefined && forms.includes(typed) ? [name] : [];
  });
  return [...new Set(names)];
}
