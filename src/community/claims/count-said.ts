import { isHeld } from './capacity.ts';
import type { Claim } from './claim.table.ts';

/**
 * How many of several somebody would like, as the owner reads it; 0: they have not said. One is what they get at least, and not what
 * they asked for: they may be asked just now.
 */
export const countSaid = ({ state, parts, parts_in }: Pick<Claim, 'state' | 'parts' | 'parts_in'>): number =>
  isHeld(state) || parts > 1 || parts_in !== null ? parts : 0;
