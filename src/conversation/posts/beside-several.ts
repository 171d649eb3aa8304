import type { Flow } from '../book.ts';
import type { Session } from '../session.ts';
import type { ConversationState, Frame, SlotValue } from '../state.ts';

/*
 * « je prends le vélo, je passe demain soir », and there are two: what was said beside the answer goes with the one whose
 * button is tapped next, while nothing else has been begun. As long « la deuxième » says which.
 */

/** So long after, whoever taps says anew what there is to say. */
const FRESH_MS = 30 * 60_000;
/** It may be one of several: they are shown, each with its button. */
const SEVERAL = 'several';
const CLAIM = 'claim';

const claims = ({ starts }: Flow): boolean => starts.some((start) => start.by === 'reader' && start.reader === CLAIM);

export function noteBeside(s: Session, { flow, slots }: Frame, outcome: string): void {
  const found = s.book.flows.get(flow);
  if (outcome !== SEVERAL || found === undefined || !claims(found)) return;
  s.state.beside = { ...(typeof slots.said === 'string' ? { said: slots.said } : {}), since: s.ctx.now.toISOString() };
}

/** « je prends les deux, je passe demain »: one is answered, and the others have their buttons. */
export function noteEach(s: Session, posts: readonly string[], said: string | undefined): void {
  const from = s.event.type === 'text' ? s.event.from : undefined;
  const of = { posts: [...posts], in: from ?? s.ctx.turnId, since: s.ctx.now.toISOString() };
  s.state.beside = { ...(said === undefined ? {} : { said }), ...of };
}

const isFresh = ({ since }: { since: string }, now: Date): boolean => now.getTime() - Date.parse(since) < FRESH_MS;

/** The slots of an answer that is given by the button of one of them. @param id the post of the button, and perhaps how many */
export function besideSeveral(
  { state, ctx }: Session,
  flow: Flow,
  button: string,
  id: string | null,
): Record<string, SlotValue> {
  const { beside } = state;
  if (beside === undefined || !isFresh(beside, ctx.now) || button !== CLAIM || !claims(flow)) return {};
  if (beside.posts !== undefined && !beside.posts.includes(String(id).split('.')[0] ?? '')) return {};
  return {
    ...(beside.said === undefined ? {} : { said: beside.said }),
    ...(beside.in === undefined ? {} : { event: beside.in }),
  };
}

/** At the end of a turn: it stays while nothing else is begun; of posts that are known, as long as it is fresh. */
export function forgetBeside(s: Session, before: ConversationState): void {
  const { beside } = s.state;
  if (beside === undefined || beside.since !== before.beside?.since) return;
  if (beside.posts === undefined ? s.runs.length > 0 : !isFresh(beside, s.ctx.now)) delete s.state.beside;
}
