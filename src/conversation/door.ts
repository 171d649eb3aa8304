import { answerCurrent } from './answer.ts';
import type { Start } from './book.ts';
import { isListening } from './listen.ts';
import { askAgain, askOnly, menu, menuBecause, miss } from './question.ts';
import { type Part, type Session, top } from './session.ts';
import { textOf } from './slots/slot.ts';
import { beginJoining, findStart, putOff, tryBegin } from './start.ts';
import type { SlotValue } from './state.ts';
import type { CommunesAnswer, RefAnswer } from './turn.ts';

/** The door (Get Started, or nothing under way): who is in sees the menu, who is not is let in. */
export function* open(s: Session): Part<void> {
  if (isListening(s)) return void (yield* answerCurrent(s));
  if (askAgain(s)) return;
  if (s.status === 'approved') menu(s, { key: 'common.hello' });
  else yield* beginJoining(s, {});
}

/** An m.me link: of a town, or of one post. */
export function* follow(s: Session, ref: string): Part<void> {
  const target = (yield { ask: 'ref', ref }) as RefAnswer;
  const joining: Record<string, SlotValue> = target?.town === undefined ? {} : { town: target.town };
  if (target?.post === undefined) {
    if (s.status === 'approved' || s.state.frames.length > 0) yield* open(s);
    else yield* beginJoining(s, joining);
    return;
  }
  const found = findStart(s, (start): start is Start => start.by === 'button' && start.button === 'claim');
  if (!found) return yield* open(s);
  const slots = { post: target.post };
  if (s.status === 'approved') yield* tryBegin(s, found, slots);
  else yield* putOff(s, { flow: found.flow.id, slots }, joining);
}

/** Nothing fits. Never silent, never the same sentence twice running. */
export function* lost(s: Session, why?: string): Part<void> {
  if (s.status !== 'approved' && s.state.frames.length === 0) return yield* beginJoining(s, yield* townSaid(s));
  // three different sentences, then a human is offered (`miss`), then those again that ask for other words
  const { misses } = s.state;
  const nth = misses < 3 ? misses : misses % 2 === 1 ? 1 : 2;
  if (why !== undefined) return top(s) ? void askAgain(s, { key: why }) : menu(s, { key: why });
  const key = ['common.not-understood', 'common.not-understood-2', 'common.not-understood-3'][nth] ?? 'common.help';
  const missed = miss(s);
  if (missed === 'silent') return;
  const reason = missed === 'offered' ? [] : [{ key }];
  if (top(s)) askOnly(s, ...reason);
  else menuBecause(s, ...reason);
}

/** Somebody's first words may be where they live: « Plérin », « 22000 ». */
function* townSaid(s: Session): Part<Record<string, SlotValue>> {
  const text = textOf(s.event);
  if (text === null || s.status !== 'joining') return {};
  const [first] = (yield { ask: 'communes', text }) as CommunesAnswer;
  return first?.exact ? { town: first.insee } : {};
}
