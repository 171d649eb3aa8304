import { readArrived } from '../../language/meetings/has-arrived.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « C'est bien arrivé chez toi ? » [C'est reçu] [Pas encore] [Personne n'est venu]: what is written right below it answers that, also
 * by words that would not be read so elsewhere: « si si j'ai les 2 pots merci », « non », « y avait personne ».
 */

const DONE = 'after-done';
const NOT_YET = 'after-not-yet';
const NOBODY = 'after-nobody';
const BUTTONS = { done: DONE, 'not-yet': NOT_YET, nobody: NOBODY } as const;

export function* afterHandOver(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s))) return false;
  const read = readArrived(text, s.ctx);
  if (read === null) return false;
  const name = BUTTONS[read];
  const shown = (yield { ask: 'buttons', names: [DONE, NOT_YET, NOBODY], of: 'last' }) as ButtonsAnswer;
  const ids = new Set(shown.map(({ id }) => id));
  // where nobody can have stayed away, that is « pas encore »
  const meant = shown.find(({ button }) => button === name) ?? (name === NOBODY ? shown.find(isNotYet) : undefined);
  return ids.size === 1 && meant !== undefined && (yield* press(s, { kind: 'do', ...meant }));
}

const isNotYet = ({ button }: { button: string }): boolean => button === NOT_YET;
