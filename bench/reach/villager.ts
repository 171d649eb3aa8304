import type { DigestEvery } from '../../src/community/channels/digest.table.ts';
import { randomFrom } from '../../test/talk/random.ts';
import { DAY, HOUR, MINUTE, TOWN } from './assumptions.ts';

/** How somebody of the simulated town behaves: drawn once, so that each way of telling meets the same people. */
export interface Villager {
  index: number;
  /** Chance of coming by themselves on any day. */
  perDay: number;
  isAdmin: boolean;
  /** Has published in the year before, and was asked for a side channel then. */
  wasAsked: boolean;
  /** What they give when they are asked. */
  givesAddress: boolean;
  tiesBrowser: boolean;
  /** How often they take what is new by e-mail, once they have given an address. */
  digest: DigestEvery | null;
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

/** Whether somebody who wants the nth post, and reads of it while it is open, answers. */
export const isAnswered = (seed: number, post: number, member: number): boolean =>
  isWanted(seed, post, member) && drawn(seed, 'answers', post, member) < TOWN.answers;

/** Who publishes the nth post of a day. Days before the first have numbers below 0. */
export const authorOf = (seed: number, members: number, day: number, nth: number): number =>
  Math.floor(drawn(seed, 'author', day, nth) * members);

export function villagers(seed: number, members: number): Villager[] {
  const asked = new Set(
    Array.from({ length: TOWN.askedDaysBefore * TOWN.postsPerDay }, (_, before) =>
      authorOf(seed, members, -1 - Math.floor(before / TOWN.postsPerDay), before % TOWN.postsPerDay),
    ),
  );
  const people = Array.from({ length: members }, (_, index) => {
    let left = drawn(seed, 'habit', index);
    const habit =
      TOWN.habits.find(({ share }) => {
        left -= share;
        return left < 0;
      }) ?? TOWN.habits[0];
    return {
      index,
      perDay: habit.perDay,
      isAdmin: false,
      wasAsked: asked.has(index),
      givesAddress: drawn(seed, 'address', index) < TOWN.givesAddress,
      tiesBrowser: drawn(seed, 'browser', index) < TOWN.tiesBrowser,
      digest: digestOf(drawn(seed, 'digest', index)),
    };
  });
  // those look after it who are there most
  const often = people.toSorted((a, b) => b.perDay - a.perDay || a.index - b.index);
  for (const one of often.slice(0, TOWN.admins)) one.isAdmin = true;
  return people;
}

function digestOf(draw: number): DigestEvery | null {
  const { day, week } = TOWN.takesDigest;
  if (draw < day) return 'day';
  return draw < day + week ? 'week' : null;
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
  const at = arrives + -Math.log2(1 - draw * 0.999) * half * MINUTE;
  const hour = ((((at - midnight) % DAY) + DAY) % DAY) / HOUR;
  if (hour < TOWN.wakes) return at + (TOWN.wakes - hour + draw) * HOUR;
  if (hour > TOWN.sleeps) return at + (24 - hour + TOWN.wakes + draw) * HOUR;
  return at;
}

/** When a message of Messenger that comes to somebody's phone is looked at; null: not before something else is. */
export function looksAtMessage(seed: number, member: number, arrives: number, midnight: number): number | null {
  if (drawn(seed, 'looks', member, arrives) >= TOWN.looks) return null;
  return looksAt(arrives, TOWN.looksWithin, drawn(seed, 'looks-when', member, arrives), midnight);
}

/** By what somebody may be brought back. */
export type Bringer = 'mail' | 'push' | 'hand';

/** When something that came beside the bot brings somebody back to it; null: it does not. */
export function comesBackAt(
  seed: number,
  by: Bringer,
  member: number,
  arrives: number,
  midnight: number,
): number | null {
  if (drawn(seed, 'brings', by, member, arrives) >= TOWN[by].brings) return null;
  return looksAt(arrives, TOWN[by].within, drawn(seed, 'brings-when', by, member, arrives), midnight);
}

/** When a digest of posts is read; null: never. */
export function readsDigestAt(seed: number, member: number, arrives: number, midnight: number): number | null {
  if (drawn(seed, 'digest-reads', member, arrives) >= TOWN.digest.reads) return null;
  return looksAt(arrives, TOWN.digest.within, drawn(seed, 'digest-when', member, arrives), midnight);
}
