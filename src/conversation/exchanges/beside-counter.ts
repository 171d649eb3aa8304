import { readAgreesTo } from '../../language/answers/agrees-to.ts';
import { readKeyword } from '../../language/answers/keyword.ts';
import { isToldToBot } from '../../language/people/told-to-bot.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import type { Intent } from '../../language/read-message.ts';
import { isListening } from '../listen.ts';
import { isKnown } from '../questions/may-mean.ts';
import { wasKeptBack } from '../questions/read-again.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy, findButton, tryBegin } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer, KeywordAnswer } from '../turn.ts';
import { kept } from './for-us.ts';

/** As many letters go with an answer. */
const MOST_LETTERS = 300;
const COUNTERED = ['deal', 'no-deal'];
/** Plainly something else. */
const ELSE: readonly Intent[] = ['post', 'thanks', 'greeting', 'cancel', 'report', 'spam', 'command'];

/**
 * « euh non 10 € max », « et tu as la notice ? », right below « Lucie aimerait plutôt : … Ça te va ? »: neither yes nor no, and for
 * Lucie. It goes with their answer, and she reads it.
 */
export function* besideCounter(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || wasKeptBack(s) || text.length > MOST_LETTERS) return false;
  if (commandOf(s.book, text) !== undefined || isToldToBot(text) || opensPost(text)) return false;
  const { intent, confidence } = readingOf(s, text);
  // « 5 jeux max » may be read as a post, and is none there
  const isGuess = intent === 'post' && confidence !== 'strong' && !top(s);
  if (ELSE.includes(intent) && !isGuess) return false;
  if (!isGuess && (yield* agreesToIt(s, text))) return true;
  if (top(s)) return false;
  const asked = (yield { ask: 'buttons', names: COUNTERED, of: 'last' }) as ButtonsAnswer;
  if (asked.length === 0) return false;
  const read = readKeyword(text);
  if (read?.word != null && (yield* isKnown(read))) return false;
  const [only, another] = (yield { ask: 'waits' }) as KeywordAnswer;
  return (
    only !== undefined &&
    another === undefined &&
    (yield* beginBy(s, 'more', { post: only.post, said: text, asks: 'more' }))
  );
}

/**
 * « ok pour le casque »: yes to what the owner would rather have, if that is in it; else it is a word for them. With a draft open, or
 * once something has come behind what they asked, it is still that; and « non merci » may be thought over.
 */
function* agreesToIt(s: Session, text: string): Part<boolean> {
  const agreed = s.ruledOut.has('counter') || isListening(s) ? null : readAgreesTo(text);
  if (agreed === null) return false;
  const awaited = ((yield { ask: 'awaited' }) as ButtonsAnswer).filter(({ button }) => button === 'deal');
  // said no to, and now they come round: as by the button, which still stands there
  const asked =
    awaited.length > 0 ? awaited : ((yield { ask: 'buttons', names: ['deal'], of: 'lately' }) as ButtonsAnswer);
  const [only, another] = asked;
  if (only?.id == null || another !== undefined) return false;
  const found = findButton(s, 'deal');
  return found !== undefined && (yield* tryBegin(s, found, { claim: only.id, ...kept(s, 'counter', text) }));
}
