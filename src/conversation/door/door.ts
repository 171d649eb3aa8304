import { answerCurrent, reject } from '../answer.ts';
import type { Words } from '../bubble.ts';
import { isListening } from '../listen.ts';
import { askAgain, askOnly, menu, menuBecause, miss } from '../questions/question.ts';
import { type Part, type Session, say, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { commandOf } from '../small-words.ts';
import { beginJoining, findButton, intentionOf, putBy, tryBegin } from '../start.ts';
import { isFree } from '../talk.ts';
import type { RefAnswer } from '../turn.ts';
import { dropQuietTalk, resumed } from '../walk.ts';
import { answerAsked } from './asked-at-door.ts';
import { firstWords, saysWhere } from './at-door.ts';

/** The door (Get Started, or nothing under way): who is in sees the menu, who is not is let in. */
export function* open(s: Session): Part<void> {
  dropQuietTalk(s);
  if (isListening(s)) return void (yield* answerCurrent(s));
  if (askAgain(s)) return;
  if (s.status === 'approved') menu(s, { key: 'common.hello' });
  else if (isCommand(s)) yield* beginJoining(s, {});
  else yield* letIn(s);
}

/** Lets somebody in by their first words: where they say they live is not asked as if nothing had been said. */
function* letIn(s: Session): Part<void> {
  const seen: { isOfMany?: boolean } = {};
  const slots = yield* firstWords(s, seen);
  yield* beginJoining(s, slots);
  const text = textOf(s.event);
  if (text !== null) answerAsked(s, text);
  const asked = s.bubbles.at(-1);
  const isWhere = text !== null && (seen.isOfMany === true || saysWhere(text));
  if (slots.town !== undefined || !isWhere || !asked || !s.asking.has(asked)) return;
  s.bubbles.pop();
  const { taken, rejected } = yield* answerCurrent(s);
  if (taken) return;
  if (rejected && 'rejected' in rejected && rejected.rejected === 'abroad') yield* reject(s, 'abroad');
  else s.bubbles.push(asked);
}

/** « bonjour », « menu » say nothing of whoever comes. */
function isCommand(s: Session): boolean {
  const text = textOf(s.event);
  return text !== null && commandOf(s.book, text) !== undefined;
}

/** Begins the link that takes a member to the new Page of their town. */
const MOVE = 'move_';

/** Asks for notifications, from a town's page. Who is not in yet is let in first, and then has what they asked for. */
const PUSH = 'push_';

/** An m.me link: of a town, or of one post. What it leads to may be gone, or be another town's. */
export function* follow(s: Session, ref: string): Part<void> {
  if (ref.startsWith(MOVE)) {
    const found = findButton(s, 'follow-page');
    if (found) return void (yield* tryBegin(s, found, { code: ref.slice(MOVE.length) }));
  }
  const target = (yield { ask: 'ref', ref }) as RefAnswer;
  const isPost = ref.startsWith('post_');
  if (!target)
    return yield* openSaying(
      s,
      isPost || ref.startsWith('town_') || ref.startsWith(PUSH) ? { key: 'common.link-gone' } : undefined,
    );
  const isIn = s.status === 'approved' || s.status === 'pending';
  // whatever town's page they come from: it is they who are told
  const push = ref.startsWith(PUSH) ? findButton(s, 'push') : undefined;
  if (push && isIn) return void (yield* tryBegin(s, push, {}));
  if (isIn && target.isOther) {
    return yield* openSaying(s, { key: 'common.link-elsewhere', args: { place: target.townName } });
  }
  const gone = isPost && target.post === undefined ? { key: 'common.link-post-gone' } : undefined;
  const claim = findButton(s, 'claim');
  const answer = claim && target.post !== undefined && { flow: claim.flow.id, slots: { post: target.post } };
  if (isIn) {
    if (claim && answer) yield* tryBegin(s, claim, answer.slots);
    else yield* openSaying(s, gone);
    return;
  }
  // who has just been asked for their town has said it now
  const door = top(s);
  const step = door || (s.status === 'left' && target.isOther) ? 'town' : undefined;
  const wish = push ? intentionOf(push, {}) : answer;
  if (wish) putBy(s, wish);
  if (wish) say(s, { key: 'common.kept-for-later' });
  else if (gone) say(s, gone);
  yield* beginJoining(s, { town: target.town }, step, { link: target.town });
}

/** The door, with a word on why it is this and not what was looked for. */
function* openSaying(s: Session, why: Words | undefined): Part<void> {
  if (!why) return yield* open(s);
  if (top(s)) askAgain(s, why);
  else if (s.status === 'approved') menu(s, why);
  else {
    say(s, why);
    yield* beginJoining(s, {});
  }
}

/** Nothing fits. Never silent, never the same sentence twice running. */
export function* lost(s: Session, why?: string): Part<void> {
  if (s.status !== 'approved' && s.state.frames.length === 0) return yield* letIn(s);
  // it was no word for somebody, and that has been said
  if (s.ruledOut.has('talk') && s.bubbles.length > 0) {
    const frame = top(s);
    if (frame && !isFree(s)) askOnly(s, resumed(frame));
    return;
  }
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
