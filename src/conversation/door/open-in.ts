import { formOf } from '../load/form-of.ts';
import type { Part, Session } from '../session.ts';
import { findButton, tryBegin } from '../start.ts';
import type { CommunesAnswer } from '../turn.ts';

/** « ouvrir un Parallèle à Quimper »: the commune is said with it, and not asked for again. */
export function* openIn(s: Session, text: string): Part<boolean> {
  for (const { index, 0: link } of text.matchAll(/\s+(?:à|a|au|aux|en|pour|dans|sur|in|at|for)\s+/giu)) {
    if (s.book.words.get(formOf(text.slice(0, index))) !== 'found') continue;
    const found = findButton(s, 'found');
    const communes = (yield { ask: 'communes', text: text.slice(index + link.length) }) as CommunesAnswer;
    const [first, another] = communes;
    const isSure = first !== undefined && (first.exact || another === undefined);
    return found !== undefined && (yield* tryBegin(s, found, isSure ? { town: first.insee } : {}));
  }
  return false;
}
