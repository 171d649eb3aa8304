import { fold } from '../../language/words/fold.ts';
import type { Start } from '../book.ts';
import type { Part, Session } from '../session.ts';
import { findStart, tryBegin } from '../start.ts';
import { isFree } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** The button by which an admin tells whoever was refused why. */
const WHY = 'give-reason';
/** « il vend des trucs », « car pas de la commune », “because they sell”: said of somebody, and no more than a line. */
const REASON =
  /^[^a-z0-9]*(?:(?:car|parce qu(?:e |')|puisqu(?:e |')|c'est (?:car|parce)|because|since|as) ?.+|(?:il|elle|iel|ils|elles|he|she|they) (?!y )(?:[a-z']+ ).+|(?:pas|trop|faux|fausse|compte|profil|spam\w*|arnaq\w*|vend\w*|n'habite|habite|not|fake|sells?) .+)$/;
const MOST = 300;
/** Below somebody who waits. */
const NEXT = ['approve', 'refuse'];

/** Right below « … est refusée [Dire pourquoi] »: it goes to whoever was refused, as by the button. */
export function* reasonBehind(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin || !isFree(s) || text.length > MOST || text.includes('?') || !REASON.test(fold(text)))
    return false;
  const shown = (yield { ask: 'buttons', names: [WHY], of: 'last' }) as ButtonsAnswer;
  const [only, other] = shown;
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'button' }> => start.by === 'button' && start.button === WHY,
  );
  if (!only || other || !found?.start.fills) return false;
  // the next one who waits stands there too: it may be said of them, so that it is asked
  const all = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  const isSure = !all.some(({ button }) => NEXT.includes(button));
  return yield* tryBegin(s, found, { [found.start.fills]: only.id, ...(isSure ? { reason: text } : {}) });
}
