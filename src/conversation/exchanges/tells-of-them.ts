import { tellsOfAbsent } from '../../language/people/tells-of.ts';
import { askAgain } from '../questions/question.ts';
import { type Part, type Session, say, top } from '../session.ts';
import { press } from '../start.ts';
import { asksForWhom, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « elle répond pas », « yves m'a pas donné le sac », while one writes to her or to Yves: said of them, to us. They do not get it.
 */

/** « C'est bien arrivé chez toi ? »: not yet. */
const NOT_YET = ['after-not-yet'];

export function* tellsOfThem(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || s.status !== 'approved') return false;
  const isHeld = asksForWhom(s, frame);
  const { other } = frame.vars;
  if (!(isTalking(s) || isHeld) || typeof other !== 'string' || !tellsOfAbsent(text, other)) return false;
  const [only, another] = (yield { ask: 'buttons', names: NOT_YET, of: 'last' }) as ButtonsAnswer;
  if (only && !another && (yield* press(s, { kind: 'do', ...only }))) return true;
  say(s, { key: 'common.tells-of-them', args: { other } });
  if (isHeld) askAgain(s);
  return true;
}
