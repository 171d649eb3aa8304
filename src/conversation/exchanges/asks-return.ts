import { readAsksReturn } from '../../language/loans/asks-return.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginQuietly, kept, mayLookUp } from './for-us.ts';

/** As many letters of what is asked are kept. */
const MOST_LETTERS = 300;

/** « je dois la rendre quand ? », « où est mon nettoyeur ? »: of what is lent; where nothing is, the words are read anew. */
export function* asksReturn(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('return')) return false;
  // « C'est pour Amélie ? » of what was said before it
  const isBeside = top(s)?.slots.held !== undefined && openSlot(s)?.type === 'choice';
  if (!mayLookUp(s) && !isBeside) return false;
  const read = readAsksReturn(text);
  if (read === null) return false;
  const { by, thing } = read;
  const said = { said: text.slice(0, MOST_LETTERS), by, ...(thing === undefined ? {} : { thing }) };
  return yield* beginQuietly(s, 'asks-return', { ...said, ...kept(s, 'return', text) });
}
