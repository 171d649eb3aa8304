import { isOnlyThanks } from '../../language/replies/only-thanks.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { heardBy, wasKeptBack } from '../questions/read-again.ts';
import { OF_WORDS } from '../questions/surely-for.ts';
import type { Part, Session } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy } from '../start.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

const PLEASED =
  /\b(?:merci+|thanks?|thank you|thx|ty|cheers|super|parfait|nickel|cool|top|geniale?|great|perfect|lovely)\b/;

/**
 * « parfait », « ok », « super merci », « de retour », right below what a neighbour has written, with nothing open: said to them, whoever else they have
 * an exchange with.
 */
export function* nodsToNeighbour(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || isTalking(s) || wasKeptBack(s)) return false;
  // quoting what they thank for, it is of that
  if (s.event.type !== 'text' || s.event.quotes !== undefined) return false;
  // « je suis rentré », below « tu passes quand ? »
  const isBack = commandOf(s.book, text) === 'home';
  if (!isBack && !isAgreed(text) && !(isOnlyThanks(text) && PLEASED.test(fold(text)))) return false;
  const last = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  const claim = last.find(({ button }) => button === OF_WORDS)?.id;
  if (claim == null) return false;
  return yield* beginBy(s, 'talk', { claim, ...heardBy(s, 'talk', text) });
}
