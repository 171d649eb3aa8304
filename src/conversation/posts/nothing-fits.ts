import { saysNothingFits } from '../../language/replies/nothing-fits.ts';
import { isDeclined, isNo } from '../../language/replies/small-answers.ts';
import { askAgain } from '../questions/question.ts';
import type { Part, Session } from '../session.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** Buttons of posts that were looked for or are new, and those below « je n'en vois pas ». */
const OF_POSTS = ['claim', 'more', 'ask-for', 'alert'];
/** « Ça t'intéresse ? », of one of them. */
const OF_ONE = 'take-it';

/**
 * « bof », « rien d'intéressant », right below posts that we have shown: of those, whomever one writes to. A neighbour who read it
 * would believe that it is about them.
 */
export function* nothingFits(s: Session, text: string): Part<boolean> {
  const isDeclining = isDeclined(text) && !isNo(text);
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s)) || !(isDeclining || saysNothingFits(text))) return false;
  const shown = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  const isOfOne = shown.some(({ button }) => button === OF_ONE);
  if (!isOfOne && !shown.some(({ button }) => OF_POSTS.includes(button))) return false;
  askAgain(s, { key: isOfOne ? 'common.nod' : 'common.nothing-fits' });
  return true;
}
