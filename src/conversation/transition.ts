import { joined } from '../language/details/joined.ts';
import type { Book } from './book.ts';
import type { Bubble } from './bubble.ts';
import { dropLeaving } from './door/drop-leaving.ts';
import { forgetDropped } from './drafts/drop-draft.ts';
import { noteTold } from './drafts/edited-up.ts';
import { forgetJustUp, forgetPhotographed } from './drafts/just-up.ts';
import { dropLapsed, keepDepth } from './drafts/let-go.ts';
import { nameUnseen } from './drafts/name-unseen.ts';
import { countTogether } from './drafts/read-together.ts';
import { dropLateReply, keepLateReply } from './exchanges/late-reply.ts';
import { forgetBeside } from './posts/beside-several.ts';
import { dropOverHeld, dropSettled } from './questions/aside.ts';
import { dropAdminTasks } from './questions/decided.ts';
import { keepUndo, takeBack } from './questions/edit.ts';
import { askAgain } from './questions/question.ts';
import { readAgain } from './questions/read-again.ts';
import { notTwice } from './questions/same-again.ts';
import { dropVoid } from './questions/void.ts';
import { route } from './route.ts';
import type { Part, Session } from './session.ts';
import { keepChoices } from './speak/keep-choices.ts';
import type { ConversationState } from './state.ts';
import type { TurnContext, TurnEvent, TurnResult } from './turn.ts';
import { upgrade } from './upgrade.ts';
import { words } from './words.ts';

/**
 * One event of one member: what is said, and where the dialogue stands afterwards. Pure: whatever it needs to know or
 * have done it asks for by `yield` (turn.ts `Ask`) and is given the answer, in the order in which it happens; the
 * caller's state is left as it was.
 * @throws NewerFrame when the dialogue was written by a newer program: leave the event for it.
 */
export function* transition(
  book: Book,
  state: ConversationState,
  event: TurnEvent,
  ctx: TurnContext,
): Part<TurnResult> {
  const now = structuredClone(state);
  const runs = upgrade(book, now);
  const isInterrupted = runs.length > 0;
  const said = takeBack(book, now, event, runs);
  const own = said?.state ?? now;
  const readAlong = countTogether(book, own, event, ctx);
  const s: Session = {
    book,
    ctx,
    event: said?.event ?? withWaiting(event, ctx, readAlong),
    state: own,
    bubbles: [],
    runs,
    asking: new Map(),
    more: ctx.waiting.length > readAlong,
    acted: false,
    status: ctx.status,
    locale: ctx.locale,
    opened: 0,
    ruledOut: new Set(),
    readings: new Map(),
  };
  const before = structuredClone(own);
  if (isInterrupted) s.bubbles.push({ type: 'text', text: [{ key: 'common.interrupted' }] });
  if (s.status !== 'refused' && s.status !== 'banned') delete own.turnedAway;
  if (!s.ctx.isAdmin) dropAdminTasks(s);
  const late = event.type === 'internal' ? null : yield* dropLateReply(s);
  if (late) s.isReplyKept = true;
  if (event.type !== 'internal') {
    dropLapsed(s);
    dropLeaving(s);
    yield* dropSettled(s);
    yield* dropVoid(s);
    yield* dropOverHeld(s);
  }
  yield* route(s);
  yield* readAgain(s, (text) => words(s, text));
  if (late) yield* keepLateReply(s, late);
  const isOut = s.status === 'refused' || s.status === 'banned';
  if (said && event.type === 'delete' && !isOut) askAgain(s, { key: 'common.message-forgotten' });
  if (said && event.type === 'edit' && own.misses <= before.misses)
    s.bubbles.unshift({ type: 'text', text: [{ key: 'common.edit-taken' }] });
  forgetJustUp(s, before);
  forgetPhotographed(s, before);
  forgetBeside(s, before);
  forgetDropped(s);
  noteTold(s, before, said?.turn ?? ctx.turnId, readAlong === 0);
  keepDepth(s);
  nameUnseen(s);
  keepUndo(s, before, said?.turn ?? ctx.turnId, readAlong === 0);
  const bubbles = notTwice(s, event, s.more ? heldBack(s) : s.bubbles);
  return {
    state: own,
    bubbles: keepChoices(bubbles),
    isAsking: bubbles.some((bubble) => s.asking.has(bubble)),
    questions: bubbles.length - 1 - bubbles.findLastIndex((bubble) => s.asking.get(bubble)?.length !== 0),
    readAlong,
    runs: s.runs,
    locale: s.locale,
  };
}

/** Lines that wait together and make one message. */
function withWaiting(event: TurnEvent, ctx: TurnContext, count: number): TurnEvent {
  if (event.type !== 'text' || count === 0) return event;
  const lines = [event.text, ...ctx.waiting.slice(0, count)].filter((line) => line !== null);
  return { ...event, text: joined(lines, ctx) };
}

/** Ten messages in two seconds are one conversation: only the last of them is asked something back. */
function heldBack({ bubbles, asking }: Session): Bubble[] {
  return bubbles.flatMap((bubble) => {
    const kept = asking.get(bubble);
    if (kept === undefined) return [bubble];
    return kept.length === 0 ? [] : [{ type: 'text' as const, text: [...kept] }];
  });
}
