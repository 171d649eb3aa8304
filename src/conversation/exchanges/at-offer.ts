import { readsAsOffer, saysNoOffer } from '../../language/answers/at-offer.ts';
import { offersSomething } from '../../language/answers/read-offered.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { helpWords } from '../answer.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, askBecause } from '../questions/question.ts';
import { heardBy } from '../questions/read-again.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy, findReader } from '../start.ts';
import type { Frame } from '../state.ts';
import { recordEnd } from '../walk.ts';

/*
 * « Et toi, que proposes-tu ? » takes any words, and the owner reads them as the offer: « tu habites où ? » is a question for the owner,
 * « sans photo » says that there is no picture, « je cherche une échelle » is a post of its own.
 */

/** « Que proposes-tu en échange ? », of an answer that counts already. */
function offering(s: Session): Frame | undefined {
  const frame = top(s);
  const slot = openSlot(s);
  const isSwap = frame !== undefined && frame.flow === findReader(s, 'counter')?.flow.id;
  return isSwap && frame.slots.asks !== undefined && slot?.thing === true ? frame : undefined;
}

export function* atOffer(s: Session, text: string): Part<boolean> {
  const frame = s.status === 'approved' ? offering(s) : undefined;
  if (!frame || commandOf(s.book, text) !== undefined) return false;
  const how = readsAsOffer(text);
  if (how === 'question') {
    // said not to be one: it is no offer either
    if (s.ruledOut.has('question')) return askAgain(s, helpWords(s, frame));
    const { post } = frame.vars;
    return (
      typeof post === 'string' &&
      (yield* beginBy(s, 'question', { among: [post], words: text, ...heardBy(s, 'question', text) }))
    );
  }
  if (how === 'no-photo') {
    frame.slots.picture = null;
    askAgain(s, helpWords(s, frame));
    return true;
  }
  if (isOtherPost(s, text)) {
    s.state.frames.pop();
    recordEnd(s, frame, 'interrupted');
    return false;
  }
  return saysNoOffer(text) && askBecause(s, helpWords(s, frame));
}

/** « je cherche une échelle », « je prête ma tondeuse »: nothing of that is given for what they answered. */
function isOtherPost(s: Session, text: string): boolean {
  if (!opensPost(text) || offersSomething(text)) return false;
  const { confidence, direction, kind } = readingOf(s, text);
  return confidence === 'strong' && (direction === 'request' || kind === 'lend');
}
