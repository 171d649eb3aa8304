import { answerCurrent } from '../answer.ts';
import type { Start } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { cancel } from '../questions/review.ts';
import { tapAnswer } from '../questions/tap-answer.ts';
import { flowOf, type Part, type Session, say, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { commandOf } from '../small-words.ts';
import { findStart, press, tryBegin } from '../start.ts';
import { readToken } from '../token.ts';

/**
 * Refused and banned people hear how it stands, then by turns what they still can do and what may change it: whatever
 * they write is answered, and nothing begins. What is held on them stays theirs to read, and to have removed: the flows
 * for `anyone` begin, and go on, as for everybody.
 */
export function* shutOut(s: Session): Part<void> {
  if ((yield* beginsForAnyone(s)) || (yield* goesOn(s))) return;
  // of several lines the last is answered; who is talking with a person is left to them
  if (s.more || (s.ctx.isMuted && s.event.type === 'text')) return;
  const isHelp = ['help', 'how'].includes(commandOf(s.book, textOf(s.event) ?? '') ?? '');
  const nth = Math.max(s.state.turnedAway ?? 0, isHelp ? 1 : 0);
  s.state.turnedAway = nth + 1;
  say(s, { key: nth === 0 ? `common.${s.status}` : nth % 2 === 1 ? 'common.out-can' : 'common.out-may-change' });
}

function* beginsForAnyone(s: Session): Part<boolean> {
  const { event } = s;
  const token = event.type === 'tap' ? readToken(event.payload) : null;
  const command = s.book.words.get(formOf(textOf(event) ?? ''));
  const found = findStart(
    s,
    (start): start is Start =>
      (start.by === 'button' && token?.kind === 'do' && start.button === token.button) ||
      (start.by === 'word' && start.word === command),
  );
  if (found?.flow.for !== 'anyone') return false;
  // what they had begun before is not come back to
  s.state.frames = [];
  delete s.state.deferred;
  return token?.kind === 'do' ? yield* press(s, token) : yield* tryBegin(s, found, {});
}

function* goesOn(s: Session): Part<boolean> {
  const frame = top(s);
  if (!frame || flowOf(s, frame).for !== 'anyone') return false;
  const { event } = s;
  const token = event.type === 'tap' ? readToken(event.payload) : null;
  if (token?.kind === 'answer' && token.run === frame.run) {
    yield* tapAnswer(s, token);
    return true;
  }
  if (s.book.words.get(formOf(textOf(event) ?? '')) === 'cancel') {
    yield* cancel(s, frame);
    return true;
  }
  return (yield* answerCurrent(s)).taken;
}
