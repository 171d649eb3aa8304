import { readKeyword } from '../../language/answers/keyword.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { readsAsReplyTo, readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { isForNobody } from '../../language/replies/for-nobody.ts';
import { isListening } from '../listen.ts';
import { openSlot } from '../questions/open-question.ts';
import { heardBy, wasKeptBack } from '../questions/read-again.ts';
import { OF_WORDS, surelyFor } from '../questions/surely-for.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';
import { isHolding, isTalking } from '../talk.ts';
import type { ButtonsAnswer, ExchangesAnswer } from '../turn.ts';

/*
 * What a neighbour has written is the last that somebody was shown, newer than the question of a draft: « 12 rue de Robien », « je peux pas
 * demain, jeudi 18h » answer it, and are no detail of a post. Where that is not sure it is asked.
 */

export function* answersNewer(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || s.ruledOut.has('talk') || wasKeptBack(s)) return false;
  const frame = top(s);
  const isOpen = frame !== undefined;
  if (isOpen && (frame.asked === undefined || isHolding(s, frame) || isListening(s))) return false;
  if (isForNobody(text) || isSaidOfPost(s, text)) return false;
  if (isOpen ? !readsAsReplyTo(text, s.ctx) : !isWordFor(s, text)) return false;
  const since = isOpen && frame.asked !== undefined ? { since: frame.asked } : {};
  const last = (yield { ask: 'buttons', names: [OF_WORDS], of: 'last', ...since }) as ButtonsAnswer;
  if (last.length === 0) return false;
  const all = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  // what a draft has asked for may be in it
  const isSure = !isOpen || (readsAsMessage(text, s.ctx) && openSlot(s) === undefined);
  const sure = isSure ? yield* surelyFor(s, text, all) : {};
  return yield* beginBy(s, 'talk', { ...heardBy(s, 'talk', text), ...sure });
}

/** « je donne une table », « TABLE 12 »: whatever stands above it. */
function isSaidOfPost(s: Session, text: string): boolean {
  if (opensPost(text) && readingOf(s, text).confidence === 'strong') return true;
  return readKeyword(text)?.sure === true;
}

/** With nothing open there are other rules for most words. */
function isWordFor(s: Session, text: string): boolean {
  return readUnableOn(text) !== null && readsAsWordFor(text, s.ctx);
}
