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

/** The slots of an answer that is given by the button of one of them. */
export function besideSeveral({ state, ctx }: Session, flow: Flow, button: string): Record<string, SlotValue> {
  const { beside } = state;
  const isFresh = beside !== undefined && ctx.now.getTime() - Date.parse(beside.since) < FRESH_MS;
  const isOfIt = isFresh && button === CLAIM && claims(flow);
  return isOfIt && beside.said !== undefined ? { said: beside.said } : {};
}

/** At the end of a turn: it stays while nothing else is begun. */
export function forgetBeside(s: Session, before: ConversationState): void {
  const { beside } = s.state;
  if (beside !== undefined && beside.since === before.beside?.since && s.runs.length > 0) delete s.state.beside;
}
