import type { Book } from './book.ts';
import { route } from './route.ts';
import type { Part, Session } from './session.ts';
import type { ConversationState } from './state.ts';
import type { TurnContext, TurnEvent, TurnResult } from './turn.ts';
import { upgrade } from './upgrade.ts';
import { keepDepth } from './walk.ts';

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
  const own = structuredClone(state);
  const runs = upgrade(book, own);
  const s: Session = {
    book,
    ctx,
    event,
    state: own,
    bubbles: [],
    runs,
    status: ctx.status,
    locale: ctx.locale,
    opened: 0,
    readings: new Map(),
  };
  if (runs.length > 0) s.bubbles.push({ type: 'text', text: [{ key: 'common.interrupted' }] });
  if (s.status !== 'refused' && s.status !== 'banned') delete own.dismissed;
  yield* route(s);
  keepDepth(s);
  return { state: own, bubbles: s.bubbles, runs: s.runs, locale: s.locale };
}
