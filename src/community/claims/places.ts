import { overlap, type Period, periodOf, type Queue, type QueueClaim, type QueuePost } from './capacity.ts';

/*
 * Places in the line of those who wait, in the order in which they answered. Of a thing that is lent by days only those
 * count who want it on one of the same days: whoever waits for Christmas is not in front of whoever wants it on Saturday.
 */

export const waitingOf = ({ claims }: Queue): QueueClaim[] => claims.filter(({ state }) => state === 'waiting');

/** How many wait, in sight or not. */
export const waitingIn = (queue: Queue): number => waitingOf(queue).length + (queue.unseen ?? 0);

/** All who wait in sight, with the place of each, from 1. */
export function placesIn(queue: Queue): { claim: QueueClaim; place: number }[] {
  const waiting = waitingOf(queue);
  if (queue.post.kind !== 'lend') return waiting.map((claim, index) => ({ claim, place: index + 1 }));
  // of those before, whoever is done before these days, or begins after them, does not want them
  const [ends, begins] = [new Map<string, number>(), new Map<string, number>()];
  return waiting.map((claim, index) => {
    const days = periodOf(claim);
    if (days === null) return { claim, place: 1 + index };
    const others = sum(ends, (day) => day < days.from) + sum(begins, (day) => day > days.to);
    ends.set(days.to, (ends.get(days.to) ?? 0) + 1);
    begins.set(days.from, (begins.get(days.from) ?? 0) + 1);
    return { claim, place: 1 + index - others };
  });
}

/** Of how many, by day: those of some days. */
function sum(byDay: ReadonlyMap<string, number>, isOne: (day: string) => boolean): number {
  let all = 0;
  for (const [day, many] of byDay) if (isOne(day)) all += many;
  return all;
}

/** Whoever is this far back hears of every move; the others find their place in « mes réponses ». */
export const TOLD_OF_MOVES = 3;

/**
 * Whether somebody is to hear where they stand now: it is not what they were told last, and either they are among the first,
 * or they stand further back than they think. Who is 9th and was told 10th is not called for that.
 */
export function isOwedPlace({ way }: Pick<QueuePost, 'way'>, { place_told }: QueueClaim, place: number): boolean {
  // where lots are drawn nobody has a place
  if (way === 'draw' || place_told === null || place_told === place) return false;
  return place > place_told || place <= TOLD_OF_MOVES;
}

/** The place of somebody who waits, in a queue that is all in sight. */
export function placeOf(queue: Queue, claimId: string): number {
  return placesIn(queue).find(({ claim }) => claim.id === claimId)?.place ?? 0;
}

/** The place of whoever joins the line now. */
export function lastPlace(queue: Queue, period: Period | null): number {
  if (queue.post.kind !== 'lend') return waitingIn(queue) + 1;
  return 1 + howManyWant(waitingOf(queue), period);
}

/** Those among others who want one of these days; whoever has named none may want any. */
function howManyWant(others: readonly QueueClaim[], days: Period | null): number {
  return others.filter((other) => {
    const theirs = periodOf(other);
    return days === null || theirs === null || overlap(theirs, days);
  }).length;
}
