import { readAsksSomebody } from '../../language/people/asks-somebody.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import type { Part, Session } from '../session.ts';
import { findReader } from '../start.ts';
import { isTalking } from '../talk.ts';
import { answersShown } from './chosen.ts';

/**
 * « demander à Fatou si elle peut venir »: of those who answered a post of their own, those who are called so. When nobody
 * is, the words are read anew.
 */
export function* asksSomebody(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || takesAnyWords(s) || s.ruledOut.has('ask')) return false;
  const read = readAsksSomebody(text);
  const found = findReader(s, 'ask-somebody');
  if (!read || !found) return false;
  const shown = yield* answersShown();
  return yield* beginIfMeant(s, found, {
    names: read.names,
    shown,
    ...(read.words === null ? {} : { words: read.words }),
    ...heardBy(s, 'ask', text),
  });
}
