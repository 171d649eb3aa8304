import { saysNothingFits, saysOfPosts } from '../../language/replies/nothing-fits.ts';
import { isDeclined, isNo } from '../../language/replies/small-answers.ts';
import { askAgain } from '../questions/question.ts';
import { heardBy } from '../questions/read-again.ts';
import { OF_WORDS } from '../questions/surely-for.ts';
import { type Part, type Session, top } from '../session.ts';
import { shortened } from '../shortened.ts';
import { beginBy } from '../start.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** Buttons of posts that were looked for or are new, and those below « je n'en vois pas ». */
const OF_POSTS = ['claim', 'more', 'ask-for', 'alert'];
/** Below « rien », where nothing was found. */
const WHERE_NONE = ['ask-for', 'alert'];
/** « Ça t'intéresse ? », of one of them. */
const OF_ONE = 'take-it';
const SAID = 'common.nothing-fits';

/**
 * « bof », « rien d'intéressant », right below posts that we have shown: of those, whomever one writes to. A neighbour who read it
 * would believe that it is about them. « non rien merci », in a talk and below posts, may be said to either: it is asked.
 */
export function* nothingFits(s: Session, text: string): Part<boolean> {
  const isDeclining = isDeclined(text) && !isNo(text);
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s)) || !(isDeclining || saysNothingFits(text))) return false;
  // « Pour Parallèle », asked for whom: the posts stand above that
  const isForUs = s.ruledOut.has('us');
  const names = isForUs ? { names: [...OF_POSTS, OF_ONE] } : {};
  const shown = (yield { ask: 'buttons', ...names, of: isForUs ? 'lately' : 'last' }) as ButtonsAnswer;
  const isOfOne = shown.some(({ button }) => button === OF_ONE);
  // said once more right behind it: nobody has written since
  const isAgain = s.state.said === SAID && !isDeclining && !shown.some(({ button }) => button === OF_WORDS);
  if (!isOfOne && !shown.some(({ button }) => OF_POSTS.includes(button))) {
    if (isAgain) askAgain(s, { key: 'common.nod' });
    return isAgain;
  }
  const other = top(s)?.vars.other;
  const isOfCards = !isOfOne && !shown.some(({ button }) => WHERE_NONE.includes(button));
  if (isOfCards && isTalking(s) && typeof other === 'string' && !saysOfPosts(text)) {
    return yield* beginBy(s, 'whose', { name: shortened(other), ...heardBy(s, 'us', text) });
  }
  askAgain(s, { key: isOfOne ? 'common.nod' : SAID });
  if (!isOfOne) s.state.said = SAID;
  return true;
}
