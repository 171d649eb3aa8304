import { randomFrom } from '../../test/talk/random.ts';
import { DAY, HOUR, TOWN } from './assumptions.ts';

/** How somebody of the simulated town behaves: drawn once, so that each way of telling meets the same people. */
export interface Villager {
  index: number;
  /** Chance of coming by themselves on any day. */
  perDay: number;
  /** Gives an e-mail address when asked. */
  givesAddress: boolean;
}

/** Numbers in [0, 1) that depend on what they are for, not on when they are asked: runs stay comparable. */
export function drawn(seed: number, ...what: (string | number)[]): number {
  let hash = 2_166_136_261 ^ seed;
  for (const char of what.join('/')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return randomFrom(hash >>> 0).below(1_000_000) / 1_000_000;
}

/** Whether somebody would want the nth post. */
export const isWanted = (seed: number, post: number, member: number): boolean =>
  drawn(seed, 'wants', post, member) < TOWN.wants;

export function villagers(seed: number, members: number): Villager[] {
  return Array.from({ length: members }, (_, index) => {
    let left = drawn(seed, 'habit', index);
    const habit =
      TOWN.habits.find(({ share }) => {
        left -= share;
        return left < 0;
      }) ?? TOWN.habits[0];
    return { index, perDay: habit.perDay, givesAddress: drawn(seed, 'address', index) < TOWN.givesAddress };
  });
}

/** A moment of a day on which somebody is awake. `day`: its midnight, in milliseconds. */
export function awakeAt(day: number, at: number): number {
  return day + (TOWN.wakes + at * (TOWN.sleeps - TOWN.wakes)) * HOUR;
}

/**
 * When somebody who gets something at `arrives` looks at it: after a while of which half are shorter than `half`
 * minutes, and not asleep. @param midnight of any day in the town, to know its hours
 */
export function looksAt(arrives: number, half: number, draw: number, midnight: number): number {
  const at = arrives + -Math.log2(1 - draw * 0.999) * half * 60_000;
  const hour = ((((at - midnight) % DAY) + DAY) % DAY) / HOUR;
  if (hour < TOWN.wakes) return at + (TOWN.wakes - hour + draw) * HOUR;
  if (hour > TOWN.sleeps) return at + (24 - hour + TOWN.wakes + draw) * HOUR;
  return at;
}
