import { currentStep, flowOf, type Session } from '../session.ts';
import type { Frame } from '../state.ts';

/** The option of a question that need not be answered: « Continuer ». */
export const GO_ON = 'go-on';

/** What an effect tells of such a question: the only post that « oui » may mean; empty, once something else was done. */
export const MATCH = 'match';

/** And all that were shown, by their ids, parted by spaces. */
const MATCHES = 'matches';

/** What a draft looks for was answered meanwhile, by one of the posts that were shown for it; who only stands in line still looks. */
export function isAnsweredBy(s: Session, draft: Frame, { slots, vars }: Frame, outcome: string): boolean {
  if (outcome !== CLAIMED || draft.slots.direction !== 'request' || mayGoPast(s, draft) === undefined) return false;
  const shown = String(draft.vars[MATCHES] ?? '').split(' ');
  return vars[IN_LINE] !== 'yes' && shown.includes(String(slots.post ?? '-'));
}
const CLAIMED = 'claimed';
const IN_LINE = 'line';

/** The slot of such a question, where it is asked. */
export function mayGoPast(s: Session, frame: Frame): string | undefined {
  const step = currentStep(s, frame);
  if (step?.type !== 'collect') return undefined;
  return flowOf(s, frame).slots[step.slot]?.options?.includes(GO_ON) ? step.slot : undefined;
}
