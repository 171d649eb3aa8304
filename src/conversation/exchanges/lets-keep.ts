import { readLetsKeep } from '../../language/loans/lets-keep.ts';
import type { Part, Session } from '../session.ts';
import { findButton, tryBegin } from '../start.ts';
import type { ButtonsAnswer } from '../turn.ts';
import { mayLookUp } from './for-us.ts';

/** « il peut la garder jusqu'à jeudi », right below « chez Paul, retour prévu demain [Changer la date] »: as by that button, with its day. */
export function* letsKeep(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !mayLookUp(s)) return false;
  const until = readLetsKeep(text, s.ctx);
  const found = until === null ? undefined : findButton(s, 'loan-due');
  if (until === null || found === undefined) return false;
  const [only, another] = (yield { ask: 'buttons', names: ['loan-due'], of: 'last' }) as ButtonsAnswer;
  if (only?.id == null || another !== undefined) return false;
  return yield* tryBegin(s, found, { claim: only.id, until });
}
