import { asksUs } from '../../language/meetings/said-to-neighbour.ts';
import { beginsWithNameAlone, isAddressedTo, listsThings, maySpeakTo } from '../../language/people/addressed-to.ts';
import { readAsksAll } from '../../language/people/asks-all.ts';
import { beginsWithName, readAsksSomebody } from '../../language/people/asks-somebody.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { findButton, findReader, tryBegin } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';
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

/** « vous pouvez venir quand ? », right below those who answered: of them all, as by the button below them. */
export function* asksAll(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) !== undefined || s.ruledOut.has('ask')) return false;
  const words = asksUs(text) ? null : readAsksAll(text);
  const found = words === null ? undefined : findButton(s, 'ask-about');
  if (words === null || found === undefined) return false;
  const shown = (yield { ask: 'buttons', names: ['ask-about', 'pick'], of: 'last' }) as ButtonsAnswer;
  const [only, another] = shown.filter(({ button }) => button === 'ask-about');
  if (only?.id == null || another !== undefined || !shown.some(({ button }) => button === 'pick')) return false;
  return yield* tryBegin(s, found, { post: only.id, words });
}

/** As many letters of a question go. */
const MOST_LETTERS = 300;

/**
 * « marcel, tu peux rajouter une manette ? », of Marcel who has answered a post of their own and was promised nothing: asked of him, as by
 * « demander à Marcel »; never a word for whoever is written to just now.
 */
export function* speaksToAnswerer(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || s.ruledOut.has('ask') || text.length > MOST_LETTERS) return false;
  if (!maySpeakTo(text) || !beginsWithName(text) || !TO_THEM.test(text) || opensPost(text)) return false;
  if (beginsWithNameAlone(text) && listsThings(text)) return false;
  if (isSaidToOther(s, text)) return false;
  const found = findReader(s, 'ask-somebody');
  return (
    found !== undefined && (yield* beginIfMeant(s, found, { spoken: 'yes', words: text, ...heardBy(s, 'ask', text) }))
  );
}

/** It asks something, or says « tu ». */
const TO_THEM = /\?|est[- ]ce qu|(?:^|[^\p{L}])(?:tu|toi|te|t['’]\p{L}+|ton|ta|tes|vous|votre|you|your)(?![\p{L}])/iu;

/** A letter, or a word asked for whoever is named. */
function isSaidToOther(s: Session, text: string): boolean {
  if (!openSlot(s)) return false;
  if (!asksForNote(s)) return takesAnyWords(s);
  return isAddressedTo(text, String(top(s)?.vars.owner ?? '')) !== null;
}
