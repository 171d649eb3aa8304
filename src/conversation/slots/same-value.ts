import type { SlotValue } from '../state.ts';

/** Two slots hold the same; one that is empty is as one that is not there. */
export const isSameValue = (one: SlotValue | undefined, other: SlotValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
