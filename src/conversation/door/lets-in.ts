import { readLetsIn } from '../../language/people/lets-in.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy, tryBegin } from '../start.ts';
import type { ButtonsAnswer } from '../turn.ts';
import { startOf } from './admin-command.ts';

/**
 * « ok pour Ludo », « oui pour 12 », by an admin to whom newcomers were shown a while ago: as by the command. Whoever has answers to
 * choose among in front of them chooses: a name may be of either, and a number counts right below newcomers only.
 */
export function* letsIn(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin || top(s)) return false;
  const below = readLetsIn(text, true);
  const read = readLetsIn(text) ?? below;
  if (read === null) return false;
  const isNumber = /^\d/.test(read.who);
  // « ok pour 5 » may be an hour, or so many chairs: a number counts right below the newcomers only
  // « kim non » is said of whoever stands there
  const of = isNumber || read === below ? 'last' : 'lately';
  const shown = (yield { ask: 'buttons', names: ['approve', 'pick'], of }) as ButtonsAnswer;
  const isOfNewcomers = shown.some(({ button }) => button === 'approve');
  if (!isOfNewcomers || shown.some(({ button }) => button === 'pick')) return false;
  const command = read.isIn ? 'approve' : 'refuse';
  if (!isNumber) return yield* beginBy(s, 'called', { what: command, who: read.who });
  const found = startOf(s, command);
  const fills = found?.start.fills;
  return found !== undefined && fills !== undefined && (yield* tryBegin(s, found, { [fills]: Number(read.who) }));
}
