import { currentStep, flowOf, type Session } from './session.ts';
import type { Frame } from './state.ts';

/** The option of a question that need not be answered: « Continuer ». */
export const GO_ON = 'go-on';

/** What an effect tells of such a question: the only post that « oui » may mean; empty, once something else was done. */
export const MATCH = 'match';

/** The slot of such a question, where it is asked. */
export function mayGoPast(s: Session, frame: Frame): string | undefined {
  const step = currentStep(s, frame);
  if (step?.type !== 'collect') return undefined;
  return flowOf(s, frame).slots[step.slot]?.options?.includes(GO_ON) ? step.slot : undefined;
}
